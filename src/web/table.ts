import {
  type DocumentNode,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isListType,
  isObjectType,
} from 'graphql'
import type { Enumeration } from '../dataset/enumeration.ts'
import { VOCABULARY } from '../dataset/vocabulary/all.ts'
import { enumReference, type JsonSchema, scalarSchema } from './json-schema.ts'
import { type Selected, selectionOf } from './selection.ts'
import type { Variable } from './variables.ts'

/** The one list of an answer that is its rows, and what stands in them. */
export type Table = {
  /** The keys that lead from `data` to a row; each list among them is a level. */
  path: { key: string; list: boolean }[]
  columns: Column[]
  /** The parameter that takes the cursor of the next page. */
  after: string | undefined
}

export type Column = {
  name: string
  description: string
  /** Of one value. */
  schema: JsonSchema
  /** Of which item, counted along the lists of the path from outside, and the keys within it. */
  level: number
  steps: string[]
  /** Whether a row may have several values. */
  many: boolean
  /** For the label of a value: the enumeration. */
  labels?: Enumeration
}

type Given = {
  document: DocumentNode
  schema: GraphQLSchema
  variables: Variable[]
  /** Names of fields with dots between them; left out: the first list that is met. */
  path?: string
}

export function tableOf({ document, schema, variables, path }: Given): Table {
  const root = selectionOf(document, schema)
  const keys = path?.split('.') ?? firstList(root)
  const table: Table = { path: [], columns: [], after: undefined }
  let level = -1
  let fields = root
  for (const [index, key] of keys.entries()) {
    const field = fields.find((each) => each.key === key)
    if (!field) throw new Error(`expected the path of a table, not ${keys.join('.')}`)
    const list = isListType(getNullableType(field.type))
    const last = index === keys.length - 1
    table.path.push({ key, list })
    if (list || last) {
      level += 1
      const within = last
        ? field.fields
        : field.fields.filter((each) => each.key !== keys[index + 1])
      const prefix = last ? [] : [key]
      table.columns.push(...within.flatMap((each) => columnsOf(each, { level, prefix })))
    }
    fields = field.fields
  }
  const place = [...keys.slice(0, -1), 'after'].join('.')
  table.after = variables.find(({ places }) =>
    places.some((steps) => steps.join('.') === place),
  )?.name
  return table
}

/** Of the lists of objects that an answer has, the one nearest to its top. */
function firstList(root: Selected[]): string[] {
  let waiting = root.map((field) => ({ field, keys: [field.key] }))
  while (waiting.length > 0) {
    const found = waiting.find(
      ({ field }) => isListType(getNullableType(field.type)) && field.fields.length > 0,
    )
    if (found) return found.keys
    waiting = waiting.flatMap(({ field, keys }) =>
      field.fields.map((inner) => ({ field: inner, keys: [...keys, inner.key] })),
    )
  }
  return [root[0]?.key ?? '']
}

type Place = { level: number; prefix: string[]; steps?: string[]; many?: boolean }

function columnsOf(field: Selected, { level, prefix, steps = [], many = false }: Place): Column[] {
  const { key, type, description } = field
  const several = many || isListType(getNullableType(type))
  const path = [...steps, key]
  if (isObjectType(getNamedType(type)))
    return field.fields.flatMap((inner) =>
      columnsOf(inner, { level, prefix, steps: path, many: several }),
    )
  // An edge and its node are one row.
  const name = [...prefix, ...path].filter((step) => step !== 'node').join('.')
  const column = { name, description, schema: schemaOf(type), level, steps: path, many: several }
  const labels = VOCABULARY.find((each) => each.name === getNamedType(type).name)
  if (!labels) return [column]
  const label = { ...column, name: `${name}.label`, description: `In words: ${description}` }
  return [column, { ...label, schema: { type: 'string' }, labels }]
}

function schemaOf(type: GraphQLOutputType) {
  const named = getNamedType(type)
  return isEnumType(named) ? enumReference(named) : scalarSchema(named.name)
}
