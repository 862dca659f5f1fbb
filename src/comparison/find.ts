import type { Sql } from '../database/sql.ts'
import { byArguments } from '../graphql/batch.ts'
import { connections, readingOf, type Window } from '../graphql/page.ts'
import { type PowersAsked, powersWhere } from '../powers/find.ts'
import type { Pairing } from '../powers/find-counterparts.ts'

/** The ids of two editions, 0 for none, in one key for loaders. */
export type Pair = `${number}/${number}`

/** A power of two editions that says something else in the later; `before` and `after` are ids. */
export type ChangedRow = { editionKey: string; code: string; before: number; after: number }

/** How the powers of two editions are paired; left out: by their codes. */
type Paired = { pairing?: Pairing }

/** The powers of the second edition of a pair that have none in the first. */
export const powersOfSecondOnly = powersWhere<Pair, PowersAsked & Paired>(
  'text',
  (sql, { pairing }) => sql`
    power.edition = ${second(sql)} and ${
      pairing
        ? sql`power.id <> all(${[...pairing.before, ...pairing.after]}::int[])`
        : sql`not exists (
            select from power as other where other.edition = ${first(sql)} and other.code = power.code
          )`
    }`,
)

/** The powers of both editions of a pair that do not say the same, in the order of the second. */
export const changedPowers = connections<Pair, Paired, ChangedRow>({
  kind: 'powerChange',
  keyOf: ({ editionKey, code }) => [editionKey, code],
  find: (sql, pairs, { pairing }, window) => {
    const { direction, limit } = readingOf(sql, window)
    return sql<(ChangedRow & { parent: Pair })[]>`
      select page.*
      from unnest(${pairs}::text[]) as parent (key)
      cross join lateral (
        select parent.key as parent, (select key from edition where id = power.edition) as edition_key,
          power.code, power.position, other.id as before, power.id as after
        from ${ofBoth(sql, pairing)} and not ${same(sql)} and ${within(sql, window)}
        order by power.position ${direction}
        limit ${limit}
      ) as page
      order by page.position ${direction}`
  },
  count: (sql, pairs, { pairing }) => countOf(sql, pairs, { pairing, unchanged: false }),
})

/** How many powers of both editions of a pair say the same. */
export const unchangedCountOf = byArguments(async (sql, pairs: Pair[], { pairing }: Paired) => {
  const rows = await countOf(sql, pairs, { pairing, unchanged: true })
  const counts = new Map(rows.map(({ parent, count }) => [parent, count]))
  return pairs.map((pair) => counts.get(pair) ?? 0)
})

const countOf = (
  sql: Sql,
  pairs: Pair[],
  { pairing, unchanged }: Paired & { unchanged: boolean },
) => sql<{ parent: Pair; count: number }[]>`
  select parent.key as parent, (
    select count(*)::int from ${ofBoth(sql, pairing)} and ${same(sql)} = ${unchanged}
  ) as count
  from unnest(${pairs}::text[]) as parent (key)`

// With `offset 0` each code is looked up; else PostgreSQL may compare every power of the one list with all of the other.
const ofBoth = (sql: Sql, pairing: Pairing | undefined) => sql`
  power
  join power_hash as now on now.power = power.id
  ${
    pairing
      ? sql`join unnest(${pairing.before}::int[], ${pairing.after}::int[]) as other (id, after) on other.after = power.id`
      : sql`cross join lateral (
          select id from power as other where other.edition = ${first(sql)} and other.code = power.code offset 0
        ) as other`
  }
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
