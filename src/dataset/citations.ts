import { citesOf } from './fields/part.ts'
import { at } from './path.ts'
import { POWER, type Power } from './power.ts'

type Citation = { instrument: string; path: (string | number)[] }

/** Every place where a power names an instrument, with the path of the name. */
export function* citations(power: Power): Generator<Citation> {
  for (const { list, cites } of CITING)
    if (list === undefined) yield* cited(power, [], cites)
    else
      for (const [index, item] of items(at(power, list)).entries())
        yield* cited(item, [...list, index], cites)
}

function* cited(value: unknown, before: (string | number)[], cites: string[][]) {
  for (const path of cites) {
    const instrument = at(value, path)
    if (typeof instrument === 'string') yield { instrument, path: [...before, ...path] }
  }
}

const items = (list: unknown): unknown[] => (Array.isArray(list) ? list : [])

/** Field by field, where a power and the items of its lists cite. */
const CITING: { list?: string[]; cites: string[][] }[] = Object.entries(POWER.fields).flatMap(
  ([key, { cites, lists }]) => [
    { cites: cites.map((path) => [key, ...path]) },
    ...lists.map(({ path, part }) => ({ list: [key, ...path], cites: citesOf(part) })),
  ],
)
