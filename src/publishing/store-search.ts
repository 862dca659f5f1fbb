import type { Sql } from '../database/sql.ts'
import { documentVector } from '../search/document.ts'
import { typed } from '../search/phrases.ts'
import { searchCitations, searchTexts } from '../search/texts.ts'
import { insert } from './insert.ts'

/** Makes powers of an edition searchable from its tables, which hold them by then; `names`: those of the list. */
export async function storeSearch(sql: Sql, edition: number, powers: number[], names: string[]) {
  const texts = Map.groupBy(await searchTexts(sql, powers), ({ power }) => power)
  const citations = Map.groupBy(await searchCitations(sql, powers), ({ power }) => power)
  await insert(
    sql,
    'search_entry',
    powers.map((power) => ({
      edition,
      power,
      tokens: documentVector(texts.get(power) ?? [], citations.get(power) ?? [], names),
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
