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
  try {
    const result = compileQuery(schema, document)
    return isCompiledQuery(result) ? (result.query as Compiled) : undefined
  } catch {
    return undefined
  }
}

/**
 * Which of several operations is meant comes with each request, and the compiler takes the first; fields that are skipped and
 * included come in another order, and so does `__proto__`; defaults that a variable must have are missed, and a variable that is
 * called as something that every object has is taken for given.
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
    [Kind.VARIABLE_DEFINITION]: ({ type, defaultValue, variable }) =>
      defaultValue || isOfObjects(variable.name.value) || isInputObjectType(namedType(schema, type))
        ? different()
        : undefined,
    [Kind.FIELD]: ({ alias }) => (alias && isOfObjects(alias.value) ? different() : undefined),
  })
  return plain
}

const isOfObjects = (name: string) => name in Object.prototype

const namedType = (schema: GraphQLSchema, type: TypeNode) => {
  let named = type
  while (named.kind !== Kind.NAMED_TYPE) named = named.type
  return schema.getType(named.name.value)
}
