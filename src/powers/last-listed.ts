import { newestFirst, stands } from '../editions/in-force.ts'
import type { Context } from '../graphql/context.ts'
import { type Scope, type Scoped, scoped } from '../graphql/scope.ts'
import { publisherInScope } from '../publishers/in-scope.ts'
import { type PowerRow, powerColumns } from './power-row.ts'

/** A power that is gone, as the last list that was in force by the day of a scope has it; null where an edition is named. */
export async function lastListed(
  { sql }: Context,
  scope: Scope,
  code: string,
): Promise<Scoped<PowerRow> | null> {
  const { edition, version, asOf, dated } = scope
  if (edition) return null
  const [row] = await sql<PowerRow[]>`
    select ${powerColumns(sql)}
    from power join edition on edition.id = power.edition
    where power.code = ${code} and edition.publisher = ${publisherInScope(sql, scope)}
      and edition.effective_on <= ${asOf} and ${stands(sql, version)}
    order by ${newestFirst(sql)}
    limit 1`
  return row ? scoped(row, { version, asOf, dated, edition: row.editionKey }) : null
}
