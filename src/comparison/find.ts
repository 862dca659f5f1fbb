import type { Pairing } from '../counterparts/find-counterparts.ts'
import type { Fragment, Sql } from '../database/sql.ts'
import type { ContinuationKind } from '../dataset/succession.ts'
import { byArguments } from '../graphql/batch.ts'
import { connections, readingOf, type Window } from '../graphql/page.ts'
import { type PowersAsked, powersWhere } from '../powers/find.ts'
import { type Linked, linkRows } from './linked.ts'

/** The ids of two editions, 0 for none, in one key for loaders. */
export type Pair = `${number}/${number}`

/** A power of the later edition that does not say what the one of the earlier says that it goes on from; `before` and `after` are ids. */
export type ChangedRow = {
  editionKey: string
  code: string
  codeBefore: string
  kind: ContinuationKind
  before: number
  after: number
}

/** The powers of the second edition of a pair that go on from none of the first. */
export const powersOfSecondOnly = powersWhere<Pair, PowersAsked & Arguments>(
  'text',
  (sql, { linked, pairing }) =>
    pairing
      ? unpaired(sql, second(sql), pairing.after)
      : ofOneOnly(sql, { edition: second(sql), other: first(sql) }, linked, linked.after),
)

/** The powers of the first edition of a pair that none of the second goes on from. */
export const powersOfFirstOnly = powersWhere<Pair, PowersAsked & Arguments>(
  'text',
  (sql, { linked, pairing }) =>
    pairing
      ? unpaired(sql, first(sql), pairing.before)
      : ofOneOnly(sql, { edition: first(sql), other: second(sql) }, linked, linked.before),
)

/** `pairing` is of counterparts, which are nobody's successors. */
type Arguments = { linked: Linked; pairing?: Pairing }
type Sides = { edition: Fragment; other: Fragment }

const ofOneOnly = (
  sql: Sql,
  { edition, other }: Sides,
  { touched }: Linked,
  linkedCodes: string[],
) => sql`
  power.edition = ${edition} and not exists (
    select from power as other where other.edition = ${other} and other.code = power.code
      and ${touched.length > 0 ? sql`other.code <> all(${touched})` : sql`true`}
  ) and ${touched.length > 0 ? sql`power.code <> all(${linkedCodes})` : sql`true`}`

const unpaired = (sql: Sql, edition: Fragment, paired: number[]) =>
  sql`power.edition = ${edition} and power.id <> all(${paired}::int[])`

/** The powers of both editions of a pair that do not say the same, in the order of the second. */
export const changedPowers = connections<Pair, Arguments, ChangedRow>({
  kind: 'powerChange',
  keyOf: ({ editionKey, code, codeBefore }) => [editionKey, `${code}|${codeBefore}`],
  find: (sql, pairs, asked, window) => {
    const { direction, limit } = readingOf(sql, window)
    return sql<(ChangedRow & { parent: Pair })[]>`
      select page.*
      from unnest(${pairs}::text[]) as parent (key)
      cross join lateral (
        select parent.key as parent, (select key from edition where id = power.edition) as edition_key,
          power.code, power.position, other.code as code_before, other.position as position_before, other.kind,
          other.id as before, power.id as after
        from ${ofBoth(sql, asked)} and not ${same(sql)} and ${within(sql, window)}
        order by power.position ${direction}, other.position ${direction}
        limit ${limit}
      ) as page
      order by page.position ${direction}, page.position_before ${direction}`
  },
  count: (sql, pairs, asked) => countOf(sql, pairs, asked, false),
})

/** How many powers of both editions of a pair say the same. */
export const unchangedCountOf = byArguments(async (sql, pairs: Pair[], asked: Arguments) => {
  const counts = await countOf(sql, pairs, asked, true)
  const byPair = new Map(counts.map(({ parent, count }) => [parent, count]))
  return pairs.map((pair) => byPair.get(pair) ?? 0)
})

const countOf = (sql: Sql, pairs: Pair[], asked: Arguments, unchanged: boolean) => sql<
  { parent: Pair; count: number }[]
>`
  select parent.key as parent, (
    select count(*)::int from ${ofBoth(sql, asked)} and ${same(sql)} = ${unchanged}
  ) as count
  from unnest(${pairs}::text[]) as parent (key)`

// With `offset 0` each code is looked up; else PostgreSQL may compare every power of the one list with all of the other.
const ofBoth = (sql: Sql, { linked, pairing }: Arguments) => sql`
  power
  join power_hash as now on now.power = power.id
  ${pairing ? sql`join (${pairRows(sql, pairing)}) as other on other.after = power.id` : sql`cross join lateral (${others(sql, linked)} offset 0) as other`}
  join power_hash as earlier on earlier.power = other.id
  where power.edition = ${second(sql)}`

const pairRows = (sql: Sql, { before, after }: Pairing) => sql`
  select power.id, power.code, power.position, 'SAME' as kind, pair.after
  from unnest(${before}::int[], ${after}::int[]) as pair (before, after) join power on power.id = pair.before`

const others = (sql: Sql, linked: Linked) => sql`
    select id, code, position, 'SAME' as kind from power as other
    where other.edition = ${first(sql)} and other.code = power.code ${
      linked.touched.length > 0
        ? sql`
            and other.code <> all(${linked.touched})
          union all
          select other.id, other.code, other.position, link.kind
          from ${linkRows(sql, linked)}
          join power as other on other.edition = ${first(sql)} and other.code = link.before
          where link.after = power.code`
        : sql``
    }`

const same = (sql: Sql) => sql`(now.sha256 = earlier.sha256)`

const first = (sql: Sql) => sql`split_part(parent.key, '/', 1)::int`
const second = (sql: Sql) => sql`split_part(parent.key, '/', 2)::int`

const within = (sql: Sql, { after, before }: Window) => sql`
  ${after ? sql`(power.position, other.position) > ${placeOf(sql, after)}` : sql`true`}
  and ${before ? sql`(power.position, other.position) < ${placeOf(sql, before)}` : sql`true`}`

const placeOf = (sql: Sql, [, codes = '']: string[]) => {
  const [code = '', codeBefore = ''] = codes.split('|')
  return sql`(
    select marked.position, earlier.position
    from power as marked, power as earlier
    where marked.edition = power.edition and marked.code = ${code}
      and earlier.edition = ${first(sql)} and earlier.code = ${codeBefore}
  )`
}
