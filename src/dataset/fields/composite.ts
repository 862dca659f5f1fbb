import { z } from 'zod'
import { camel, column, type Heading } from '../column.ts'
import * as values from '../values.ts'
import { TIME_UNIT } from '../vocabulary/time-limit.ts'
import type { Field, Fields, ValueOfAll, WithinOfAll } from './field.ts'
import { fromRow, type Part } from './part.ts'
import { amount, article, choice, instrument } from './simple.ts'

/** A text as the tables hold it: always in Chinese, sometimes in English too. */
export type LocalizedText = { zh: string; en?: string }

type Localized = { zh: string; en: string | null }

/** A text in Chinese and perhaps in English: one column of the tables, two of a sheet. */
export const bilingual = (
  [header, note]: Heading,
  { aliases = [] }: { aliases?: string[] } = {},
): Field<Localized, { '': LocalizedText }> => ({
  schema: values.Localized,
  columns: [''],
  presence: '',
  store: ({ zh, en }) => ({ '': en === null ? { zh } : { zh, en } }),
  read: (column) => {
    const { zh, en } = column('') as LocalizedText
    return { zh, en: en ?? null }
  },
  cells: (path, { optional }) => [
    column(
      [...path, 'zh'],
      [header, note],
      { type: 'text' },
      {
        aliases,
        required: !optional,
        name: camel(path),
      },
    ),
    column(
      [...path, 'en'],
      [`${header}（英文）`, `${header}的英文，没有可以不填。`],
      { type: 'text' },
      {
        aliases: aliases.map((alias) => `${alias}（英文）`),
        name: `${camel(path)}EN`,
      },
    ),
  ],
  cites: [],
  lists: [],
  always: [],
})

/** A field that may be left out, or null: not known. */
export const known = <Value, Columns>(
  field: Field<Value, Columns>,
): Field<Value | null, { [Suffix in keyof Columns]: Columns[Suffix] | null }> => ({
  ...field,
  schema: values.known(field.schema),
  store: (value) =>
    value === null
      ? Object.fromEntries(field.columns.map((suffix) => [suffix, null]))
      : field.store(value),
  read: (column, rowsOf) => (column(field.presence) === null ? null : field.read(column, rowsOf)),
  cells: (path) =>
    field
      .cells(path, { optional: true })
      .map((cell) =>
        cell.kind.type === 'articles' ? { ...cell, kind: { type: 'articlesIfKnown' } } : cell,
      ),
  always: [],
})

/** A group whose columns are called as its fields alone are. */
export const bare = <Value, Columns>(field: Field<Value, Columns>) => ({
  ...field,
  bare: true as const,
})

type GroupDetails<All extends Fields> = {
  /** What it is where it is left out. */
  otherwise?: ValueOfAll<All>
  rules?: (schema: z.ZodType<ValueOfAll<All>>) => z.ZodType<ValueOfAll<All>>
}

/** A mapping of fields. If it may be null, the first of them that may not be tells whether it is. */
export function group<All extends Fields>(
  fields: All,
  { otherwise, rules = (schema) => schema }: GroupDetails<All> = {},
): Field<ValueOfAll<All>, WithinOfAll<All>> {
  type Value = ValueOfAll<All>
  const all = Object.entries(fields)
  const inner = (key: string) => key.charAt(0).toUpperCase() + key.slice(1)
  const object = rules(
    z.strictObject(
      Object.fromEntries(all.map(([key, { schema }]) => [key, schema])),
    ) as unknown as z.ZodType<Value>,
  )
  const first = all.find(([, { schema, columns }]) => columns.length > 0 && !takesNull(schema))
  return {
    schema: otherwise
      ? (object.default(otherwise as never) as unknown as z.ZodType<Value>)
      : object,
    columns: all.flatMap(([key, { columns }]) =>
      columns.map((suffix) => inner(key) + suffix),
    ) as (keyof WithinOfAll<All> & string)[],
    presence: (first ? inner(first[0]) + first[1].presence : '') as keyof WithinOfAll<All> & string,
    store: (value) =>
      Object.fromEntries(
        all.flatMap(([key, field]) =>
          Object.entries(field.store(value[key])).map(([suffix, held]) => [
            inner(key) + suffix,
            held,
          ]),
        ),
      ),
    read: (column, rowsOf) =>
      Object.fromEntries(
        all.map(([key, field]) => [
          key,
          field.read((suffix) => column(inner(key) + suffix), rowsOf),
        ]),
      ) as Value,
    cells: (path, within) => all.flatMap(([key, field]) => field.cells([...path, key], within)),
    cites: all.flatMap(([key, { cites }]) => cites.map((path) => [key, ...path])),
    lists: all.flatMap(([key, { lists }]) =>
      lists.map(({ path, part }) => ({ path: [key, ...path], part })),
    ),
    always: [[], ...all.flatMap(([key, { always }]) => always.map((path) => [key, ...path]))],
  }
}

