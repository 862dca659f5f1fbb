import type { Instrument } from '../../dataset/instrument.ts'
import { INSTRUMENT_KIND } from '../../dataset/vocabulary/law.ts'
import { datesOf, instrumentStatus } from '../../instruments/status.ts'
import type { Addresses } from './addresses.ts'
import { ifKnown, inLanguages } from './texts.ts'

/** The instruments of a list as schema.org has Legislation, with their standing on a day, and the acts that changed them. */
export function* legislation(
  instruments: Instrument[],
  day: string,
  to: Addresses,
): Generator<object> {
  const replaced = Map.groupBy(instruments, ({ replacedBy }) => replacedBy)
  for (const instrument of instruments) {
    const { key, title, shortTitle, kind, issuer, documentNumber } = instrument
    const status = instrumentStatus(datesOf(instrument, day), day)
    yield {
      '@id': to.instrument(key),
      '@type': ['Legislation', 'LegalResource'],
      identifier: key,
      name: inLanguages(title),
      title: inLanguages(title),
      alternateName: ifKnown(shortTitle),
      legislationIdentifier: documentNumber ?? undefined,
      legislationType: { zh: INSTRUMENT_KIND.terms[kind].zh },
      legislationPassedBy: { '@type': 'Organization', name: inLanguages(issuer) },
      legislationDate: instrument.promulgatedOn ?? undefined,
      legislationDateOfApplicability: instrument.effectiveOn ?? undefined,
      legislationDateVersion: day,
      legislationLegalForce: FORCE[status],
      legislationChanges: replaced.get(key)?.map((changed) => to.instrument(changed.key)),
    }
    yield* changes(instrument, to)
  }
}

/** Schema.org tells of a change at the act that makes it, so each one is a Legislation of its own. */
function* changes(
  { key, versions, repealedOn, repealedBy }: Instrument,
  to: Addresses,
): Generator<object> {
  for (const { kind, on, effectiveOn, by } of versions)
    yield {
      '@type': 'Legislation',
      name: ifKnown(by),
      legislationDate: on,
      legislationDateOfApplicability: effectiveOn ?? undefined,
      [kind === 'AMENDED' ? 'legislationAmends' : 'legislationChanges']: to.instrument(key),
    }
  if (repealedOn || repealedBy)
    yield {
      '@type': 'Legislation',
      name: ifKnown(repealedBy),
      legislationDateOfApplicability: repealedOn ?? undefined,
      legislationRepeals: to.instrument(key),
    }
}

/** Nothing is said where nothing is known. */
const FORCE = {
  IN_FORCE: 'schema:InForce',
  NOT_YET_IN_FORCE: 'schema:NotInForce',
  REPEALED: 'schema:NotInForce',
  UNKNOWN: undefined,
}
