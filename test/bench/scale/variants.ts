import type { Sql } from '../../../src/database/sql.ts'
import { documentVector, type SearchText } from '../../../src/search/document.ts'
import { typed } from '../../../src/search/phrases.ts'
import { searchCitations, searchTexts } from '../../../src/search/texts.ts'
import { placeName } from './words.ts'

/** A power of the Wuhan list turned to another matter, with the tokens that the service would make of it. */
export type Variant = {
  number: number
  template: number
  name: object
  summary: object | null
  keywords: string[]
  tokens: string
  phrases: Phrase[]
}

type Phrase = { position: number; text: string; written: string; spelled: string; initials: string }

/** Every power of the list in each of the matters, numbered from 0. */
export async function makeVariants(sql: Sql, matters: string[]): Promise<Variant[]> {
  const templates = await sql<{ id: number }[]>`select id from power order by position`
  const ids = templates.map(({ id }) => id)
  const texts = Map.groupBy(await searchTexts(sql, ids), ({ power }) => power)
  const citations = Map.groupBy(await searchCitations(sql, ids), ({ power }) => power)
  return matters.flatMap((matter, round) =>
    ids.map((id, index) => {
      const turned = (texts.get(id) ?? []).map((text) => about(matter, text))
      const of = (field: string) => turned.filter((text) => text.field === field)
      return {
        number: round * ids.length + index,
        template: id,
        name: of('name')[0]?.text ?? {},
        summary: of('summary')[0]?.text ?? null,
        keywords: of('keywords').map(({ text }) => text.zh),
        tokens: documentVector(turned, citations.get(id) ?? []),
        phrases: turned.flatMap(phrasesOf),
      }
    }),
  )
}

/** The places of so many publishers, numbered from 1; each is one more keyword of its powers. */
export const makePlaces = (count: number) =>
  Array.from({ length: count }, (_, index) => {
    const place = placeName(index)
    const keyword = { field: 'keywords', position: 1, text: { zh: place } }
    return {
      publisher: index + 1,
      place,
      tokens: documentVector([keyword], []),
      ...typed(place),
    }
  })

function about(matter: string, said: SearchText): SearchText {
  const { field, position, text } = said
  if (field === 'name') return { ...said, text: { ...text, zh: `${matter}${text.zh}` } }
  if (field === 'summary') return { ...said, text: { ...text, zh: `在${matter}中，${text.zh}` } }
  if (field === 'keywords' && position === 1) return { ...said, text: { zh: matter } }
  return said
}

const phrasesOf = ({ field, position, text: { zh } }: SearchText): Phrase[] =>
  field === 'name' || field === 'keywords'
    ? [{ position: field === 'name' ? 0 : position, text: zh, ...typed(zh) }]
    : []
