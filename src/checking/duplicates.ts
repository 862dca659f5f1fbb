import { type Problem, placeText } from '../formats/problem.ts'
import type { Path, SourceFile } from '../formats/source-file.ts'
import { problemAt } from './validate.ts'

type Keyed = { key: string; place: SourceFile['place']; path: Path }

/** Keys and codes that stand twice where each must be its own. */
export function* duplicates(
  list: Iterable<Keyed>,
  seen = new Map<string, string>(),
): Generator<Problem> {
  for (const { key, place, path } of list) {
    const before = seen.get(key)
    if (before) {
      const what = `"${key}" stands already at ${before}; it must be unique in the edition`
      yield problemAt(place, path, `duplicate-${String(path.at(-1))}`, what)
    } else seen.set(key, placeText(place(path)))
  }
}

/** The keys of a list within a value. */
export const inList = <Item>(
  place: SourceFile['place'],
  list: string,
  items: Item[],
  key: keyof Item & string,
): Keyed[] =>
  items.map((item, index) => ({ key: String(item[key]), place, path: [list, index, key] }))
