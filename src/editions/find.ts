import type { Sql } from '../database/sql.ts'
import { connections, readingOf, type Window } from '../graphql/page.ts'
import { type EditionRow, selectEditions } from './edition-row.ts'
import { newestFirst, stands } from './in-force.ts'

/** The standing editions of a publisher, the newest first. */
export const editionsOfPublisher = connections<number, { version: number }, EditionRow>({
  kind: 'edition',
  keyOf: ({ key }) => [key],
  find: (sql, publishers, { version }, window) => sql<(EditionRow & { parent: number })[]>`
    select of.publisher as parent, page.*
    from unnest(${publishers}::int[]) as of (publisher)
    cross join lateral (
      ${selectEditions(sql, version)}
      where edition.publisher = of.publisher and ${stands(sql, version)} and ${within(sql, window)}
      order by ${window.backwards ? oldestFirst(sql) : newestFirst(sql)}
      limit ${readingOf(sql, window).limit}
    ) as page
    order by ${window.backwards ? oldestFirst(sql, 'page') : newestFirst(sql, 'page')}`,
  count: (sql, publishers, { version }) => sql<{ parent: number; count: number }[]>`
    select publisher as parent, count(*)::int
    from edition
    where publisher = any(${publishers}) and ${stands(sql, version)}
    group by publisher`,
})

const oldestFirst = (sql: Sql, of = 'edition') => sql`
  ${sql(of)}.effective_on, ${sql(of)}.published_at nulls first, ${sql(of)}.key`

const within = (sql: Sql, { after, before }: Window) => sql`
  ${after ? sql`${rank(sql, 'edition')} < ${rankOf(sql, after)}` : sql`true`}
  and ${before ? sql`${rank(sql, 'edition')} > ${rankOf(sql, before)}` : sql`true`}`

const rank = (sql: Sql, of: string) => sql`
  (${sql(of)}.effective_on, coalesce(${sql(of)}.published_at, '-infinity'), ${sql(of)}.key)`

const rankOf = (sql: Sql, [key]: string[]) => sql`
  (select effective_on, coalesce(published_at, '-infinity'), marked.key from edition as marked where marked.key = ${key ?? ''})`
