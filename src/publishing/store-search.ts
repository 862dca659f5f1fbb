import type { Sql } from '../database/sql.ts'
import { documentVector, type SearchCitation, type SearchText } from '../search/document.ts'
import { typed } from '../search/phrases.ts'
import { listNames, searchCitations, searchTexts } from '../search/texts.ts'
import { insert } from './insert.ts'

/** What makes a power searchable: its words, and what can be completed. */
export type Searched = { tokens: string; phrases: object[] }

/** From what a power says and cites; `names`: those of its list. */
export const searchedOf = (
  texts: SearchText[],
  citations: SearchCitation[],
  names: string[],
): Searched => ({
  tokens: documentVector(texts, citations, names),
  phrases: texts.flatMap(({ field, position, text: { zh } }) =>
    field === 'name' || field === 'keywords'
      ? [{ position: field === 'name' ? 0 : position, text: zh, ...typed(zh) }]
      : [],
  ),
})

type Stored = { edition: number; power: number; searched: Searched }

/** Makes powers searchable. */
export const storeSearch = (sql: Sql, powers: Stored[]) =>
  Promise.all([
    insert(
      sql,
      'search_entry',
      powers.map(({ edition, power, searched: { tokens } }) => ({ edition, power, tokens })),
    ),
    insert(
      sql,
      'search_phrase',
      powers.flatMap(({ edition, power, searched: { phrases } }) =>
        phrases.map((phrase) => ({ edition, power, ...phrase })),
      ),
    ),
  ])

/** Makes powers of an edition searchable out of its tables. */
export async function storeSearchOf(sql: Sql, edition: number, powers: number[]) {
  const names = await listNames(sql, edition)
  const texts = Map.groupBy(await searchTexts(sql, powers), ({ power }) => power)
  const citations = Map.groupBy(await searchCitations(sql, powers), ({ power }) => power)
  await storeSearch(
    sql,
    powers.map((power) => ({
      edition,
      power,
      searched: searchedOf(texts.get(power) ?? [], citations.get(power) ?? [], names),
    })),
  )
}
