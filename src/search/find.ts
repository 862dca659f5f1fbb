import type { Sql } from '../database/sql.ts'
import { listInScope } from '../editions/in-force.ts'
import { byArguments } from '../graphql/batch.ts'
import type { Scope } from '../graphql/scope.ts'
import { matches, type PowerFilterValue } from '../powers/filter.ts'
import { citing, lawTokensOf } from './citing.ts'
import { asQuery } from './document.ts'
import type { Matter } from './elsewhere.ts'
import { type Likeness, likened } from './examples.ts'
import { type Question, question } from './question.ts'
import { type Ranked, rank } from './rank.ts'
import type { Candidate } from './score.ts'

/** What is searched for, and where; `scope` names the edition in which paging goes on. */
export type SearchArguments = { query: string; scope: Scope; filter?: PowerFilterValue | null }

export type Hit = Candidate & { edition: string; meets: boolean }

/** The powers of a list that answer a query, best first; where none does, whose matter it is. */
export type SearchResult = { hits: Ranked<Hit>[]; elsewhere: Matter | null }

export const searchList = byArguments(async (sql: Sql, _: 0[], asked: SearchArguments) => {
  const parts = question(asked.query)
  const rows = await findCandidates(sql, asked, tokensOf(parts))
  const [list] = rows
  if (!list) return [{ hits: [], elsewhere: null }]
  const candidates = rows.filter((row): row is ListRow & Hit => row.power !== null)
  const cited = citing(parts.cited, candidates)
  if (cited) return [{ hits: cited.filter(({ meets }) => meets), elsewhere: null }]
  const likeness = await likened(sql, list, parts.features)
  const hits = rank(parts, candidates, { size: list.size, likeness })
  return [
    {
      hits: hits.filter(({ meets }) => meets),
      elsewhere: hits.length > 0 ? null : matterOf(likeness),
    },
  ]
})

type ListRow = { list: number; hash: string; size: number; taught: boolean }

/** The matter of another office that a query is about, if it is more than a guess. */
const matterOf = ({ matter, elsewhere }: Likeness): Matter | null =>
  matter.office && elsewhere > GUESS ? matter : null

const GUESS = -2

/** The tokens of which one must stand in a power that answers by its words. */
const tokensOf = ({ literal, terms, cited }: Question) => [
  ...new Set([
    ...literal.map(({ token }) => token),
    ...terms.flatMap(({ readings }) => readings.flatMap(({ tokens }) => tokens)),
    ...lawTokensOf(cited),
  ]),
]

/**
 * The list, and its powers in which any of the tokens stands or which have questions, with those that do; the filter marks and does
 * not narrow, as rarity is the list's.
 */
const findCandidates = (sql: Sql, { scope, filter }: SearchArguments, tokens: string[]) => sql<
  (ListRow & { [Field in keyof Hit]: Hit[Field] | null })[]
>`
  with list as materialized (
    select edition.id, edition.key, sha256 as hash, (select count(*)::int from power where power.edition = edition.id) as size,
      exists (select from question where question.edition = edition.id) as taught
    from edition join edition_hash on edition_hash.edition = edition.id
    where edition.id = ${listInScope(sql, scope)}
  ),
  wanted as materialized (
    select power from search_entry join list on list.id = search_entry.edition
    where tokens @@ ${asQuery(tokens)}::text::tsquery
    union
    select power from question join list on list.id = question.edition
    where position = 1
  )
  select list.id as list, list.size, list.hash, list.taught, power.id as power, power.position, power.code, list.key as edition, met.tokens,
    (${matches(sql, filter ?? {}, scope.asOf)}) as meets
  from list
  left join (
    wanted
    join search_entry as entry on entry.power = wanted.power
    join power on power.id = wanted.power
    join category on category.id = power.category
  ) on true
  left join lateral (
    select jsonb_object_agg(lexeme, positions) as tokens
    from unnest(ts_filter(setweight(entry.tokens, 'A', ${tokens}::text[]), '{a}'))
  ) as met on true
  order by power.position`
