import fc from 'fast-check'
import type { Instrument } from '../../src/dataset/instrument.ts'
import type { Power } from '../../src/dataset/power.ts'
import * as any from './arbitrary-values.ts'
import { known, localized, pick } from './arbitrary-values.ts'

export type Given = {
  code: string
  units: string[]
  instruments: Instrument[]
  lawAsOf: string
}

/** A power that cites some of the instruments as they stood on a day. */
export function power({ code, units, instruments, lawAsOf }: Given): fc.Arbitrary<Power> {
  const basis = known(
    fc.record({
      instrument: pick(...instruments.map(({ key }) => key)),
      article: known(any.notation),
    }),
  )
  const parts = <Part>(shape: { [Name in keyof Part]: fc.Arbitrary<Part[Name]> }) =>
    fc.array(fc.record(shape), { maxLength: 3 })
  const some = <Part>(shape: { [Name in keyof Part]: fc.Arbitrary<Part[Name]> }) =>
    known(fc.array(fc.record(shape), { minLength: 1, maxLength: 3 }))
  const legalBasis = (roles: Power['legalBases'][number]['role'][]) =>
    pick(...instruments).chain((instrument) =>
      fc
        .record({
          instrument: fc.constant(instrument.key),
          articles: fc.array(any.notation, { maxLength: 3 }),
          role: pick(...roles),
          versionOn: pick(null, versionOn(instrument, lawAsOf)),
          currentArticles: known(fc.array(any.notation, { maxLength: 2 })),
          summary: known(localized),
          ceasedOn: known(any.day(2016, 2024)),
          verification: any.verification,
        })
        .map((held) => ({
          ...held,
          ceasedOn: held.currentArticles ? held.ceasedOn : (held.ceasedOn ?? '2018-07-28'),
        })),
    )
  return fc.record({
    code: fc.constant(code),
    name: localized,
    summary: known(localized),
    officialCode: known(any.line),
    basicCode: known(basicCode),
    subItems: some({
      name: localized,
      officialCode: known(any.line),
      basicCode: known(basicCode),
    }),
    exercisedBy: known(localized),
    levels: some({
      level: pick('PROVINCIAL', 'MUNICIPAL', 'TOWNSHIP'),
      name: known(localized),
      scope: known(localized),
    }),
    unit: pick(...units),
    audience: fc.uniqueArray(pick('NATURAL_PERSON', 'LEGAL_PERSON')),
    initiation: pick('ON_APPLICATION', 'EX_OFFICIO', 'UNKNOWN'),
    basisText: known(any.text),
    legalBases: fc
      .tuple(
        legalBasis(['CONFERS']),
        fc.array(legalBasis(['CONFERS', 'PROCEDURE', 'FEE']), { maxLength: 2 }),
      )
      .map(([first, others]) => [first, ...others]),
    conditions: parts({ text: localized, basis }),
    materials: known(
      parts({
        name: localized,
        form: known(pick('ORIGINAL', 'COPY', 'ORIGINAL_AND_COPY')),
        copies: known(fc.integer({ min: 1, max: 9 })),
        requiredWhen: known(localized),
        basis,
      }),
    ),
    procedure: fc.record({
      variant: pick(
        'THREE_STEP',
        'EXPERT_REVIEW',
        'POST_APPROVAL',
        'EX_OFFICIO',
        'BENEFIT',
        'FILING',
        'UNKNOWN',
      ),
      steps: parts({ name: localized, description: known(localized) }),
    }),
    timeLimits: fc
      .array(
        fc.record({
          kind: pick('STATUTORY', 'COMMITTED', 'APPLICANT'),
          purpose: pick('APPLICATION', 'DECISION', 'PAYMENT', 'LIMITATION'),
          stage: localized,
          amount: known(fc.integer({ min: 1, max: 400 })),
          unit: pick('WORKING_DAY', 'DAY', 'MONTH', 'YEAR'),
          bound: pick('AT_MOST', 'AT_LEAST'),
          direction: pick('AFTER', 'BEFORE'),
          extension: known(any.duration),
          basis,
        }),
        { maxLength: 3 },
      )
      .map((limits) =>
        limits.map((limit) =>
          limit.kind === 'COMMITTED' ? limit : { ...limit, amount: limit.amount ?? 20 },
        ),
      ),
    fees: fc.record({
      charged: known(fc.boolean()),
      basis,
      items: parts({
        name: localized,
        price: known(fc.tuple(any.quantity, any.currency)),
        per: known(localized),
      }).map((items) =>
        items.map(({ price, ...item }) => ({
          ...item,
          amount: price?.[0] ?? null,
          currency: price?.[1] ?? null,
        })),
      ),
      note: known(localized),
    }),
    sanctions: parts({
      kind: pick('WARNING', 'FINE', 'BAN'),
      trigger: localized,
      amount: fc.oneof(fc.constant({}), fine, multiple),
      basis,
    }).map((sanctions) =>
      sanctions.map(({ amount, ...sanction }) => ({
        ...sanction,
        fine: null,
        multiple: null,
        ...amount,
      })),
    ),
    remedies: parts({
      kind: pick('RECONSIDERATION', 'LITIGATION', 'ARBITRATION', 'RE_EXAMINATION'),
      body: localized,
      within: known(any.duration),
      basis,
    }),
    duty: known(localized),
    responsibilities: some({ stage: known(localized), text: localized, basis }),
    responsibilityBasisText: known(any.text),
    accountability: fc
      .record({
        whom: known(fc.array(any.text, { minLength: 1, maxLength: 2 })),
        cases: known(fc.array(any.text, { minLength: 1, maxLength: 2 })),
        basisText: known(any.text),
      })
      .map((held) => (Object.values(held).every((value) => value === null) ? null : held)),
    otherColumns: some({ heading: any.name, text: any.text }),
    lifecycle: parts({
      kind: pick('CANCELLED', 'TRANSFERRED', 'DELEGATED', 'BASIS_REPEALED'),
      effect: pick('ENDS', 'PARTLY', 'NONE'),
      on: any.day(2016, 2024),
      by: localized,
      note: known(localized),
    }),
    keywords: fc.array(any.line, { maxLength: 4 }),
    questions: fc.array(fc.record({ text: any.line }), { maxLength: 3 }),
    provenance: any.provenance,
  })
}

const basicCode = fc.stringMatching(/^[0-9A-Z]{12}$/)

const range = fc
  .tuple(known(any.quantity), known(any.quantity))
  .map(([a, b]) =>
    a !== null && b !== null ? { min: Math.min(a, b), max: Math.max(a, b) } : { min: a, max: b },
  )
const fine = fc
  .tuple(range, any.currency, known(localized))
  .map(([held, currency, per]) => ({ fine: { ...held, currency, per } }))
const multiple = fc.tuple(range, localized).map(([held, of]) => ({ multiple: { ...held, of } }))

/** The day of the version that was in force; null where none was, or none is known. */
function versionOn({ promulgatedOn, effectiveOn, versions }: Instrument, lawAsOf: string) {
  const inForce = versions.findLast((version) => (version.effectiveOn ?? version.on) <= lawAsOf)
  if (inForce) return inForce.on
  return promulgatedOn && (effectiveOn ?? promulgatedOn) <= lawAsOf ? promulgatedOn : null
}
