import postgres from 'postgres'
import type { Sql } from '../database/sql.ts'
import type { Row } from '../dataset/fields/field.ts'
import { type Part, toRow } from '../dataset/fields/part.ts'

/** Inserts any number of rows with one statement whose text does not depend on how many; keys are columns in camelCase. */
export async function insert(sql: Sql, table: string, rows: object[]): Promise<void> {
  if (rows.length === 0) return
  const records = rows.map(inColumns)
  const columns = sql(Object.keys(records[0] ?? {}))
  await sql`
    insert into ${sql(table)} (${columns})
    select ${columns}
    from jsonb_populate_recordset(null::${sql(table)}, ${JSON.stringify(records)}::text::jsonb)`
}

/** A row under the names of its columns. */
export function inColumns(row: object) {
  const columns: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(row)) columns[columnOf(key)] = value
  return columns
}

function columnOf(key: string): string {
  const known = COLUMNS.get(key)
  if (known !== undefined) return known
  const column = postgres.fromCamel(key)
  COLUMNS.set(key, column)
  return column
}

/** The columns of the tables by the keys of rows. */
const COLUMNS = new Map<string, string>()

/** The items of a list as rows, numbered from 1. */
export const rowsFor = <Value>(part: Part<Value>, items: Value[]): Row[] =>
  items.map((item, index) => ({ position: index + 1, ...toRow(part, item) }))
