import { citations } from './citations.ts'
import { categoryCode, type Dataset } from './dataset.ts'
import type { Problem } from './problem.ts'
import type { Path, Source } from './source.ts'
import { nearest } from './validate.ts'

/** What no format of a single record can say: references, keys that must be unique, counts, the law in time. */
export function* check(dataset: Dataset): Generator<Problem> {
  yield* publisherOfEdition(dataset)
  yield* duplicates(dataset)
  yield* unknownReferences(dataset)
  yield* counts(dataset)
  yield* amounts(dataset)
  yield* standing(dataset)
}

const problem = (place: Source['place'], path: Path, code: string, message: string): Problem => ({
  ...place(path),
  severity: 'error',
  code,
  message,
})

function* publisherOfEdition({ publisher, edition }: Dataset): Generator<Problem> {
  const { key } = publisher.value
  if (edition.value.publisher !== key)
    yield problem(
      edition.place,
      ['publisher'],
      'unknown-publisher',
      `"${edition.value.publisher}" is not the key in publisher.yaml, "${key}"`,
    )
}

function* duplicates({ publisher, edition, instruments, powers }: Dataset): Generator<Problem> {
  const inList = <Item>(
    place: Source['place'],
    list: string,
    items: Item[],
    key: keyof Item & string,
  ) => items.map((item, index) => ({ key: String(item[key]), place, path: [list, index, key] }))
  const { units } = publisher.value
  const { categories, elements, facts, practices } = edition.value
  const lists = [
    inList(publisher.place, 'units', units, 'key'),
    inList(edition.place, 'categories', categories, 'code'),
    inList(edition.place, 'categories', categories, 'order'),
    inList(edition.place, 'elements', elements, 'key'),
    inList(edition.place, 'facts', facts, 'key'),
    inList(edition.place, 'practices', practices, 'key'),
    instruments.map(({ value, place }) => ({ key: value.key, place, path: ['key'] })),
    powers.map(({ value, place }) => ({ key: value.code, place, path: ['code'] })),
  ]
  for (const list of lists) {
    const first = new Map<string, string>()
    for (const { key, place, path } of list) {
      const here = place(path)
      const before = first.get(key)
      if (before) {
        const what = `"${key}" stands already at ${before}; it must be unique in the edition`
        yield problem(place, path, `duplicate-${path.at(-1)}`, what)
      } else first.set(key, `${here.path}:${here.line}:${here.column}`)
    }
  }
}

function* unknownReferences({
  publisher,
  edition,
  instruments,
  powers,
}: Dataset): Generator<Problem> {
  const instrumentKeys = new Set(instruments.map(({ value }) => value.key))
  const unitKeys = new Set(publisher.value.units.map(({ key }) => key))
  const categoryCodes = new Set(edition.value.categories.map(({ code }) => code))
  const factKeys = new Set(edition.value.facts.map(({ key }) => key))
  const unknown = (
    place: Source['place'],
    path: Path,
    what: string,
    found: string,
    allowed: Set<string>,
  ) =>
    problem(
      place,
      path,
      `unknown-${what}`,
      `"${found}" is not ${what === 'instrument' ? 'an' : 'a'} ${what} of this dataset${nearest(found, allowed)}`,
    )
  for (const { value, place } of instruments)
    if (value.replacedBy && !instrumentKeys.has(value.replacedBy))
      yield unknown(place, ['replacedBy'], 'instrument', value.replacedBy, instrumentKeys)
  for (const [index, { parts }] of edition.value.facts.entries())
    for (const [part, key] of parts.entries())
      if (!factKeys.has(key))
        yield unknown(edition.place, ['facts', index, 'parts', part], 'fact', key, factKeys)
  for (const { value, place } of powers) {
    if (!categoryCodes.has(categoryCode(value.code)))
      yield unknown(place, ['code'], 'category', categoryCode(value.code), categoryCodes)
    if (!unitKeys.has(value.unit)) yield unknown(place, ['unit'], 'unit', value.unit, unitKeys)
    for (const { instrument, path } of citations(value))
      if (!instrumentKeys.has(instrument))
        yield unknown(place, path, 'instrument', instrument, instrumentKeys)
  }
}

function* counts({ edition, powers }: Dataset): Generator<Problem> {
  const { categories, declared } = edition.value
  const held = Map.groupBy(powers, ({ value }) => categoryCode(value.code))
  const differs = (path: Path, said: number, count: number, what: string) =>
    problem(
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

function* amounts({ powers }: Dataset): Generator<Problem> {
  for (const { value, place } of powers)
    for (const [index, { kind, amount }] of value.timeLimits.entries())
      if (amount === null && kind !== 'COMMITTED')
        yield problem(
          place,
          ['timeLimits', index, 'amount'],
          'missing-amount',
          `a limit that is ${kind} has an amount; only a COMMITTED one may be unknown`,
        )
}

/** `basisStatus` must be answerable for every power on every day, so no basis may have fallen on a day nobody can name. */
function* standing({ edition, instruments, powers }: Dataset): Generator<Problem> {
  const { lawCheckedOn } = edition.value
  const law = new Map(instruments.map(({ value }) => [value.key, value]))
  const checked = (key: string) =>
    law
      .get(key)
      ?.versions.some(({ on, effectiveOn }) => lawCheckedOn && (effectiveOn ?? on) <= lawCheckedOn)
  for (const { value, place } of powers) {
    if (!value.legalBases.some(({ role }) => role === 'CONFERS'))
      yield problem(
        place,
        ['legalBases'],
        'no-conferring-basis',
        'no legal basis has the role CONFERS; a power needs one',
      )
    for (const [index, basis] of value.legalBases.entries()) {
      const { instrument, currentArticles, ceasedOn } = basis
      const fallen = currentArticles === null && ceasedOn === null
      if (fallen && law.has(instrument) && !law.get(instrument)?.repealedOn && !checked(instrument))
        yield problem(
          place,
          ['legalBases', index, 'currentArticles'],
          'fall-without-date',
          `currentArticles says that the rule no longer stands, but nothing says since when: give ceasedOn, or repealedOn or a version in force on lawCheckedOn for "${instrument}"`,
        )
    }
  }
}
