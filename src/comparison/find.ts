import type { Sql } from '../database/sql.ts'
import { oneBy } from '../graphql/batch.ts'
import { connections, readingOf, type Window } from '../graphql/page.ts'
import { powersWhere } from '../powers/find.ts'

/** The ids of two editions, 0 for none, in one key for loaders. */
export type Pair = `${number}/${number}`

/** A power of two editions that says something else in the later; `before` and `after` are ids. */
export type ChangedRow = { editionKey: string; code: string; before: number; after: number }

/** The powers of the second edition of a pair whose code the first does not have. */
export const powersOfSecondOnly = powersWhere<Pair>(
  'text',
  (sql) => sql`
    power.edition = ${second(sql)} and not exists (
      select from power as other where other.edition = ${first(sql)} and other.code = power.code
    )`,
)

/** The powers of both editions of a pair that do not say the same, in the order of the second. */
export const changedPowers = connections<Pair, object, ChangedRow>({
  kind: 'powerChange',
  keyOf: ({ editionKey, code }) => [editionKey, code],
  find: (sql, pairs, _, window) => {
    const { direction, limit } = readingOf(sql, window)
    return sql<(ChangedRow & { parent: Pair })[]>`
      select page.*
      from unnest(${pairs}::text[]) as parent (key)
      cross join lateral (
        select parent.key as parent, (select key from edition where id = power.edition) as edition_key,
          power.code, power.position, other.id as before, power.id as after
        from ${ofBoth(sql)} and not ${same(sql)} and ${within(sql, window)}
        order by power.position ${direction}
        limit ${limit}
      ) as page
      order by page.position ${direction}`
  },
  count: (sql, pairs) => countOf(sql, pairs, false),
})

/** How many powers of both editions of a pair say the same. */
export const unchangedCountOf = oneBy(
  (sql, pairs: Pair[]) => countOf(sql, pairs, true),
  ({ parent }) => parent,
)

const countOf = (sql: Sql, pairs: Pair[], unchanged: boolean) => sql<
  { parent: Pair; count: number }[]
>`
  select parent.key as parent, (
    select count(*)::int from ${ofBoth(sql)} and ${same(sql)} = ${unchanged}
  ) as count
  from unnest(${pairs}::text[]) as parent (key)`

// With `offset 0` each code is looked up; else PostgreSQL may compare every power of the one list with all of the other.
const ofBoth = (sql: Sql) => sql`
  power
  join power_hash as now on now.power = power.id
  cross join lateral (
    select id from power as other where other.edition = ${first(sql)} and other.code = power.code offset 0
  ) as other
  join power_hash as earlier on earlier.power = other.id
  where power.edition = ${second(sql)}`

const same = (sql: Sql) => sql`(now.sha256 = earlier.sha256)`

const first = (sql: Sql) => sql`split_part(parent.key, '/', 1)::int`
const second = (sql: Sql) => sql`split_part(parent.key, '/', 2)::int`

const within = (sql: Sql, { after, before }: Window) => sql`
  ${after ? sql`power.position > ${positionOf(sql, after)}` : sql`true`}
  and ${before ? sql`power.position < ${positionOf(sql, before)}` : sql`true`}`

const positionOf = (sql: Sql, [, code]: string[]) => sql`
  (select marked.position from power as marked where marked.edition = power.edition and marked.code = ${code ?? ''})`
