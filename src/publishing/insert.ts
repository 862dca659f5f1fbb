import postgres from 'postgres'
import type { Sql } from '../database/sql.ts'

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
export const inColumns = (row: object) =>
  Object.fromEntries(Object.entries(row).map(([key, value]) => [postgres.fromCamel(key), value]))

/** An optional text as it is stored: no key for a language that has none. */
export const localized = (text: { zh: string; en: string | null } | null) =>
  text && (text.en === null ? { zh: text.zh } : text)

/** Numbers rows in the order they are given, from 1. */
export const numbered = <Item, Row extends object>(items: Item[], row: (item: Item) => Row) =>
  items.map((item, index) => ({ position: index + 1, ...row(item) }))
