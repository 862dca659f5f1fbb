import { citations } from '../dataset/citations.ts'
import { categoryCode } from '../dataset/content.ts'
import type { Whole } from './dataset.ts'
import { type Problem, placeText } from './problem.ts'
import type { Path, Source } from './source.ts'
import { nearest, problemAt } from './validate.ts'

/** Keys and codes that stand twice where each must be its own. */
export function* duplicates({
  publisher,
  edition,
  instruments,
  powers,
}: Whole): Generator<Problem> {
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
      const before = first.get(key)
      if (before) {
        const what = `"${key}" stands already at ${before}; it must be unique in the edition`
        yield problemAt(place, path, `duplicate-${path.at(-1)}`, what)
      } else first.set(key, placeText(place(path)))
    }
  }
}

/** References to what the dataset does not hold. */
export function* unknownReferences({
  publisher,
  edition,
  instruments,
  powers,
}: Whole): Generator<Problem> {
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
    problemAt(
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
