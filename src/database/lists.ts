import type { Fragment, Sql } from './sql.ts'

/** Whether an edition of the statement around it has been published, and not withdrawn, by a version of the catalogue. */
export const stands = (sql: Sql, version: number | Fragment) => sql`
  edition.version <= ${version}
  and not exists (select from withdrawal where withdrawal.edition = edition.id and withdrawal.version <= ${version})`

/** The order of a publisher's editions, the newest first: of those in effect, the first is in force. `of`: what they are called in the statement. */
export const newestFirst = (sql: Sql, of = 'edition') =>
  sql`${sql(of)}.effective_on desc, ${sql(of)}.published_at desc nulls last, ${sql(of)}.key desc`

/** The lists that stand in a version of the catalogue. */
export type Lists = {
  /** The id of the list of a publisher in force on a day; left out: of the one that published first. Null: none. */
  inForce: (publisher: string | undefined, day: string) => number | null
}

type Listed = { publisher: string; id: number | null; effectiveOn: string | null }

/** Reads which lists stand in a version of the catalogue, so that no statement has to look for the one in force on a day. */
export async function readLists(sql: Sql, version: number): Promise<Lists> {
  const rows = await sql<Listed[]>`
    select publisher.key as publisher, edition.id, edition.effective_on
    from publisher left join edition on edition.publisher = publisher.id and ${stands(sql, version)}
    where publisher.version <= ${version}
    order by publisher.id, ${newestFirst(sql)}`
  const held = Map.groupBy(rows, ({ publisher }) => publisher)
  const first = rows[0]?.publisher
  return {
    inForce: (publisher = first, day) =>
      held
        .get(publisher ?? '')
        ?.find(({ effectiveOn }) => effectiveOn !== null && effectiveOn <= day)?.id ?? null,
  }
}
