import { CHANNEL } from '../database/catalogue.ts'
import type { Sql } from '../database/sql.ts'
import { expectMayPublish } from './may-publish.ts'

/** Takes an edition out of the catalogue; says whether it stood there until now. */
export async function withdrawEdition(sql: Sql, key: string, reason: string): Promise<boolean> {
  const [edition] = await sql<{ publisher: string }[]>`
    select publisher.key as publisher from edition join publisher on publisher.id = edition.publisher
    where edition.key = ${key}`
  if (edition) await expectMayPublish(sql, edition.publisher)
  const [moved] = await sql`
    with standing as (
      select edition.id, edition.publisher, edition.published_at
      from edition cross join catalogue
      where edition.key = ${key} and edition.version <= catalogue.version
        and not exists (select from withdrawal where withdrawal.edition = edition.id)
    ),
    moved as (
      update catalogue set version = version + 1 where exists (select from standing) returning version
    ),
    withdrawn as (
      insert into withdrawal (edition, version, reason) select id, version, ${reason} from standing, moved
    ),
    told as (
      insert into edition_change (version, edition, publisher, kind, at)
      select version, id, publisher, 'WITHDRAWN', now() from standing, moved where published_at is not null
    )
    select pg_notify(${CHANNEL}, version::text) from moved`
  return moved !== undefined
}
