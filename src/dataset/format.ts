import { z } from 'zod'
import {
  Address,
  Count,
  Day,
  Key,
  known,
  Line,
  Localized,
  Name,
  Provenance,
  Verification,
  Whole,
} from './values.ts'

// What a dataset folder may hold beside its powers, as seeds/FORMAT.md says it in words.

export type JurisdictionFormat = {
  code: string
  name: z.output<typeof Localized>
  level: 'NATIONAL' | 'PROVINCIAL' | 'MUNICIPAL' | 'COUNTY' | 'TOWNSHIP'
  parent: JurisdictionFormat | null
}

const Jurisdiction: z.ZodType<JurisdictionFormat> = z.strictObject({
  code: z
    .string()
    .regex(
      /^\d{6}(\d{3}){0,2}$/,
      'a code of GB/T 2260 in quotes: six digits (nine or twelve below a county)',
    ),
  name: Localized,
  level: z.enum(['NATIONAL', 'PROVINCIAL', 'MUNICIPAL', 'COUNTY', 'TOWNSHIP']),
  get parent() {
    return known(Jurisdiction)
  },
})

const UnitFormat = z.strictObject({
  key: Key,
  name: Localized,
  kind: z.enum(['DIVISION', 'AGENCY', 'COMMITTEE_OFFICE']),
  functions: known(Localized),
  contact: z.strictObject({
    phone: known(Line),
    complaintPhone: known(Line),
    address: known(Localized),
    openingHours: known(Line),
    onlineUrl: known(Address),
  }),
  source: known(Line),
  verification: Verification,
})

export const PublisherFormat = z.strictObject({
  key: Key,
  name: Localized,
  shortName: known(Localized),
  jurisdiction: Jurisdiction,
  hotline: known(Line),
  mandate: known(
    z.strictObject({
      title: Localized,
      documentNumber: known(Line),
      note: known(Localized),
      source: known(Line),
      verification: Verification,
    }),
  ),
  units: z.array(UnitFormat),
})

const CategoryFormat = z.strictObject({
  order: Whole,
  code: z.string().regex(/^[A-Z]{2}$/, 'two capital letters'),
  nationalTypeCode: z.string().regex(/^(0[1-9]|10)$/, 'a code from "01" to "10", in quotes'),
  statutoryType: z.enum([
    'LICENSING',
    'PENALTY',
    'COERCION',
    'COLLECTION',
    'PAYMENT',
    'INSPECTION',
    'CONFIRMATION',
    'REWARD',
    'ADJUDICATION',
    'OTHER',
  ]),
  name: Localized,
  description: known(Localized),
  powerCount: Count,
})

export const EditionFormat = z.strictObject({
  key: Key,
  publisher: Key,
  title: Localized,
  notice: known(Localized),
  documentNumber: known(Line),
  issuedOn: known(Day),
  year: z.int().min(1949).max(9999),
  effectiveOn: Day,
  effectivePrecision: z.enum(['DAY', 'MONTH', 'YEAR']),
  lawAsOf: Day,
  lawCheckedOn: known(Day),
  declared: z
    .strictObject({ categories: known(Count), powers: known(Count) })
    .default({ categories: null, powers: null }),
  elements: z.array(z.strictObject({ key: Name, name: Localized })),
  license: known(z.strictObject({ spdx: Line, url: Address })),
  provenance: Provenance,
  source: known(
    z.strictObject({
      title: Localized,
      publishedAt: known(Day),
      by: known(Localized),
      url: known(Address),
    }),
  ),
  categories: z.array(CategoryFormat),
  facts: z.array(
    z.strictObject({
      key: Key,
      label: Localized,
      value: z.number(),
      unit: known(Localized),
      qualifier: z.enum(['EXACT', 'AT_LEAST']),
      period: known(Line),
      section: known(Line),
      parts: z.array(Key).default([]),
    }),
  ),
  practices: z.array(
    z.strictObject({
      key: Key,
      name: Localized,
      description: Localized,
      section: known(Line),
    }),
  ),
})

export const InstrumentFormat = z
  .strictObject({
    key: Key,
    title: Localized,
    shortTitle: known(Localized),
    kind: z.enum([
      'LAW',
      'ADMINISTRATIVE_REGULATION',
      'LOCAL_REGULATION',
      'DEPARTMENT_RULE',
      'LOCAL_RULE',
      'NORMATIVE_DOCUMENT',
      'JUDICIAL_INTERPRETATION',
    ]),
    issuer: Localized,
    documentNumber: known(Line),
    promulgatedOn: known(Day),
    effectiveOn: known(Day),
    versions: z.array(
      z.strictObject({
        kind: z.enum(['AMENDED', 'REVISED']),
        on: Day,
        effectiveOn: known(Day),
        by: known(Localized),
      }),
    ),
    repealedOn: known(Day),
    repealedBy: known(Localized),
    replacedBy: known(Key),
    verification: Verification,
  })
  .refine(({ repealedOn, repealedBy }) => repealedOn !== null || repealedBy === null, {
    path: ['repealedBy'],
    error: 'left out where there is no repealedOn',
  })
  .refine(({ key, replacedBy }) => key !== replacedBy, {
    path: ['replacedBy'],
    error: 'another instrument than itself',
  })

export type PublisherFormat = z.output<typeof PublisherFormat>
export type EditionFormat = z.output<typeof EditionFormat>
export type InstrumentFormat = z.output<typeof InstrumentFormat>
