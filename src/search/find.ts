import type { Sql } from '../database/sql.ts'
import { isListInScope, newestFirst, stands } from '../editions/in-force.ts'
import { noLongerKept } from '../errors.ts'
import { byArguments } from '../graphql/batch.ts'
import type { Scope } from '../graphql/scope.ts'
import { NAMED_EDITIONS } from '../limits.ts'
import { matches, type PowerFilterValue } from '../powers/filter.ts'
import { citing, lawTokensOf } from './citing.ts'
import { asQuery } from './document.ts'
import type { Matter } from './elsewhere.ts'
import { type Likeness, likened } from './examples.ts'
import { instrumentNames } from './law-name.ts'
import { type Question, question } from './question.ts'
import { type Ranked, rank } from './rank.ts'
import type { Candidate } from './score.ts'

/** What is searched for, and where; `scope` names the edition in which paging goes on, if it is one. */
export type SearchArguments = { query: string; scope: Scope; filter?: PowerFilterValue | null }

export type Hit = Candidate & { edition: string; meets: boolean }

/** The powers that answer a query, best first; where none does, whose matter it is. */
export type SearchResult = { hits: Ranked<Hit>[]; elsewhere: Matter | null; editions: number[] }

export const searchList = byArguments(
  async (sql: Sql, _: 0[], asked: SearchArguments): Promise<SearchResult[]> => {
    const parts = question(asked.query)
    const rows = await findCandidates(sql, asked, tokensOf(parts))
    const lists = [...new Map(rows.map((row) => [row.list, row])).values()]
    const renewed = lists[0]?.renewed
    if (renewed)
      throw noLongerKept(
        `what was searched in version ${asked.scope.version} is no longer kept; it was made anew in version ${renewed}`,
      )
    const candidates = rows.filter((row): row is ListRow & Hit => row.power !== null)
    const cited = citing(parts.cited, candidates)
    if (cited) {
      const editions = await editionsNamed(sql, parts, asked.scope)
      return [{ hits: cited.filter(({ meets }) => meets), elsewhere: null, editions }]
    }
    const likeness = await likenessIn(sql, lists, parts.features)
    const size = lists.reduce((sum, list) => sum + list.size, 0)
    const hits = rank(parts, candidates, { size, likeness })
    return [
      {
        hits: hits.filter(({ meets }) => meets),
        elsewhere: hits.length > 0 ? null : matterOf([...likeness.values()]),
        editions: [],
      },
    ]
  },
)

/** The published lists whose document number or title a query is, the newest first. */
async function editionsNamed(sql: Sql, { cited }: Question, { version }: Scope) {
  const names = new Set(cited.filter(({ articles }) => articles.length === 0).map((c) => c.before))
  const rows = await sql<{ id: number; names: (string | null)[] }[]>`
    select id, array[title ->> 'zh', notice ->> 'zh', document_number] as names
    from edition
    where ${stands(sql, version)}
    order by ${newestFirst(sql)}`
  return rows
    .filter((row) => instrumentNames(row.names).some((name) => names.has(name)))
    .slice(0, NAMED_EDITIONS)
    .map(({ id }) => id)
}

type ListRow = {
  list: number
  hash: string
  size: number
  taught: boolean
  /** The later version in which what is searched was made anew, with other names of instruments. */
  renewed: number | null
}

/** What a query is like in each list, by the list's key: in those that have questions, and where none has, in one of the others. */
async function likenessIn(sql: Sql, lists: (ListRow & { edition: string })[], features: string[]) {
  const taught = lists.filter(({ taught }) => taught)
  const asked = taught.length > 0 ? taught : lists.slice(0, 1)
  return new Map(
    await Promise.all(
      asked.map(async (list) => [list.edition, await likened(sql, list, features)] as const),
    ),
  )
}

/** The matter of another office that a query is about, if it is more than a guess. */
function matterOf(likeness: Likeness[]): Matter | null {
  const [likeliest] = likeness.toSorted((one, other) => other.elsewhere - one.elsewhere)
  if (!likeliest?.matter.office || likeliest.elsewhere <= GUESS) return null
  return likeliest.matter
}

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
 * Each list, and its powers in which any of the tokens stands or which have questions, with those that do; the filter marks and does
 * not narrow, as rarity is the lists'.
 */
const findCandidates = (sql: Sql, { scope, filter }: SearchArguments, tokens: string[]) => sql<
  (ListRow & { edition: string } & { [Field in keyof Hit]: Hit[Field] | null })[]
>`
  with list as materialized (
    select edition.id, edition.key, edition.publisher, sha256 as hash, (select count(*)::int from power where power.edition = edition.id) as size,
      exists (select from question where question.edition = edition.id) as taught,
      (select min(version) from search_renewal where version > ${scope.version}) as renewed
    from edition join edition_hash on edition_hash.edition = edition.id
    where ${isListInScope(sql, sql`edition.id`, scope)}
  ),
  wanted as materialized (
    (
      select power from search_entry join list on list.id = search_entry.edition
      where tokens @@ ${asQuery(tokens)}::text::tsquery
      ${scope.everywhere ? sql`order by ts_rank(tokens, ${asQuery(tokens)}::text::tsquery) desc limit ${MOST}` : sql``}
    )
    union
    select power from question join list on list.id = question.edition
    where position = 1
  )
  select list.id as list, list.size, list.hash, list.taught, list.renewed, power.id as power, power.position, power.code, list.key as edition, met.tokens,
    (${matches(sql, filter ?? {}, scope)}) as meets
  from list
  left join (
    wanted
    join search_entry as entry on entry.power = wanted.power
    join power on power.id = wanted.power
  ) on power.edition = list.id
  left join lateral (
    select jsonb_object_agg(lexeme, positions) as tokens
    from unnest(ts_filter(setweight(entry.tokens, 'A', ${tokens}::text[]), '{a}'))
  ) as met on true
  order by list.publisher, power.position`

/** Powers of all lists that are looked at, of more that have any of the tokens. */
const MOST = 3_000
