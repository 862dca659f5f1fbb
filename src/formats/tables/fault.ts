import type { Column } from '../../dataset/column.ts'
import type { Table } from '../../dataset/table.ts'
import { tableNamed } from '../../dataset/tables.ts'
import type { Row } from './build.ts'
import { valueIn } from './build.ts'

/** Rows that do not fit together: where, why, and, where a value is not one of others, which. */
export type Fault = {
  table: Table
  row: Row
  column?: Column
  code: string
  message: string
  found?: string
  allowed?: Iterable<string>
}

/** A row that stands where there can be one only. */
export const secondRow = (table: Table, row: Row): Fault => ({
  table,
  row,
  code: 'second-row',
  message: `"${table.sheet}" holds one record; this is another`,
})

/** A row of a part whose record is not there. */
export function stray(table: Table, row: Row, allowed: Iterable<string>): Fault[] {
  const [column] = table.columns
  const [found] = row.values
  if (!column || found === undefined) return []
  if (found === null)
    return [{ table, row, column, code: 'missing-key', message: `"${column.header}" is missing` }]
  const owner = table.of === 'power' ? 'power' : 'instrument'
  const sheet = tableNamed(table.parent?.table ?? '').sheet
  return [
    {
      table,
      row,
      column,
      code: `unknown-${owner}`,
      message: `"${found}" does not stand in "${sheet}"`,
      found: String(found),
      allowed,
    },
  ]
}

/** The column in which a record says whether it has any rows of a part. */
export const presenceOf = ({ columns }: Table, part: Table) =>
  columns.find(({ presence, path }) => presence && path.join('.') === part.path?.join('.'))

type Presence = { table: Table; presence: Column; part: Table }

/** Where a record says one thing about a part and the rows of the part another. */
export function* presenceFaults(
  { table, presence, part }: Presence,
  records: Row[],
  parts: Map<string | undefined, Row[]> = new Map(),
): Generator<Fault> {
  for (const row of records) {
    const stated = valueIn(table, row, presence.name)
    const held = parts.get(String(row.values[0]))?.length ?? 0
    const fault = { table, row, column: presence }
    if (stated === true && held === 0)
      yield { ...fault, code: `missing-${part.name}`, message: missing(part) }
    if (stated === false && held > 0)
      yield { ...fault, code: `unexpected-${part.name}`, message: unexpected(part, held) }
  }
}

const missing = ({ name, sheet, of }: Table) =>
  `says that ${name} are needed, but no row of "${sheet}" belongs to this ${of}; leave the cell empty where they are not known`
const unexpected = ({ name, sheet, of }: Table, count: number) =>
  `says that no ${name} are needed, but "${sheet}" has some for this ${of} (${count})`
