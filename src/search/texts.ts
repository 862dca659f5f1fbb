import type { Sql } from '../database/sql.ts'
import type { SearchCitation, SearchText } from './document.ts'

/** The searched texts of powers, in order. */
export const searchTexts = (sql: Sql, powers: number[]) => sql<(SearchText & { power: number })[]>`
  select power, field, position, text
  from search_text
  where power = any(${powers})
  order by power, field, position`

/** What powers cite, in order. */
export const searchCitations = (sql: Sql, powers: number[]) => sql<
  (SearchCitation & { power: number })[]
>`
  select distinct power, instrument.key, title, short_title, document_number, article, role
  from citation
  join instrument on instrument.key = citation.instrument
  where power = any(${powers})
  order by power, key, article, role`

/** What an instrument is called. */
export type InstrumentNames = Pick<SearchCitation, 'title' | 'shortTitle' | 'documentNumber'>

/** What instruments are called, by their keys. */
export async function instrumentNamesOf(sql: Sql, keys: string[]) {
  const rows = await sql<(InstrumentNames & { key: string })[]>`
    select key, title, short_title, document_number from instrument where key = any(${keys})`
  return new Map(rows.map(({ key, ...names }) => [key, names]))
}

/** The titles and numbers of the documents by which a list was issued. */
export async function listNames(sql: Sql, edition: number): Promise<string[]> {
  const [row] = await sql<{ names: (string | null)[] }[]>`
    select array[title ->> 'zh', notice ->> 'zh', document_number] as names from edition where id = ${edition}`
  return (row?.names ?? []).filter((name) => name !== null)
}
