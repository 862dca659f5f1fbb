import type { Fragment, Sql } from '../../../src/database/sql.ts'

/** The columns of a table that are stored as given, and for each what a copy of the row `source` has there: what is given, else the same. */
export async function columnsOf(sql: Sql, table: string, changed: Record<string, Fragment>) {
  const columns = await sql<{ name: string }[]>`
    select attname::text as name from pg_attribute
    where attrelid = ${table}::regclass and attnum > 0 and not attisdropped and attgenerated = ''
    order by attnum`
  const listed = (each: (name: string) => Fragment) =>
    columns.map(({ name }, index) => sql`${index > 0 ? sql`,` : sql``} ${each(name)}`)
  return {
    names: sql`${listed((name) => sql`${sql(name)}`)}`,
    values: sql`${listed((name) => changed[name] ?? sql`source.${sql(name)}`)}`,
  }
}
