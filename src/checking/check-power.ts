import { citations } from '../dataset/citations.ts'
import type { Edition } from '../dataset/edition.ts'
import type { Instrument } from '../dataset/instrument.ts'
import type { Power } from '../dataset/power.ts'
import { categoryCode } from '../dataset/power.ts'
import type { Publisher } from '../dataset/publisher.ts'
import type { Problem } from '../formats/problem.ts'
import type { Path } from '../formats/source-file.ts'
import { nearest } from '../nearest.ts'
import { checkArticles } from './check-articles.ts'
import { type BasisInList, checkBasis, checkEmptyArticles } from './check-basis.ts'
import { checkCodes } from './check-codes.ts'
import { type Located, problemAt, warningAt } from './validate.ts'

/** What powers may refer to; undefined where that could not be read, and so cannot be held against them. */
export type Surroundings = {
  publisher: Publisher | undefined
  edition: Edition | undefined
  units: Set<string> | undefined
  categories: Set<string> | undefined
  /** Null for one that is there, but cannot be read. */
  instruments: Map<string, Instrument | null> | undefined
}

/** What the format cannot say of a power: references, the law in time, what is worth knowing before it is published. */
export function* checkPower(
  { value, place }: Located<Power>,
  { publisher, edition, units, categories, instruments }: Surroundings,
): Generator<Problem> {
  const unknown = (path: Path, what: string, found: string, allowed: Iterable<string>) =>
    problemAt(
      place,
      path,
      `unknown-${what}`,
      () =>
        `"${found}" is not ${what === 'instrument' ? 'an' : 'a'} ${what} of this dataset${nearest(found, allowed)}`,
    )
  const category = categoryCode(value.code)
  if (categories && !categories.has(category))
    yield unknown(['code'], 'category', category, categories)
  if (units && !units.has(value.unit)) yield unknown(['unit'], 'unit', value.unit, units)
  for (const { instrument, path } of citations(value))
    if (instruments && !instruments.has(instrument))
      yield unknown(path, 'instrument', instrument, instruments.keys())
  for (const [index, { kind, amount }] of value.timeLimits.entries())
    if (amount === null && kind !== 'COMMITTED')
      yield problemAt(
        place,
        ['timeLimits', index, 'amount'],
        'missing-amount',
        `a limit that is ${kind} has an amount; only a COMMITTED one may be unknown`,
      )
  yield* conferring(value, place)
  for (const basis of basesInList({ value, place }, { edition, instruments }))
    yield* checkBasis(basis)
  if (edition && instruments) yield* checkArticles({ value, place }, { edition, instruments })
  yield* longPromises(value, place)
  yield* checkCodes(value, place, { edition, publisher })
  if (value.fees.charged === null && sets(edition, 'fee'))
    yield warningAt(
      place,
      ['fees'],
      'fee-unknown',
      `nothing is known of whether ${value.code} costs a fee`,
    )
}

/** What a list that was compared with the law says of where the rules of a power stand today. */
export function* checkCurrentLaw(power: Located<Power>, surroundings: Surroundings) {
  for (const basis of basesInList(power, surroundings)) yield* checkEmptyArticles(basis)
}

function* basesInList(
  { value, place }: Located<Power>,
  { edition, instruments }: Pick<Surroundings, 'edition' | 'instruments'>,
): Generator<BasisInList> {
  for (const [index, basis] of value.legalBases.entries()) {
    const law = instruments?.get(basis.instrument)
    if (law && edition)
      yield { basis, law, edition, place: (path) => place(['legalBases', index, ...path]) }
  }
}

/** Whether a list sets out an element for its powers; of what it does not set out nothing is missing. */
export const sets = (edition: Edition | undefined, element: string) =>
  edition === undefined || edition.elements.some(({ key }) => key === element)

/** A power needs law that confers it; a list that is passed on as it was published may have left it out, or say it in words that nobody can read. */
function* conferring(
  { legalBases, basisText, provenance }: Power,
  place: Located<Power>['place'],
): Generator<Problem> {
  if (legalBases.some(({ role }) => role === 'CONFERS')) return
  if (legalBases.length > 0 || provenance.status === 'RECONSTRUCTED')
    yield problemAt(
      place,
      ['legalBases'],
      'no-conferring-basis',
      'no legal basis has the role CONFERS; a power needs one',
    )
  else
    yield warningAt(
      place,
      ['legalBases'],
      'no-legal-basis',
      basisText === null
        ? 'no legal basis is given'
        : 'no citation of law was read in basisText, and no legal basis is given',
    )
}

/** A promise to take longer than the law allows for the same; only lengths in one unit can be told apart for sure. */
function* longPromises({ timeLimits }: Power, place: Located<Power>['place']): Generator<Problem> {
  for (const [index, promise] of timeLimits.entries()) {
    if (promise.kind !== 'COMMITTED' || promise.bound !== 'AT_MOST') continue
    const { amount: promised } = promise
    const allowed = timeLimits
      .filter(
        ({ kind, purpose, unit, bound }) =>
          kind === 'STATUTORY' &&
          purpose === promise.purpose &&
          unit === promise.unit &&
          bound === 'AT_MOST',
      )
      .flatMap(({ amount }) => amount ?? [])
    const longest = Math.max(...allowed)
    if (promised !== null && allowed.length > 0 && promised > longest)
      yield warningAt(
        place,
        ['timeLimits', index, 'amount'],
        'promise-exceeds-law',
        `promises ${promised} ${promise.unit} where the law allows ${longest}`,
      )
  }
}
