import type fc from 'fast-check'
import { type GraphQLSchema, getOperationAST, getVariableValues, parse } from 'graphql'
import * as limits from '../../src/limits.ts'
import { costOfQuery } from './cost.ts'
import { selecting } from './document/selecting.ts'
import { type Known, valuing } from './document/valuing.ts'
import { chosen, type Tape } from './tape.ts'

export type MadeDocument = {
  query: string
  variables: Record<string, unknown>
  operationName?: string
}

/**
 * Valid queries over a schema with variables that fit, within the limits of the service: fragments, inline fragments, aliases,
 * `@skip` and `@include`, variables with and without defaults, lists, enums, input objects, pages, introspection. `known`:
 * texts that lead somewhere, by `Type.field.argument`, `ReturnType.argument` or the name of the argument or input field alone.
 */
export const arbitraryDocument = (
  schema: GraphQLSchema,
  known: Known = {},
): fc.Arbitrary<MadeDocument> =>
  chosen((tape) => documentOf(schema, known, tape), 400).filter((made) => isAllowed(schema, made))

export function documentOf(schema: GraphQLSchema, known: Known, tape: Tape): MadeDocument {
  const root = schema.getQueryType()
  if (!root) throw new Error('expected a schema that can be queried')
  const values = valuing(tape, known)
  const { selection, fragments } = selecting(schema, tape, values)
  const fields = selection(root, { depth: 0, within: undefined })
  const definitions = values.definitions()
  const head = definitions.length > 0 ? `(${definitions.join(', ')})` : ''
  const [operation, operationName] = tape.pick([
    [`query Asked${head} ${fields}`, undefined],
    [`query Asked${head} ${fields}`, 'Asked'],
    [`query Asked${head} ${fields} query Other { __typename }`, 'Asked'],
    [`query Other { __typename } query Asked${head} ${fields}`, 'Asked'],
    [`query ${head} ${fields}`, undefined],
  ] as const)
  const query = tape.oneIn(2)
    ? [operation, ...fragments()].join('\n')
    : [...fragments(), operation].join('\n')
  return { query, variables: values.variables, ...(operationName && { operationName }) }
}

/** Whether the service begins to answer it. */
export function isAllowed(
  schema: GraphQLSchema,
  { query, variables, operationName }: MadeDocument,
) {
  const document = parse(query)
  const tokens = document.tokenCount ?? 0
  const operation = getOperationAST(document, operationName)
  if (!operation) return false
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables)
  if (!coerced) return false
  const cost = costOfQuery(document, variables, operationName)
  return (
    query.length <= limits.MAX_BODY / 4 &&
    tokens <= limits.MAX_TOKENS &&
    cost.points <= limits.MAX_COST &&
    cost.depth <= limits.MAX_DEPTH &&
    cost.aliases <= limits.MAX_ALIASES &&
    cost.directives <= limits.MAX_DIRECTIVES &&
    cost.rootFields <= limits.MAX_ROOT_FIELDS
  )
}
