import {
  type DocumentNode,
  type ExecutionArgs,
  GraphQLError,
  getOperationAST,
  getVariableValues,
  Kind,
  visit,
} from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { badArgument, badUserInput, type Issue, queryTooComplex } from '../errors.ts'
import { type Weight, weigh } from '../execution/cost.ts'
import { variableError } from '../execution/variable-error.ts'
import { MAX_ALIASES, MAX_COST, MAX_DEPTH, MAX_DIRECTIVES, MAX_ROOT_FIELDS } from '../limits.ts'

/** Checks, after validation, what an operation asks for with its variables, before anything is read. */
export const useLimits = (): Plugin => ({
  onExecute({ args, setResultAndStopExecution }) {
    const errors = refusalOf(args)
    if (errors) setResultAndStopExecution({ errors })
  },
  onSubscribe({ args, setResultAndStopExecution }) {
    const errors = refusalOf(args)
    if (errors) setResultAndStopExecution({ errors })
  },
})

/** Why an operation is not begun; undefined where it is. */
export function refusalOf({
  schema,
  document,
  operationName,
  variableValues,
  contextValue,
}: Omit<ExecutionArgs, 'rootValue'>) {
  const operation = getOperationAST(document, operationName)
  if (!operation) return undefined
  if (!schema.getRootType(operation.operation)) return [asRequestError(readOnly())]
  if (operation.variableDefinitions?.some(({ variable }) => variable.name.value === '__proto__'))
    return [asRequestError(badArgument('__proto__', 'expected another name for a variable'))]
  const { coerced, errors } = getVariableValues(
    schema,
    operation.variableDefinitions ?? [],
    variableValues ?? {},
  )
  const refused = errors
    ? errors.map(variableError)
    : (unspeakable(document, coerced) ??
      tooComplex(noted(contextValue, weigh(schema, document, operation, coerced))))
  return refused?.map(asRequestError)
}

const readOnly = () => {
  const message = 'expected a query or a subscription; nothing can be changed here'
  return badUserInput(message, [{ path: [], message }])
}

/** The cost of the operation of this context, once it is weighed. */
export const costOf = (context: object) => costs.get(context) ?? 0

const costs = new WeakMap<object, number>()

function noted(context: unknown, weight: Weight) {
  costs.set(context as object, weight.cost)
  return weight
}

/** An error before execution: 400 where the client speaks application/graphql-response+json. */
const asRequestError = ({ message, extensions, nodes }: GraphQLError) =>
  new GraphQLError(message, {
    nodes,
    extensions: { ...extensions, http: { spec: true, status: 400 } },
  })

function tooComplex({ cost, depth, aliases, directives, rootFields }: Weight) {
  const limits = [
    [depth, MAX_DEPTH, 'levels of fields'],
    [rootFields, MAX_ROOT_FIELDS, 'fields at the top'],
    [aliases, MAX_ALIASES, 'aliases'],
    [directives, MAX_DIRECTIVES, 'directives'],
    [cost, MAX_COST, 'points of cost (fields, times the items they may be read from)'],
  ] as const
  const exceeded = limits.filter(([found, limit]) => found > limit)
  return exceeded.length === 0
    ? undefined
    : exceeded.map(([found, limit, what]) =>
        queryTooComplex(`The query has ${found} ${what}; up to ${limit} are allowed`, found, limit),
      )
}

/** NUL and halves of surrogate pairs are no text that a database can be asked about. */
function unspeakable(document: DocumentNode, variables: Record<string, unknown>) {
  const issues = [...unspeakableIn(variables, []), ...unspeakableLiterals(document)]
  return issues[0]
    ? [badUserInput(`${issues[0].path.join('.')}: ${issues[0].message}`, issues)]
    : undefined
}

function* unspeakableIn(value: unknown, path: Issue['path']): Generator<Issue> {
  if (typeof value === 'string') {
    if (value.includes('\0') || !value.isWellFormed()) yield { path, message: UNSPEAKABLE }
  } else if (value !== null && typeof value === 'object')
    for (const [key, held] of Object.entries(value))
      yield* unspeakableIn(held, [...path, Array.isArray(value) ? Number(key) : key])
}

const UNSPEAKABLE = 'expected text without NUL and without half of a surrogate pair'

/** Those that the document itself holds; a document that comes again is not looked through again. */
function unspeakableLiterals(document: DocumentNode): Issue[] {
  const held = literals.get(document)
  if (held) return held
  const issues: Issue[] = []
  visit(document, {
    [Kind.ARGUMENT]: ({ name, value: argument }) => {
      const check = ({ value }: { value: string }) => {
        issues.push(...unspeakableIn(value, [name.value]))
      }
      if (argument.kind === Kind.STRING) check(argument)
      else visit(argument, { [Kind.STRING]: check })
    },
  })
  literals.set(document, issues)
  return issues
}

const literals = new WeakMap<DocumentNode, Issue[]>()
