import { z } from 'zod'
import {
  Amount,
  ArticleNotation,
  Basis,
  Currency,
  Day,
  Duration,
  Key,
  known,
  Line,
  Localized,
  Provenance,
  Quantity,
  Verification,
  Whole,
} from './values.ts'

const Range = { min: known(Quantity), max: known(Quantity) }

const LegalBasisFormat = z.strictObject({
  instrument: Key,
  articles: z.array(ArticleNotation),
  role: z.enum([
    'CONFERS',
    'CONDITIONS',
    'MATERIALS',
    'PROCEDURE',
    'TIME_LIMIT',
    'FEE',
    'SANCTION',
    'REMEDY',
  ]),
  versionOn: known(Day),
  currentArticles: known(z.array(ArticleNotation)),
  summary: known(Localized),
  ceasedOn: known(Day),
  verification: Verification,
})

const ConditionFormat = z.strictObject({ text: Localized, basis: Basis })

const MaterialFormat = z.strictObject({
  name: Localized,
  form: known(z.enum(['ORIGINAL', 'COPY', 'ORIGINAL_AND_COPY'])),
  copies: known(Whole),
  requiredWhen: known(Localized),
  basis: Basis,
})

const ProcedureFormat = z.strictObject({
  variant: z.enum([
    'THREE_STEP',
    'EXPERT_REVIEW',
    'POST_APPROVAL',
    'EX_OFFICIO',
    'BENEFIT',
    'FILING',
  ]),
  steps: z.array(z.strictObject({ name: Localized, description: known(Localized) })),
})

const TimeLimitFormat = z.strictObject({
  kind: z.enum(['STATUTORY', 'COMMITTED', 'APPLICANT']),
  purpose: z.enum([
    'APPLICATION',
    'ACCEPTANCE',
    'INVESTIGATION',
    'NOTICE',
    'DECISION',
    'SERVICE',
    'PAYMENT',
    'ENFORCEMENT',
    'OBJECTION',
    'COMPLIANCE',
    'LIMITATION',
  ]),
  stage: Localized,
  amount: known(Amount),
  unit: z.enum(['WORKING_DAY', 'DAY', 'MONTH', 'YEAR']),
  bound: z.enum(['AT_MOST', 'AT_LEAST']),
  direction: z.enum(['AFTER', 'BEFORE']),
  extension: known(Duration),
  basis: Basis,
})

const FeesFormat = z.strictObject({
  charged: known(z.boolean()),
  basis: Basis,
  items: z
    .array(
      z
        .strictObject({
          name: Localized,
          amount: known(Quantity),
          currency: known(Currency),
          per: known(Localized),
        })
        .refine(({ amount, currency }) => (amount === null) === (currency === null), {
          path: ['amount'],
          error: 'an amount and its currency, or neither',
        }),
    )
    .default([]),
  note: known(Localized),
})

const SanctionFormat = z
  .strictObject({
    kind: z.enum([
      'WARNING',
      'FINE',
      'CONFISCATION',
      'SUSPENSION',
      'REVOCATION',
      'ORDER_CORRECTION',
      'BAN',
    ]),
    trigger: Localized,
    fine: known(z.strictObject({ ...Range, currency: Currency, per: known(Localized) })),
    multiple: known(z.strictObject({ ...Range, of: Localized })),
    basis: Basis,
  })
  .refine(({ fine, multiple }) => fine === null || multiple === null, {
    path: ['multiple'],
    error: 'a fine between two amounts or a multiple of something, not both',
  })
  .refine(({ fine }) => ascending(fine), { path: ['fine', 'max'], error: 'at least min' })
  .refine(({ multiple }) => ascending(multiple), {
    path: ['multiple', 'max'],
    error: 'at least min',
  })

const RemedyFormat = z.strictObject({
  kind: z.enum(['RECONSIDERATION', 'LITIGATION', 'ARBITRATION', 'RE_EXAMINATION']),
  body: Localized,
  within: known(Duration),
  basis: Basis,
})

const LifecycleEventFormat = z
  .strictObject({
    kind: z.enum(['CANCELLED', 'TRANSFERRED', 'DELEGATED', 'RENAMED', 'BASIS_REPEALED']),
    effect: z.enum(['ENDS', 'PARTLY', 'NONE']),
    on: Day,
    by: Localized,
    note: known(Localized),
  })
  .refine(({ kind, effect }) => kind !== 'RENAMED' || effect !== 'ENDS', {
    path: ['effect'],
    error: 'PARTLY or NONE: a power that is renamed goes on',
  })

export const PowerFormat = z.strictObject({
  code: z.string().regex(/^[A-Z]{2}-\d{2,4}$/, 'a category code, a hyphen and a number: XK-01'),
  name: Localized,
  summary: known(Localized),
  unit: Key,
  audience: z.array(z.enum(['NATURAL_PERSON', 'LEGAL_PERSON'])).min(1),
  initiation: z.enum(['ON_APPLICATION', 'EX_OFFICIO']),
  legalBases: z.array(LegalBasisFormat).min(1),
  conditions: z.array(ConditionFormat),
  materials: known(z.array(MaterialFormat)),
  procedure: ProcedureFormat,
  timeLimits: z.array(TimeLimitFormat),
  fees: FeesFormat,
  sanctions: z.array(SanctionFormat),
  remedies: z.array(RemedyFormat),
  lifecycle: z.array(LifecycleEventFormat),
  keywords: z.array(Line),
  provenance: Provenance,
})

export type PowerFormat = z.output<typeof PowerFormat>

const ascending = (range: { min: number | null; max: number | null } | null) =>
  range === null || range.min === null || range.max === null || range.min <= range.max
