import { type GraphQLError, getVariableValues, type OperationDefinitionNode } from 'graphql'
import { badArgument, badUserInput, queryTooComplex } from '../errors.ts'
import { MAX_ALIASES, MAX_COST, MAX_DEPTH, MAX_DIRECTIVES, MAX_ROOT_FIELDS } from '../limits.ts'
import { schema } from '../schema.ts'
import type { Cost } from './cost.ts'
import type { Prepared } from './documents.ts'
import type { ListLengths } from './list-lengths.ts'
import { asRequestError } from './request-error.ts'
import { unspeakableIn } from './unspeakable.ts'
import { variableError } from './variable-error.ts'

type Input = {
  prepared: Prepared
  operation: OperationDefinitionNode
  variables: Record<string, unknown>
  lengths: ListLengths
}

/** What an operation costs with its variables, and why it is not begun, before anything is read. */
export function checkLimits(input: Input): Checked {
  const { refused, ...checked } = check(input)
  return { ...checked, refused: refused?.map(asRequestError) }
}

type Checked = {
  cost: number
  refused?: GraphQLError[]
  /** The variables as the operation takes them. */
  coerced?: Record<string, unknown>
}

function check({ prepared, operation, variables, lengths }: Input): Checked {
  if (!schema.getRootType(operation.operation)) return { cost: 0, refused: [readOnly()] }
  const definitions = operation.variableDefinitions ?? []
  if (definitions.some(({ variable }) => variable.name.value === '__proto__'))
    return { cost: 0, refused: [badArgument('__proto__', 'expected another name for a variable')] }
  const { coerced, errors } = getVariableValues(schema, definitions, variables)
  if (errors) return { cost: 0, refused: errors.map(variableError) }
  const issues = [...unspeakableIn(coerced, []), ...prepared.unspeakable]
  if (issues[0]) {
    const message = `${issues[0].path.join('.')}: ${issues[0].message}`
    return { cost: 0, refused: [badUserInput(message, issues)] }
  }
  const cost = prepared.costOf({ operation, variables: coerced, lengths })
  return { cost: cost.points, refused: tooComplex(cost), coerced }
}

const readOnly = () => {
  const message = 'expected a query or a subscription; nothing can be changed here'
  return badUserInput(message, [{ path: [], message }])
}

function tooComplex({ points, depth, aliases, directives, rootFields }: Cost) {
  const limits = [
    [depth, MAX_DEPTH, 'levels of fields'],
    [rootFields, MAX_ROOT_FIELDS, 'fields at the top'],
    [aliases, MAX_ALIASES, 'aliases'],
    [directives, MAX_DIRECTIVES, 'directives'],
    [points, MAX_COST, 'points of cost (fields, times the items they may be read from)'],
  ] as const
  const exceeded = limits.filter(([found, limit]) => found > limit)
  return exceeded.length === 0
    ? undefined
    : exceeded.map(([found, limit, what]) =>
        queryTooComplex(`The query has ${found} ${what}; up to ${limit} are allowed`, found, limit),
      )
}
