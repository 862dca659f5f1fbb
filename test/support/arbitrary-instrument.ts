import fc from 'fast-check'
import type { Instrument } from '../../src/dataset/instrument.ts'
import * as any from './arbitrary-values.ts'
import { known, localized, pick } from './arbitrary-values.ts'

/** An instrument of the twentieth century, amended now and then since; it may be replaced by one of the keys. */
export const instrument = (key: string, keys: string[]): fc.Arbitrary<Instrument> =>
  fc
    .record({
      key: fc.constant(key),
      title: localized,
      shortTitle: known(localized),
      formerTitles: known(fc.array(any.name, { minLength: 1, maxLength: 2 })),
      kind: pick('LAW', 'DEPARTMENT_RULE', 'NORMATIVE_DOCUMENT', 'UNKNOWN'),
      issuer: localized,
      documentNumber: known(any.line),
      promulgatedOn: known(any.day(1980, 1989)),
      effectiveOn: known(any.day(1990, 1994)),
      versions: fc
        .tuple(version(1995, 1999), version(2005, 2009), version(2017, 2019))
        .chain((all) => fc.subarray(all)),
      repealedOn: known(any.day(2020, 2021)),
      repealedBy: known(localized),
      replacedBy: known(pick(...keys)),
      verification: any.verification,
    })
    .map((entry) => ({
      ...entry,
      repealedBy: entry.repealedOn === null ? null : entry.repealedBy,
      replacedBy: entry.replacedBy === key ? null : entry.replacedBy,
    }))

const version = (from: number, to: number) =>
  fc.record({
    kind: pick('AMENDED', 'REVISED'),
    on: any.day(from, to),
    effectiveOn: known(any.day(to + 1, to + 2)),
    by: known(localized),
    touched: known(fc.array(any.notation, { minLength: 1, maxLength: 3 })),
  })
