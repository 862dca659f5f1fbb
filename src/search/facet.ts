import type { ValueOf } from '../dataset/enumeration.ts'
import { AUDIENCE, INITIATION, POWER_STATUS } from '../dataset/vocabulary/power.ts'
import { FACET_FIELD } from '../dataset/vocabulary/query.ts'
import { builder } from '../graphql/builder.ts'
import { enumType } from '../graphql/enum-type.ts'
import { type LocalizedText, localized } from '../graphql/language.ts'
import type { BucketRow } from './facets.ts'

export type FacetShape = { field: ValueOf<typeof FACET_FIELD>; buckets: BucketRow[] }

const FacetField = enumType(FACET_FIELD)

const FacetBucket = builder.objectRef<BucketRow>('FacetBucket').implement({
  description: 'A value of a facet and how many powers of the result have it.',
  fields: (t) => ({
    value: t.exposeString('value', {
      description: 'The value, as PowerFilter takes it.',
    }),
    label: t.string({
      description: 'The value in words.',
      ...localized(({ label, value }: BucketRow) => label ?? LABELS[value] ?? { zh: value }),
    }),
    count: t.exposeInt('count', { description: 'How many powers of the whole result, from 1.' }),
  }),
})

export const Facet = builder.objectRef<FacetShape>('Facet').implement({
  description: 'How the whole result, not only this page, is spread over the values of a field.',
  fields: (t) => ({
    field: t.expose('field', { type: FacetField, description: 'Counted by what.' }),
    buckets: t.expose('buckets', {
      type: [FacetBucket],
      description:
        'The values that occur, the most frequent first; equal ones in the order of the list. Empty where the result is.',
    }),
  }),
})

const LABELS: Record<string, LocalizedText> = {
  ...AUDIENCE.terms,
  ...INITIATION.terms,
  ...POWER_STATUS.terms,
}
