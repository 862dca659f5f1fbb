import type { Row } from './build.ts'
import { valueIn } from './build.ts'
import type { Column } from './column.ts'
import type { Table } from './table.ts'
import { tableNamed } from './tables.ts'

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

/** Where the table of powers says one thing about materials and the table of materials another. */
export function* materialFaults(
  powers: Row[],
  materials: Map<string | undefined, Row[]> = new Map(),
): Generator<Fault> {
  const table = tableNamed('powers')
  const column = table.columns.find(({ name }) => name === 'materialsRequired')
  for (const row of powers) {
    const said = valueIn(table, row, 'materialsRequired')
    const held = materials.get(String(row.values[0]))?.length ?? 0
    if (said === true && held === 0)
      yield { table, row, column, code: 'missing-materials', message: MISSING }
    if (said === false && held > 0)
      yield { table, row, column, code: 'unexpected-materials', message: unexpected(held) }
  }
}

const MISSING =
  'says that materials are needed, but no row of "申请材料" belongs to this power; leave the cell empty where they are not known'
const unexpected = (count: number) =>
  `says that no materials are needed, but "申请材料" has some for this power (${count})`
