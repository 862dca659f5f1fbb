import type { Fragment, Sql } from '../database/sql.ts'
import type { ValueOf } from '../dataset/enumeration.ts'
import type { EDITION_CHANGE_KIND } from '../dataset/vocabulary/list.ts'
import { splitIds } from '../editions/natural-id.ts'
import { maybeOneBy } from '../graphql/batch.ts'
import { connections } from '../graphql/page.ts'
import type { Scope } from '../graphql/scope.ts'
import { publisherInScope } from '../publishers/in-scope.ts'

export type EditionChangeRow = {
  edition: number
  editionKey: string
  publisher: number
  kind: ValueOf<typeof EDITION_CHANGE_KIND>
  /** Its kind and, where an edition may have several, the version: with the edition it names the change. */
  name: string
  version: number
  at: Date
  /** The list in force before; null for a publisher's first. */
  comparedWith: number | null
}

const select = (sql: Sql) => sql`
  select change.edition, edition.key as edition_key, change.publisher, change.kind, ${nameOf(sql, sql`change`)} as name,
    change.version, change.at, change.compared_with
  from edition_change as change
  join edition on edition.id = change.edition`

type Arguments = { scope: Scope; since?: Date | null }

/** What befell the editions of the publisher that a scope means, or of all, the newest first; its parent is 0. */
export const changesOf = connections<number, Arguments, EditionChangeRow>({
  kind: 'change',
  keyOf: ({ editionKey, name }) => [editionKey, name],
  find: (sql, _, asked, { after, limit }) => sql<(EditionChangeRow & { parent: number })[]>`
    select 0 as parent, page.*
    from (
      ${select(sql)}
      where ${isInScope(sql, asked)} and ${after ? sql`${place(sql)} < ${placeOf(sql, after)}` : sql`true`}
      order by ${place(sql)} desc
      limit ${limit + 1}
    ) as page`,
  count: (sql, _, asked) => sql<{ parent: number; count: number }[]>`
    select 0 as parent, count(*)::int from edition_change as change where ${isInScope(sql, asked)}`,
})

/** What versions of the catalogue after one, up to that of a scope, brought it; in the order in which it happened. */
export const changesSince = (sql: Sql, before: number, scope: Scope) => sql<EditionChangeRow[]>`
  ${select(sql)}
  where change.version > ${before} and change.version <= ${scope.version} and ${isOf(sql, scope)}
  order by change.version`

export const changeByNaturalId = maybeOneBy(
  (sql, ids: string[], version) => {
    const { editions, keys } = splitIds(ids)
    return sql<EditionChangeRow[]>`
      ${select(sql)}
      where (edition.key, ${nameOf(sql, sql`change`)}) in (select * from unnest(${editions}::text[], ${keys}::text[]))
        and change.version <= ${version}`
  },
  ({ editionKey, name }) => `${editionKey}:${name}`,
)

/** An edition is published once and withdrawn once; the law behind it changes often. */
const nameOf = (sql: Sql, row: Fragment) => sql`
  case when ${row}.kind in ('PUBLISHED', 'WITHDRAWN') then ${row}.kind else ${row}.kind || '.' || ${row}.version end`

const isInScope = (sql: Sql, { scope, since }: Arguments) => sql`
  ${isOf(sql, scope)} and change.version <= ${scope.version}
  and ${since ? sql`change.at >= ${since}` : sql`true`}`

const isOf = (sql: Sql, scope: Scope) =>
  scope.everywhere ? sql`true` : sql`change.publisher = ${publisherInScope(sql, scope)}`

const place = (sql: Sql) => sql`(change.at, change.edition, change.kind, change.version)`

const placeOf = (sql: Sql, [edition, name]: string[]) => sql`(
  select marked.at, marked.edition, marked.kind, marked.version
  from edition_change as marked join edition on edition.id = marked.edition
  where edition.key = ${edition ?? ''} and ${nameOf(sql, sql`marked`)} = ${name ?? ''}
)`
