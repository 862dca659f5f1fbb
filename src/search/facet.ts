import { AUDIENCE, INITIATION, POWER_STATUS } from '../dataset/vocabulary/power.ts'
import { builder } from '../graphql/builder.ts'
import { type LocalizedText, localized } from '../graphql/language.ts'
import type { BucketRow } from './facets.ts'

export const FACET_FIELDS = ['CATEGORY', 'UNIT', 'AUDIENCE', 'INITIATION', 'STATUS'] as const

export type FacetShape = { field: (typeof FACET_FIELDS)[number]; buckets: BucketRow[] }

const FacetField = builder.enumType('FacetField', {
  description: 'What a facet counts by.',
  values: {
    CATEGORY: { description: 'The category (权力类别); the value is its code.' },
    UNIT: { description: 'The unit that handles it (承办机构); the value is its key.' },
    AUDIENCE: {
      description: 'Towards whom (行使对象); a power towards both counts in both buckets.',
    },
    INITIATION: { description: 'Whether it takes an application.' },
    STATUS: { description: 'The standing on the day `asOf`.' },
  },
})

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
