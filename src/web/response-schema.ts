import {
  type GraphQLOutputType,
  getNamedType,
  isEnumType,
  isListType,
  isNonNullType,
} from 'graphql'
import { enumReference, type JsonSchema, scalarSchema } from './json-schema.ts'
import type { Selected } from './selection.ts'

/** The JSON Schema of an object of an answer, from what is selected of it. */
export const objectSchema = (fields: Selected[]): JsonSchema => ({
  type: 'object',
  required: fields.filter(({ optional }) => !optional).map(({ key }) => key),
  properties: Object.fromEntries(
    fields.map(({ key, type, description, fields: inner }) => {
      const schema = typeSchema(type, inner)
      return [key, description ? { description, ...schema } : schema]
    }),
  ),
})

const typeSchema = (type: GraphQLOutputType, fields: Selected[]): JsonSchema =>
  isNonNullType(type) ? nonNullSchema(type.ofType, fields) : orNull(nonNullSchema(type, fields))

function nonNullSchema(type: GraphQLOutputType, fields: Selected[]): JsonSchema {
  if (isListType(type)) return { type: 'array', items: typeSchema(type.ofType, fields) }
  const named = getNamedType(type)
  if (isEnumType(named)) return enumReference(named)
  return fields.length > 0 ? objectSchema(fields) : scalarSchema(named.name)
}

const orNull = (schema: JsonSchema): JsonSchema =>
  typeof schema.type === 'string'
    ? { ...schema, type: [schema.type, 'null'] }
    : { anyOf: [schema, { type: 'null' }] }
