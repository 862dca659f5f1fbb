import type { Edition } from '../dataset/edition.ts'
import type { Jurisdiction } from '../dataset/jurisdiction.ts'
import type { Publisher } from '../dataset/publisher.ts'
import type { Problem } from '../formats/problem.ts'
import { nearest } from '../nearest.ts'
import { sets } from './check-power.ts'
import { duplicates, inList } from './duplicates.ts'
import { type Located, problemAt, warningAt } from './validate.ts'

/** What the formats cannot say of an edition and its publisher: keys that must be unique, references, dates that cannot be. */
export function* checkEdition(
  publisher: Located<Publisher> | undefined,
  edition: Located<Edition> | undefined,
): Generator<Problem> {
  if (publisher) {
    const { value, place } = publisher
    yield* duplicates(inList(place, 'units', value.units, 'key'))
    yield* duplicates(
      chain(value.jurisdiction).map(({ code, path }) => ({ key: code, place, path })),
    )
    for (const [index, { contact, key }] of value.units.entries())
      if (
        sets(edition?.value, 'contact') &&
        !contact.phone &&
        !contact.address &&
        !contact.onlineUrl
      )
        yield warningAt(
          place,
          ['units', index, 'contact'],
          'contact-unknown',
          `neither telephone nor address nor online address of "${key}" is known`,
        )
  }
  if (!edition) return
  const { value, place } = edition
  const { categories, elements, facts, practices, lawAsOf, lawCheckedOn } = value
  if (publisher && value.publisher !== publisher.value.key)
    yield problemAt(
      place,
      ['publisher'],
      'unknown-publisher',
      `"${value.publisher}" is not the key in publisher.yaml, "${publisher.value.key}"`,
    )
  yield* duplicates(inList(place, 'categories', categories, 'code'))
  yield* duplicates(inList(place, 'categories', categories, 'order'))
  yield* duplicates(inList(place, 'elements', elements, 'key'))
  yield* duplicates(inList(place, 'facts', facts, 'key'))
  yield* duplicates(inList(place, 'practices', practices, 'key'))
  const factKeys = new Set(facts.map(({ key }) => key))
  for (const [index, { key: own, parts }] of facts.entries())
    for (const [part, key] of parts.entries())
      if (!factKeys.has(key) || key === own)
        yield problemAt(
          place,
          ['facts', index, 'parts', part],
          'unknown-fact',
          () =>
            `"${key}" is not a${key === own ? 'nother' : ''} fact of this dataset${nearest(key, factKeys)}`,
        )
  if (lawCheckedOn !== null && lawCheckedOn < lawAsOf)
    yield problemAt(
      place,
      ['lawCheckedOn'],
      'date-out-of-order',
      `is ${lawCheckedOn}, before lawAsOf, ${lawAsOf}`,
    )
}

/** The codes of a jurisdiction and of those above it, each with its path: none lies within itself. */
const chain = (
  { code, parent }: Jurisdiction,
  path: string[] = ['jurisdiction'],
): { code: string; path: string[] }[] => [
  { code, path: [...path, 'code'] },
  ...(parent ? chain(parent, [...path, 'parent']) : []),
]
