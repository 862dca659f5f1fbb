import { type GraphQLEnumType, type GraphQLSchema, isEnumType } from 'graphql'
import { VOCABULARY } from '../dataset/vocabulary/all.ts'

export type JsonSchema = { [keyword: string]: unknown }

/** A scalar of the schema in the words of JSON Schema. */
export const scalarSchema = (name: string): JsonSchema => SCALARS[name] ?? { type: 'string' }

const SCALARS: Record<string, JsonSchema> = {
  Int: { type: 'integer', format: 'int32' },
  Float: { type: 'number' },
  Boolean: { type: 'boolean' },
  Date: { type: 'string', format: 'date' },
  DateTime: { type: 'string', format: 'date-time' },
}

export const enumReference = ({ name }: GraphQLEnumType): JsonSchema => ({
  $ref: `#/components/schemas/${name}`,
})

/** The enums among some names of types, each with what its values mean. */
export const enumSchemas = (schema: GraphQLSchema, names: Iterable<string>) =>
  Object.fromEntries(
    [...names]
      .sort()
      .map((name) => schema.getType(name))
      .filter(isEnumType)
      .map((type) => [type.name, enumSchema(type)]),
  )

const enumSchema = (type: GraphQLEnumType): JsonSchema => ({
  description: [
    type.description,
    '',
    ...type.getValues().map(({ name, description }) => `- \`${name}\`: ${description}`),
  ].join('\n'),
  type: 'string',
  enum: type.getValues().map(({ name }) => name),
  'x-enum-descriptions': type.getValues().map(({ name }) => labelOf(type.name, name)),
})

/** A value as an office calls it, and in English. */
function labelOf(type: string, value: string) {
  const term = VOCABULARY.find(({ name }) => name === type)?.terms[value]
  return term ? `${term.zh} (${term.en})` : value
}
