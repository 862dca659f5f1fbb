import {
  BREAK,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  isInputObjectType,
  Kind,
  type TypeNode,
  visit,
} from 'graphql'
import { compileQuery, isCompiledQuery } from 'graphql-jit'

/** A document as a function of its own, which answers it as graphql-js does, to the byte. */
export type Compiled = (
  rootValue: unknown,
  context: unknown,
  variables: Record<string, unknown>,
) => ExecutionResult | Promise<ExecutionResult>

/** Undefined for a document that the compiler would not answer just so. */
export function compile(schema: GraphQLSchema, document: DocumentNode): Compiled | undefined {
  if (!isPlain(schema, document)) return undefined
  const result = compileQuery(schema, document)
  return isCompiledQuery(result) ? (result.query as Compiled) : undefined
}

/**
 * Which of several operations is meant comes with each request, and the compiler takes the first; fields that are skipped and
 * included come in another order, and so does `__proto__`; defaults that a variable must have are missed,
 * and one called as a property of every object counts as given.
 */
function isPlain(schema: GraphQLSchema, document: DocumentNode): boolean {
  const operations = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION)
  let plain = operations.length === 1
  const different = () => {
    plain = false
    return BREAK
  }
  visit(document, {
    [Kind.DIRECTIVE]: different,
    [Kind.VARIABLE_DEFINITION]: ({ variable, type, defaultValue }) =>
      defaultValue ||
      variable.name.value in Object.prototype ||
      isInputObjectType(namedType(schema, type))
        ? different()
        : undefined,
    [Kind.FIELD]: ({ alias }) => (alias?.value === '__proto__' ? different() : undefined),
  })
  return plain
}

const namedType = (schema: GraphQLSchema, type: TypeNode) => {
  let named = type
  while (named.kind !== Kind.NAMED_TYPE) named = named.type
  return schema.getType(named.name.value)
}
