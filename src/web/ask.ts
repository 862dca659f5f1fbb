import { execute, GraphQLError, getOperationAST, getVariableValues, parse, validate } from 'graphql'
import { variableError } from '../execution/variable-error.ts'
import type { Context } from '../graphql/context.ts'
import { schema } from '../schema.ts'

/** A query of our own, checked when it is made; it answers through the public schema, so a page never says more than the API. */
export function prepared<Data>(source: string) {
  const document = parse(source)
  const operation = getOperationAST(document)
  const [wrong = operation ? undefined : new GraphQLError('expected an operation')] = validate(
    schema,
    document,
  )
  if (wrong) throw wrong
  const definitions = operation?.variableDefinitions ?? []
  return async (contextValue: Context, variableValues: Record<string, unknown>): Promise<Data> => {
    const { errors: refused } = getVariableValues(schema, definitions, variableValues)
    if (refused?.[0]) throw variableError(refused[0])
    const { data, errors } = await execute({ schema, document, contextValue, variableValues })
    if (errors?.[0]) throw errors[0]
    return data as Data
  }
}
