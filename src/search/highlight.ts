import type { Sql } from '../database/sql.ts'
import { manyBy } from '../graphql/batch.ts'
import { builder } from '../graphql/builder.ts'
import type { LocalizedText } from '../graphql/language.ts'
import type { Highlight as HighlightShape } from './highlights.ts'
import { searchTexts } from './texts.ts'

export const searchTextsOf = manyBy(searchTexts, ({ power }) => power)

type CitedRow = {
  power: number
  title: LocalizedText
  shortTitle: LocalizedText | null
  documentNumber: string | null
  articles: string[]
}

export const citedTextsOf = manyBy(
  (sql: Sql, powers: number[], version) => sql<CitedRow[]>`
    select power, title, short_title, document_number, articles
    from legal_basis
    join instrument_at(${version}) as instrument on instrument.key = legal_basis.instrument
    where power = any(${powers})
    order by power, position`,
  ({ power }) => power,
)

const HighlightFragment = builder
  .objectRef<HighlightShape['fragments'][number]>('HighlightFragment')
  .implement({
    description: 'A stretch of a text.',
    fields: (t) => ({
      text: t.exposeString('text', { description: 'The stretch, as it stands in the list.' }),
      matched: t.exposeBoolean('matched', { description: 'Whether the query matched it.' }),
    }),
  })

export const Highlight = builder.objectRef<HighlightShape>('Highlight').implement({
  description: 'A text of a power in which the query matched something.',
  fields: (t) => ({
    field: t.exposeString('field', {
      description:
        'Where the text stands, as the field of Power is called: name, keywords, summary, conditions, materials (their names), sanctions (their triggers), officialCode, basicCode, subItems (their names), duty or legalBases (their citations).',
    }),
    fragments: t.expose('fragments', {
      type: [HighlightFragment],
      description:
        'The text in order, cut where what matched begins and ends; joined, they are the text as it stands in the list, also where the query was in traditional characters or in pinyin.',
    }),
  }),
})
