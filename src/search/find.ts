import type { Sql } from '../database/sql.ts'
import { listMeant } from '../editions/in-force.ts'
import { byArguments } from '../graphql/batch.ts'
import type { Scope } from '../graphql/scope.ts'
import { matches, type PowerFilterValue } from '../powers/filter.ts'
import { citing, lawTokensOf } from './citing.ts'
import { asQuery } from './document.ts'
import { question } from './question.ts'
import { type Candidate, rank } from './score.ts'

/** What is searched for, and where; `scope` names the edition in which paging goes on. */
export type SearchAsked = { query: string; scope: Scope; filter?: PowerFilterValue | null }

export type Found = Candidate & {
  edition: string
  code: string
  meets: boolean
  size: number
}

/** The powers of a list that answer a query, best first. */
export const searchList = byArguments(async (sql: Sql, _: 0[], asked: SearchAsked) => {
  const { query, scope, filter } = asked
  const parts = question(query)
  const tokens = [
    ...new Set([
      ...parts.literal.map(({ token }) => token),
      ...parts.terms.flatMap(({ readings }) => readings.flatMap(({ tokens }) => tokens)),
      ...lawTokensOf(parts.cited),
    ]),
  ]
  if (tokens.length === 0) return [[]]
  const candidates = await findCandidates(sql, scope, { tokens, filter })
  const size = candidates[0]?.size ?? 0
  const ranked = citing(parts.cited, candidates) ?? rank(parts, candidates, size)
  return [ranked.filter(({ meets }) => meets)]
})

/** The powers in which any of the tokens stands, with those that do; the filter marks and does not narrow, as rarity is the list's. */
const findCandidates = (
  sql: Sql,
  scope: Scope,
  { tokens, filter }: { tokens: string[]; filter?: PowerFilterValue | null },
) => sql<Found[]>`
  select power.id as power, power.position, power.code, edition.key as edition, category.statutory_type as kind, met.tokens,
    (${matches(sql, filter ?? {}, scope.asOf)}) as meets,
    (select count(*)::int from power where edition = ${listMeant(sql, scope)}) as size
  from search_entry as entry
  join power on power.id = entry.power
  join edition on edition.id = entry.edition
  join category on category.id = power.category
  cross join lateral (
    select jsonb_object_agg(lexeme, positions) as tokens
    from unnest(ts_filter(setweight(entry.tokens, 'A', ${tokens}::text[]), '{a}'))
  ) as met
  where entry.edition = ${listMeant(sql, scope)} and entry.tokens @@ ${asQuery(tokens)}::text::tsquery
  order by power.position`
