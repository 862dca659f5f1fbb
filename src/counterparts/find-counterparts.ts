import type { Fragment, Sql } from '../database/sql.ts'
import {
  type Conferring,
  type Identity,
  type Match,
  matchOf,
  pairedOff,
  SURE_ENOUGH,
} from './counterpart-score.ts'

export type CounterpartRow = Match & { of: number; power: number }

/** The counterparts of powers in editions of other publishers, whose ids `editions` selects; for each power the surest first. */
export async function findCounterparts(
  sql: Sql,
  powers: number[],
  editions: Fragment,
): Promise<CounterpartRow[]> {
  const pairs = await sql<{ of: number; power: number }[]>`
    with list (id) as materialized (${editions})
    select of.id as of, near.id as power
    from power as of
    cross join lateral (
      select power.id
      from (
        select same.id from power as same where same.basic_code = of.basic_code
        union
        select same.id from power as same
        where bare_name(same.name ->> 'zh') = bare_name(of.name ->> 'zh')
        union
        select theirs.power
        from legal_basis as mine
        join legal_basis as theirs
          on theirs.instrument = mine.instrument and theirs.edition = any(array(select id from list))
            and articles_meet(theirs.articles, mine.articles)
        where mine.power = of.id and mine.role = 'CONFERS' and theirs.role = 'CONFERS'
      ) as candidate
      join power on power.id = candidate.id
      where power.edition = any(array(select id from list)) and (
        select publisher from edition where id = power.edition
      ) <> (select publisher from edition where id = of.edition)
      order by (power.basic_code = of.basic_code) is true desc,
        bare_name(power.name ->> 'zh') = bare_name(of.name ->> 'zh') desc, power.id
      limit ${MOST}
    ) as near
    where of.id = any(${powers})`
  const identities = await identitiesOf(sql, [
    ...new Set(pairs.flatMap(({ of, power }) => [of, power])),
  ])
  return pairs
    .map(({ of, power }) => ({
      of,
      power,
      ...matchOf(identities.get(of) as Identity, identities.get(power) as Identity),
    }))
    .filter(({ score }) => score >= SURE_ENOUGH)
    .toSorted((one, other) => other.score - one.score || one.power - other.power)
}

/** Powers that are looked at for each, those of the same code or name before those of the same article. */
const MOST = 500

async function identitiesOf(sql: Sql, powers: number[]): Promise<Map<number, Identity>> {
  const [rows, conferring] = await Promise.all([
    sql<(Omit<Identity, 'conferring'> & { id: number })[]>`
      select power.id, bare_name(power.name ->> 'zh') as bare, basic_code, statutory_type
      from power join category on category.id = power.category
      where power.id = any(${powers})`,
    sql<(Conferring & { power: number })[]>`
      with cited as materialized (
        select distinct edition, power, instrument, substring(article from '^[0-9]+(?:-[0-9]+)?') as article
        from legal_basis cross join lateral unnest(articles) as place (article)
        where role = 'CONFERS' and power = any(${powers})
      ),
      placed as materialized (select distinct edition, instrument, article from cited),
      counted as (
        select placed.*, (
          select count(distinct basis.power)::int from legal_basis as basis
          where basis.edition = placed.edition and basis.instrument = placed.instrument and role = 'CONFERS'
            and articles_meet(basis.articles, array[placed.article])
        ) as powers
        from placed
      )
      select cited.power, instrument, article, powers
      from cited join counted using (edition, instrument, article)
      order by cited.power, instrument, article`,
  ])
  const articles = Map.groupBy(conferring, ({ power }) => power)
  return new Map(rows.map((row) => [row.id, { ...row, conferring: articles.get(row.id) ?? [] }]))
}

/** The powers of two editions that are the same, by their ids: the first of `before` is that of `after`, and so on. */
export type Pairing = { before: number[]; after: number[] }

/** Which powers of two publishers' editions are counterparts, each of one other at most. */
export async function pairingOf(sql: Sql, from: number, to: number): Promise<Pairing> {
  const powers = await sql<{ id: number }[]>`select id from power where edition = ${from}`
  const found = await findCounterparts(
    sql,
    powers.map(({ id }) => id),
    sql`select id from edition where id = ${to}`,
  )
  const pairs = pairedOff(found.map(({ of, power, score }) => ({ one: of, other: power, score })))
  return { before: pairs.map(({ one }) => one), after: pairs.map(({ other }) => other) }
}
