import type { CheckedList } from '../checking/checked-list.ts'
import { CHANNEL } from '../database/catalogue.ts'
import type { Sql } from '../database/sql.ts'
import { today } from '../day.ts'
import { newestFirst, stands } from '../editions/in-force.ts'

/** The day on which a dataset's list is in force, if it is today or later; else today: the list in force then is what it is compared with. */
export const dayOf = ({ edition }: CheckedList, now = today()) =>
  edition.effectiveOn > now ? edition.effectiveOn : now

/** The id of the list of a publisher in force on a day by what is published; null: none. */
export async function inForce(sql: Sql, publisher: string, day: string): Promise<number | null> {
  const [row] = await sql<{ id: number | null }[]>`select ${listInForce(sql, publisher, day)} as id`
  return row?.id ?? null
}

/**
 * The last statement of a publication: makes an edition part of the catalogue and wakes the services, if the list it was
 * compared with is still the one in force on that day. Says whether it did.
 */
export async function putInForce(sql: Sql, { edition, comparedWith, publisher, day }: Publication) {
  const [moved] = await sql`
    with moved as (
      update catalogue set version = version + 1
      where version + 1 = (select version from edition where id = ${edition})
        and ${listInForce(sql, publisher, day)} is not distinct from ${comparedWith}::int
      returning version
    ),
    told as (
      insert into edition_change (version, edition, publisher, kind, at, compared_with)
      select moved.version, edition.id, edition.publisher, 'PUBLISHED', edition.published_at, ${comparedWith}::int
      from moved join edition on edition.id = ${edition}
      where edition.published_at is not null
    )
    select pg_notify(${CHANNEL}, version::text) from moved`
  return moved !== undefined
}

type Publication = { edition: number; comparedWith: number | null; publisher: string; day: string }

const listInForce = (sql: Sql, publisher: string, day: string) => sql`(
  select edition.id
  from edition
  join publisher on publisher.id = edition.publisher
  cross join (select version as current from catalogue) as catalogue
  where publisher.key = ${publisher} and edition.effective_on <= ${day} and ${stands(sql, sql`catalogue.current`)}
  order by ${newestFirst(sql)}
  limit 1
)`
