import type { Sql } from '../database/sql.ts'
import { asVector, documentTokens } from '../search/document.ts'
import { typed } from '../search/phrases.ts'
import { searchCitations, searchTexts } from '../search/texts.ts'
import { insert } from './insert.ts'

/** Makes an edition searchable from its tables, which hold it by then. */
export async function storeSearch(sql: Sql, edition: number) {
  const powers = (await sql`select id from power where edition = ${edition}`).map(({ id }) => id)
  const texts = Map.groupBy(await searchTexts(sql, powers), ({ power }) => power)
  const citations = Map.groupBy(await searchCitations(sql, powers), ({ power }) => power)
  await insert(
    sql,
    'search_entry',
    powers.map((power) => ({
      edition,
      power,
      tokens: asVector(documentTokens(texts.get(power) ?? [], citations.get(power) ?? [])),
    })),
  )
  await insert(
    sql,
    'search_phrase',
    [...texts.values()]
      .flat()
      .flatMap(({ power, field, position, text: { zh } }) =>
        field === 'name' || field === 'keywords'
          ? [{ edition, power, position: field === 'name' ? 0 : position, text: zh, ...typed(zh) }]
          : [],
      ),
  )
}

/** Makes searchable what was stored before there was a search. */
export async function storeMissingSearch(sql: Sql) {
  const editions = await sql<{ id: number }[]>`
    select id from edition
    where exists (select from power where power.edition = edition.id)
      and not exists (select from search_entry where search_entry.edition = edition.id)
    order by id`
  for (const { id } of editions) await storeSearch(sql, id)
}
