import fc from 'fast-check'
import type { Edition } from '../../src/dataset/edition.ts'
import type { Publisher } from '../../src/dataset/publisher.ts'
import type { Held } from '../../src/formats/tables/flatten.ts'
import { instrument } from './arbitrary-instrument.ts'
import { power } from './arbitrary-power.ts'
import * as any from './arbitrary-values.ts'
import { known, localized, pick } from './arbitrary-values.ts'

const LAW_AS_OF = '2016-01-31'

/** Whole lists, made up, that have the format and agree with themselves. The powers stand in the order of their categories. */
export const dataset: fc.Arbitrary<Held> = fc
  .record({
    publisherKey: any.key,
    unitKeys: any.keys(1, 3),
    instrumentKeys: any.keys(1, 4),
    factKeys: any.keys(0, 3),
    codes: fc.uniqueArray(fc.stringMatching(/^[A-Z]{2}$/), { minLength: 1, maxLength: 3 }),
    orders: fc.uniqueArray(fc.integer({ min: 1, max: 20 }), { minLength: 3, maxLength: 3 }),
    counts: fc.tuple(fc.integer({ min: 1, max: 3 }), fc.nat(2), fc.nat(2)),
  })
  .chain(({ publisherKey, unitKeys, instrumentKeys, factKeys, codes, orders, counts }) => {
    const categories = codes.map((code, index) => ({
      code,
      order: orders[index] ?? 0,
      powerCount: counts[index] ?? 0,
    }))
    const powerCodes = categories
      .toSorted((a, b) => a.order - b.order)
      .flatMap(({ code, powerCount }) =>
        Array.from({ length: powerCount }, (_, index) => `${code}-0${index + 1}`),
      )
    return fc
      .tuple(...instrumentKeys.map((key) => instrument(key, instrumentKeys)))
      .chain((instruments) =>
        fc.record({
          publisher: publisher(publisherKey, unitKeys),
          edition: edition(publisherKey, categories, factKeys),
          instruments: fc.constant(instruments),
          powers: fc.tuple(
            ...powerCodes.map((code) =>
              power({ code, units: unitKeys, instruments, lawAsOf: LAW_AS_OF }),
            ),
          ),
        }),
      )
  })
  // fast-check likes to leave an object without a prototype, which no file has.
  .map((held) => structuredClone(held))

const publisher = (key: string, units: string[]): fc.Arbitrary<Publisher> =>
  fc.record({
    key: fc.constant(key),
    name: localized,
    shortName: known(localized),
    jurisdiction: fc.tuple(localized, localized).map(([own, above]) => ({
      code: '420100',
      name: own,
      level: 'MUNICIPAL' as const,
      parent: { code: '420000', name: above, level: 'PROVINCIAL' as const, parent: null },
    })),
    hotline: known(any.line),
    mandate: known(
      fc.record({
        title: localized,
        documentNumber: known(any.line),
        note: known(localized),
        source: known(any.line),
        verification: any.verification,
      }),
    ),
    units: fc.tuple(
      ...units.map((unit) =>
        fc.record({
          key: fc.constant(unit),
          name: localized,
          kind: pick('DIVISION', 'AGENCY', 'COMMITTEE_OFFICE'),
          functions: known(localized),
          contact: fc.record({
            phone: known(any.line),
            complaintPhone: known(any.line),
            address: known(localized),
            openingHours: known(any.line),
            onlineUrl: known(any.url),
          }),
          source: known(any.line),
          verification: any.verification,
        }),
      ),
    ),
  })

const edition = (
  publisherKey: string,
  categories: { code: string; order: number; powerCount: number }[],
  factKeys: string[],
): fc.Arbitrary<Edition> =>
  fc.record({
    key: any.key,
    publisher: fc.constant(publisherKey),
    title: localized,
    notice: known(localized),
    documentNumber: known(any.line),
    issuedOn: known(any.day(2015, 2016)),
    year: fc.integer({ min: 1949, max: 9999 }),
    effectiveOn: any.day(2015, 2016),
    effectivePrecision: pick('DAY', 'MONTH', 'YEAR'),
    lawAsOf: fc.constant(LAW_AS_OF),
    lawCheckedOn: known(any.day(2020, 2025)),
    declared: fc.record({
      categories: pick(null, categories.length),
      powers: pick(
        null,
        categories.reduce((sum, { powerCount }) => sum + powerCount, 0),
      ),
    }),
    elements: fc.uniqueArray(fc.record({ key: any.name, name: localized }), {
      maxLength: 3,
      selector: ({ key }) => key,
    }),
    license: known(fc.record({ spdx: any.line, url: any.url })),
    provenance: any.provenance,
    source: known(
      fc.record({
        title: localized,
        publishedAt: known(any.anyDay),
        by: known(localized),
        url: known(any.url),
      }),
    ),
    categories: fc.tuple(
      ...categories.map((category) =>
        fc.record({
          order: fc.constant(category.order),
          code: fc.constant(category.code),
          nationalTypeCode: pick('01', '05', '10'),
          statutoryType: pick('LICENSING', 'PENALTY', 'OTHER'),
          name: localized,
          description: known(localized),
          powerCount: fc.constant(category.powerCount),
        }),
      ),
    ),
    facts: fc.tuple(
      ...factKeys.map((key) =>
        fc.record({
          key: fc.constant(key),
          label: localized,
          value: fc.oneof(fc.integer(), any.quantity),
          unit: known(localized),
          qualifier: pick('EXACT', 'AT_LEAST'),
          period: known(any.line),
          section: known(any.line),
          parts: fc.subarray(factKeys.filter((other) => other !== key)),
        }),
      ),
    ),
    practices: fc.uniqueArray(
      fc.record({
        key: any.key,
        name: localized,
        description: localized,
        section: known(any.line),
      }),
      { maxLength: 2, selector: ({ key }) => key },
    ),
  })
