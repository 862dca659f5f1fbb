import { categoryCode } from '../dataset/content.ts'
import type { Whole } from './dataset.ts'
import type { Problem } from './problem.ts'
import { duplicates, unknownReferences } from './references.ts'
import type { Path } from './source.ts'
import { problemAt } from './validate.ts'

/** What no format of a single record can say: references, keys that must be unique, counts, the law in time. */
export function* check(dataset: Whole): Generator<Problem> {
  yield* publisherOfEdition(dataset)
  yield* duplicates(dataset)
  yield* unknownReferences(dataset)
  yield* counts(dataset)
  yield* amounts(dataset)
  yield* standing(dataset)
}

function* publisherOfEdition({ publisher, edition }: Whole): Generator<Problem> {
  const { key } = publisher.value
  if (edition.value.publisher !== key)
    yield problemAt(
      edition.place,
      ['publisher'],
      'unknown-publisher',
      `"${edition.value.publisher}" is not the key in publisher.yaml, "${key}"`,
    )
}

function* counts({ edition, powers }: Whole): Generator<Problem> {
  const { categories, declared } = edition.value
  const held = Map.groupBy(powers, ({ value }) => categoryCode(value.code))
  const differs = (path: Path, said: number, count: number, what: string) =>
    problemAt(
      edition.place,
      path,
      'count-differs',
      `says ${said}, but the dataset holds ${count} ${what}`,
    )
  for (const [index, { code, powerCount }] of categories.entries()) {
    const count = held.get(code)?.length ?? 0
    if (count !== powerCount)
      yield differs(['categories', index, 'powerCount'], powerCount, count, `powers of ${code}`)
  }
  if (declared.categories !== null && declared.categories !== categories.length)
    yield differs(['declared', 'categories'], declared.categories, categories.length, 'categories')
  if (declared.powers !== null && declared.powers !== powers.length)
    yield differs(['declared', 'powers'], declared.powers, powers.length, 'powers')
}

function* amounts({ powers }: Whole): Generator<Problem> {
  for (const { value, place } of powers)
    for (const [index, { kind, amount }] of value.timeLimits.entries())
      if (amount === null && kind !== 'COMMITTED')
        yield problemAt(
          place,
          ['timeLimits', index, 'amount'],
          'missing-amount',
          `a limit that is ${kind} has an amount; only a COMMITTED one may be unknown`,
        )
}

/** `basisStatus` must be answerable for every power on every day, so no basis may have fallen on a day nobody can name. */
function* standing({ edition, instruments, powers }: Whole): Generator<Problem> {
  const { lawCheckedOn } = edition.value
  const law = new Map(instruments.map(({ value }) => [value.key, value]))
  const checked = (key: string) =>
    law
      .get(key)
      ?.versions.some(({ on, effectiveOn }) => lawCheckedOn && (effectiveOn ?? on) <= lawCheckedOn)
  for (const { value, place } of powers) {
    if (!value.legalBases.some(({ role }) => role === 'CONFERS'))
      yield problemAt(
        place,
        ['legalBases'],
        'no-conferring-basis',
        'no legal basis has the role CONFERS; a power needs one',
      )
    for (const [index, basis] of value.legalBases.entries()) {
      const { instrument, currentArticles, ceasedOn } = basis
      const fallen = currentArticles === null && ceasedOn === null
      if (fallen && law.has(instrument) && !law.get(instrument)?.repealedOn && !checked(instrument))
        yield problemAt(
          place,
          ['legalBases', index, 'currentArticles'],
          'fall-without-date',
          `currentArticles says that the rule no longer stands, but nothing says since when: give ceasedOn, or repealedOn or a version in force on lawCheckedOn for "${instrument}"`,
        )
    }
  }
}