/** A mapping of fields each of which may be null; null where all of them are. */
export function groupIfAny<All extends Fields>(
  fields: All,
): Field<ValueOfAll<All> | null, WithinOfAll<All>> {
  const whole = group(fields)
  type Value = ValueOfAll<All>
  const isNothing = (value: Value | null) =>
    value === null || Object.values(value).every((held) => held === null)
  const nothing = Object.fromEntries(Object.keys(fields).map((key) => [key, null])) as Value
  return {
    ...whole,
    schema: values
      .known(whole.schema)
      .transform((value) =>
        isNothing(value) ? null : value,
      ) as unknown as z.ZodType<Value | null>,
    store: (value) => whole.store(value ?? nothing),
    read: (column, rowsOf) => {
      const value = whole.read(column, rowsOf)
      return isNothing(value) ? null : value
    },
    cells: (path) => whole.cells(path, { optional: true }),
    always: [],
  }
}

const takesNull = (schema: z.ZodType) => schema.safeParse(null).success

/** A length of time. */
export const duration = ([header, note]: Heading, unit: Heading) =>
  group({ amount: amount([header, note]), unit: choice(TIME_UNIT)(unit) })

/** The provision that a part of a power comes from; null where none is named. */
export const basis = (what: string) =>
  known(
    group({
      instrument: instrument([
        `${what}文件`,
        `${what}所在法律文件的标识，与“法律文件”表一致；没有就不填。`,
      ]),
      article: known(article([`${what}条款`, `${what}的条款，如 57.2 或 第五十七条第二款。`])),
    }),
  )

/** Items that are rows of a table of their own. */
export const list = <Value>(
  part: Part<Value>,
  { least = 0, otherwise }: { least?: number; otherwise?: Value[] } = {},
): Field<Value[], Record<never, never>> => {
  const schema = z.array(part.schema).min(least)
  return {
    schema: otherwise ? (schema.default(otherwise) as unknown as z.ZodType<Value[]>) : schema,
    columns: [],
    presence: '' as never,
    store: () => ({}),
    read: (_, rowsOf) => rowsOf(part).map((row) => fromRow(part, row, rowsOf)),
    cells: () => [],
    cites: [],
    lists: [{ path: [], part }],
    always: [],
  }
}

/** Such items; null where there are none, which a list that does not have them says too. */
export const listIfAny = <Value>(
  part: Part<Value>,
): Field<Value[] | null, Record<never, never>> => ({
  ...list(part),
  store: () => ({}),
  schema: values.known(z.array(part.schema)).transform((items) => (items?.length ? items : null)),
  read: (_, rowsOf) => {
    const rows = rowsOf(part)
    return rows.length > 0 ? rows.map((row) => fromRow(part, row, rowsOf)) : null
  },
})

/** Such items, or null: not known whether there are any. A sheet of the record asks for that. */
export const listIfKnown = <Value>(
  part: Part<Value>,
  heading: Heading,
): Field<Value[] | null, { Known: boolean }> => ({
  ...list(part),
  schema: values.known(z.array(part.schema)),
  columns: ['Known'],
  presence: 'Known',
  store: (items) => ({ Known: items !== null }),
  read: (column, rowsOf) =>
    column('Known') ? rowsOf(part).map((row) => fromRow(part, row, rowsOf)) : null,
  cells: (path) => [
    column(path, heading, { type: 'flag' }, { name: camel([...path, 'required']), presence: true }),
  ],
})
