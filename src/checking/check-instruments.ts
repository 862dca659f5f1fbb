import type { Instrument } from '../dataset/instrument.ts'
import type { Problem } from '../formats/problem.ts'
import { nearest } from '../nearest.ts'
import { duplicates } from './duplicates.ts'
import { type Located, problemAt, warningAt } from './validate.ts'

/** What the format cannot say of instruments: keys that must be unique, references, dates that cannot be. */
export function* checkInstruments(instruments: Located<Instrument>[]): Generator<Problem> {
  yield* duplicates(
    instruments.map(({ value, place }) => ({ key: value.key, place, path: ['key'] })),
  )
  yield* sharedNumbers(instruments)
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

/** The same number on two instruments: mostly one of them has that of another year or congress. */
function* sharedNumbers(instruments: Located<Instrument>[]): Generator<Problem> {
  const numbered = Map.groupBy(instruments, ({ value }) => value.documentNumber)
  for (const [number, [first, ...others]] of numbered)
    if (number !== null && first)
      for (const { value, place } of others)
        yield warningAt(
          place,
          ['documentNumber'],
          'number-shared',
          `"${value.key}" has ${number}, which is the number of "${first.value.key}" too`,
        )
}
