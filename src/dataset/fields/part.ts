import { z } from 'zod'
import { column, type Reference } from '../column.ts'
import type { Owner, Sheet, Table } from '../table.ts'
import type { Field, Fields, Part, Row, RowOfAll, RowsOf, ValueOfAll } from './field.ts'

export type { Part }

/** A row of the table of a part. */
export type RowOf<Of> = Of extends Part<infer _, infer Stored> ? Stored : never

type Details<All extends Fields> = {
  table: string
  of: Owner
  sheet: Sheet
  aliases?: string[]
  required?: boolean
  element?: Part['element']
  fields: All
  /** What no single field can say. */
  rules?: (schema: z.ZodType<ValueOfAll<All>>) => z.ZodType<ValueOfAll<All>>
}

export function part<All extends Fields>({
  table,
  of,
  sheet: [name, sheet, note],
  aliases = [],
  required = false,
  element,
  fields,
  rules = (schema) => schema,
}: Details<All>): Part<ValueOfAll<All>, RowOfAll<All>> {
  const all = Object.entries(fields)
  const schema = z.strictObject(
    Object.fromEntries(all.map(([key, field]) => [key, field.schema])),
  ) as unknown as z.ZodType<ValueOfAll<All>>
  return {
    table,
    of,
    element,
    fields,
    schema: rules(schema),
    sheet: {
      name,
      sheet,
      note,
      aliases,
      required,
      of,
      columns: all.flatMap(([key, field]) => field.cells([key], { optional: false })),
      always: all.flatMap(([key, field]) => field.always.map((path) => [key, ...path])),
    },
  }
}

/** The column with which a row says which of several records it belongs to. */
const parentColumn = (
  name: string,
  heading: [string, string],
  of: Reference,
  aliases: string[],
) => ({
  reference: of,
  column: column([name], heading, { type: 'key', of }, { aliases, required: true }),
})

export const POWER_ALIASES = ['权力编码', '职权编码', '编码', '权力编号', '事项编号']

const PARENTS: Partial<Record<Owner, ReturnType<typeof parentColumn>>> = {
  power: parentColumn(
    'power',
    ['事项编码', '“权力事项”表中的事项编码。'],
    { table: 'powers', column: 'code' },
    POWER_ALIASES,
  ),
  instrument: parentColumn(
    'instrument',
    ['文件标识', '“法律文件”表中的标识。'],
    { table: 'instruments', column: 'key' },
    [],
  ),
}

/** The columns of a part's own fields: name, basisInstrument, basisArticle. */
export const columnsOf = ({ fields }: Part) =>
  Object.entries(fields).flatMap(([key, field]) =>
    field.columns.map((suffix) => columnName(key, field, suffix)),
  )

const columnName = (key: string, { bare }: Field, suffix: string) =>
  bare ? suffix.charAt(0).toLowerCase() + suffix.slice(1) : key + suffix

/** A value as a row of the table, without what says to which record it belongs. */
export function toRow<Value>({ fields }: Part<Value>, value: Value): Row {
  const row: Row = {}
  for (const { key, field, names } of storedFields(fields)) {
    const stored = field.store(value[key as keyof Value])
    for (const suffix in stored) {
      const name = names.get(suffix) ?? columnName(key, field, suffix)
      names.set(suffix, name)
      row[name] = stored[suffix]
    }
  }
  return row
}

/** Fields with the names of their columns, which take long to put together for every row. */
type StoredField = { key: string; field: Field; names: Map<string, string> }

function storedFields(fields: Fields): StoredField[] {
  const known = STORED.get(fields)
  if (known) return known
  const stored = Object.entries(fields).map(([key, field]) => ({ key, field, names: new Map() }))
  STORED.set(fields, stored)
  return stored
}

const STORED = new WeakMap<Fields, StoredField[]>()

/** The value that a row of the table holds, with the rows of its own parts. */
export const fromRow = <Value>(
  { fields }: Part<Value>,
  row: Row,
  rowsOf: RowsOf = () => [],
): Value =>
  Object.fromEntries(
    Object.entries(fields).map(([key, field]) => [
      key,
      field.read((suffix) => row[columnName(key, field, suffix)], rowsOf),
    ]),
  ) as Value

/** The lists of a record whose items are rows of tables of their own, with the path to each. */
export const listsOf = ({ fields }: Part) =>
  Object.entries(fields).flatMap(([key, { lists, presence }]) =>
    lists.map(({ path, part }) => ({
      path: [key, ...path],
      part,
      /** The column that says whether the list is known, where it may be unknown. */
      presence: path.length === 0 && presence ? key + presence : undefined,
    })),
  )

/** Where a value cites instruments, its lists aside. */
export const citesOf = ({ fields }: Part) =>
  Object.entries(fields).flatMap(([key, { cites }]) => cites.map((path) => [key, ...path]))

/** The table of a record, and those of its lists, whose rows say first to which of several records they belong. */
export const tablesOf = (record: Part): Table[] => {
  const parent = PARENTS[record.of]
  return [
    record.sheet,
    ...listsOf(record).map(({ path, part: { sheet } }) => ({
      ...sheet,
      path,
      parent: parent?.reference,
      columns: [...(parent ? [parent.column] : []), ...sheet.columns],
    })),
  ]
}
