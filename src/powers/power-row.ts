import type { Sql } from '../database/sql.ts'
import { columnsOf } from '../dataset/fields/part.ts'
import { POWER, type PowerColumns } from '../dataset/power.ts'
import { stands } from '../editions/in-force.ts'
import { splitIds } from '../editions/natural-id.ts'
import { maybeOneBy, oneBy } from '../graphql/batch.ts'
import type { Context } from '../graphql/context.ts'

export type PowerRow = Omit<PowerColumns, 'unit'> & {
  id: number
  edition: number
  editionKey: string
  position: number
  category: number
  unit: number
}

/** The columns of a power and the key of its edition. */
export const powerColumns = (sql: Sql) => sql`
  power.id, power.edition, (select key from edition where id = power.edition) as edition_key, power.position,
  power.category, ${sql(OWN_COLUMNS)}`

const OWN_COLUMNS = columnsOf(POWER).map((column) => `power.${column}`)

export const powerById = oneBy(
  (sql, ids: number[]) =>
    sql<PowerRow[]>`select ${powerColumns(sql)} from power where power.id = any(${ids})`,
  ({ id }) => id,
)

export const powerByNaturalId = maybeOneBy(
  (sql, ids: string[], version) => {
    const { editions, keys } = splitIds(ids)
    return sql<PowerRow[]>`
      select ${powerColumns(sql)}
      from power
      join edition on edition.id = power.edition
      where (edition.key, power.code) in (select * from unnest(${editions}::text[], ${keys}::text[]))
        and ${stands(sql, version)}`
  },
  ({ editionKey, code }) => `${editionKey}:${code}`,
)

/** The codes of all powers of an edition, by its id, in the order of the list. */
export const codesIn = ({ sql }: Context, edition: number) => sql<{ code: string }[]>`
  select code from power where edition = ${edition} order by position`
