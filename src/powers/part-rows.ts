import type { Sql } from '../database/sql.ts'
import { columnsOf, type Part, type RowOf } from '../dataset/fields/part.ts'
import { manyBy } from '../graphql/batch.ts'

/** A row of a part of a power; `position` counts from 1. */
export type PartRow<Of extends Part> = RowOf<Of> & { power: number; position: number }

/** The rows of a part of powers, in their order. */
export const rowsOf = <Of extends Part>(part: Of) =>
  manyBy(
    (sql, powers: number[]) => sql<PartRow<Of>[]>`
      select power, position, ${columns(sql, part)}
      from ${sql(part.table)}
      where power = any(${powers})
      order by power, position`,
    ({ power }) => power,
  )

/** The columns of a part, for a statement. */
export const columns = (sql: Sql, part: Part) => sql(columnsOf(part))
