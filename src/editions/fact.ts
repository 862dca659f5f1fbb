import { FACT_QUALIFIER } from '../dataset/vocabulary/list.ts'
import { manyBy } from '../graphql/batch.ts'
import { builder } from '../graphql/builder.ts'
import { enumType } from '../graphql/enum-type.ts'
import { type LocalizedText, localized } from '../graphql/language.ts'

type FactRow = {
  edition: number
  key: string
  label: LocalizedText
  value: string
  unit: LocalizedText | null
  qualifier: 'EXACT' | 'AT_LEAST'
  period: string | null
  section: string | null
  parts: string[]
}

export const factsOf = manyBy(
  (sql, editions: number[]) => sql<FactRow[]>`
    select edition, key, label, value, unit, qualifier, period, section,
      array(
        select part::text from fact_part
        where fact_part.edition = fact.edition and fact_part.fact = fact.key order by fact_part.position
      ) as parts
    from fact
    where edition = any(${editions})
    order by edition, position`,
  ({ edition }) => edition,
)

const FactQualifier = enumType(FACT_QUALIFIER)

export const Fact = builder.objectRef<FactRow>('Fact').implement({
  description: 'A figure that the agency’s report prints.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Stable name within the edition.' }),
    label: t.string({
      description: 'What is counted.',
      ...localized((fact: FactRow) => fact.label),
    }),
    value: t.exposeString('value', { description: 'The figure, a decimal number as text.' }),
    unit: t.string({
      nullable: true,
      description: 'What it is counted in: 件, %. Null where it has no unit.',
      ...localized((fact: FactRow) => fact.unit),
    }),
    qualifier: t.expose('qualifier', {
      type: FactQualifier,
      description: 'Exact, or a lower bound.',
    }),
    period: t.exposeString('period', {
      nullable: true,
      description:
        'The time it covers: 2016, 2016-H1, 2012-2016; null where the report does not say.',
    }),
    section: t.exposeString('section', {
      nullable: true,
      description: 'The section of the report where it stands; null where not known.',
    }),
  }),
})

builder.objectField(Fact, 'parts', (t) =>
  t.field({
    type: [Fact],
    description:
      'The figures that it is the sum of, in the report’s order; empty where it is not divided.',
    resolve: async ({ edition, parts }, _, context) => {
      if (parts.length === 0) return []
      const facts = new Map((await factsOf(context).load(edition)).map((fact) => [fact.key, fact]))
      return parts.map((key) => facts.get(key) as FactRow)
    },
  }),
)
