import type { Fragment, Sql } from '../database/sql.ts'
import type { Scope } from '../graphql/scope.ts'
import { publisherMeant } from '../publishers/meant.ts'

/** Whether an edition of the statement around it has been published, and not withdrawn, by a version of the catalogue. */
export const stands = (sql: Sql, version: number | Fragment) => sql`
  edition.version <= ${version}
  and not exists (select from withdrawal where withdrawal.edition = edition.id and withdrawal.version <= ${version})`

/** The order of a publisher's editions, the newest first: of those in effect, the first is in force. */
export const newestFirst = (sql: Sql) =>
  sql`edition.effective_on desc, edition.published_at desc nulls last, edition.key desc`

/** The id of the list that a scope means: the edition it names, else the one in force on its day; null: none. */
export const listMeant = (sql: Sql, scope: Scope) =>
  scope.edition
    ? sql`(
        select edition.id from edition
        where key = ${scope.edition} and ${stands(sql, scope.version)}
          and ${scope.publisher ? sql`publisher = ${publisherMeant(sql, scope)}` : sql`true`}
      )`
    : sql`(
        select edition.id from edition
        where publisher = ${publisherMeant(sql, scope)} and effective_on <= ${scope.asOf} and ${stands(sql, scope.version)}
        order by ${newestFirst(sql)}
        limit 1
      )`
