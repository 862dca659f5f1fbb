import type { Sql } from '../../database/sql.ts'
import { isInDocument } from '../../dataset/document.ts'
import { columnsOf, type Part, type RowOf } from '../../dataset/fields/part.ts'
import { type Loader, manyBy } from '../../graphql/batch.ts'
import type { Context } from '../../graphql/context.ts'
import type { BasisPlace } from '../../instruments/basis-reference.ts'
import { rowsIn, share } from '../document.ts'

/** A row of a part of a power; `position` counts from 1. */
export type PartRow<Of extends Part> = RowOf<Of> & { power: number; position: number }

/** The rows of a part of powers, in their order; `own`: a statement that brings more of it than its columns. */
export function rowsOf<Of extends Part, Row extends PartRow<Of> = PartRow<Of>>(
  part: Of,
  own: (context: Context) => Loader<number, Row[]> = ownRowsOf(part),
) {
  if (!isInDocument(part)) return own
  const rows = rowsIn<Row>(part)
  return (context: Context): Pick<Loader<number, Row[]>, 'load'> => ({
    load: (power: number) => share(context, power, rows, { loader: own(context), key: power }),
  })
}

/** The rows of a part by a statement of its own. */
export const ownRowsOf = <Of extends Part>(
  part: Of,
): ((context: Context) => Loader<number, PartRow<Of>[]>) =>
  manyBy(
    (sql, powers: number[]) => sql<PartRow<Of>[]>`
      select power, position, ${columns(sql, part)}
      from ${sql(part.table)}
      where power = any(${powers})
      order by power, position`,
    ({ power }) => power,
  )

/** Where an item stands in the part of its power. */
export const itemPlace = (
  part: BasisPlace['part'],
  { power, position }: { power: number; position: number },
): BasisPlace => ({ power, part, index: position - 1 })

/** The columns of a part, for a statement. */
export const columns = (sql: Sql, part: Part) => sql(columnsOf(part))
