import type { Instrument } from '../dataset/instrument.ts'
import type { Problem } from '../formats/problem.ts'
import { nearest } from '../nearest.ts'
import { duplicates } from './duplicates.ts'
import { type Located, problemAt } from './validate.ts'

/** What the format cannot say of instruments: keys that must be unique, references, dates that cannot be. */
export function* checkInstruments(instruments: Located<Instrument>[]): Generator<Problem> {
  yield* duplicates(
    instruments.map(({ value, place }) => ({ key: value.key, place, path: ['key'] })),
  )
  const keys = new Set(instruments.map(({ value }) => value.key))
  for (const { value, place } of instruments) {
    const { replacedBy, promulgatedOn, versions, repealedOn } = value
    if (replacedBy && !keys.has(replacedBy))
      yield problemAt(
        place,
        ['replacedBy'],
        'unknown-instrument',
        () => `"${replacedBy}" is not an instrument of this dataset${nearest(replacedBy, keys)}`,
      )
    for (const [index, { on }] of versions.entries())
      if (promulgatedOn !== null && on < promulgatedOn)
        yield problemAt(
          place,
          ['versions', index, 'on'],
          'date-out-of-order',
          `is ${on}, before promulgatedOn, ${promulgatedOn}`,
        )
    if (repealedOn !== null && promulgatedOn !== null && repealedOn < promulgatedOn)
      yield problemAt(
        place,
        ['repealedOn'],
        'date-out-of-order',
        `is ${repealedOn}, before promulgatedOn, ${promulgatedOn}`,
      )
  }
}
