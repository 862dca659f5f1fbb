import { writeFile } from 'node:fs/promises'
import { isEnumType } from 'graphql'
import { schema } from './schema.ts'
import type { JsonSchema } from './web/json-schema.ts'
import { operations } from './web/operations.ts'
import { objectSchema } from './web/response-schema.ts'

/** The types of the answers to the ready-made queries, which pages are made of: a page that asks for what is not there does not compile. */
export const ANSWERS_FILE = new URL('./pages/answers.ts', import.meta.url)

/** Without the line breaks of the formatter. */
export const answersText = () =>
  [
    '// Printed from schema/operations: npm run answers:print\n',
    'export type Answers = {',
    ...[...operations].map(
      ([name, { selection }]) => `${name}: ${typeOf(objectSchema(selection))}`,
    ),
    '}\n',
  ].join('\n')

function typeOf(described: JsonSchema): string {
  const { $ref, anyOf, type, items, properties } = described as {
    $ref?: string
    anyOf?: JsonSchema[]
    type?: string | string[]
    items?: JsonSchema
    properties?: Record<string, JsonSchema>
  }
  if ($ref) return valuesOf($ref.split('/').at(-1) ?? '')
  if (anyOf) return anyOf.map(typeOf).join(' | ')
  if (Array.isArray(type)) return type.map((one) => typeOf({ ...described, type: one })).join(' | ')
  if (type === 'array') return `(${typeOf(items ?? {})})[]`
  if (type !== 'object') return PLAIN[type ?? ''] ?? 'unknown'
  const fields = Object.entries(properties ?? {})
  return `{ ${fields.map(([name, field]) => `${name}: ${typeOf(field)}`).join('; ')} }`
}

function valuesOf(name: string) {
  const type = schema.getType(name)
  if (!isEnumType(type)) throw new Error(`${name} is no enum`)
  return type
    .getValues()
    .map((value) => `'${value.name}'`)
    .join(' | ')
}

const PLAIN: Record<string, string> = {
  string: 'string',
  integer: 'number',
  number: 'number',
  boolean: 'boolean',
  null: 'null',
}

if (import.meta.main) await writeFile(ANSWERS_FILE, answersText())
