import type { ListAsRead } from '../formats/list-as-read.ts'
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
    if (before) yield standsAlready({ key, place, path }, before)
    else seen.set(key, placeText(place(path)))
  }
}

export const standsAlready = ({ key, place, path }: Keyed, before: string) =>
  problemAt(
    place,
    path,
    `duplicate-${String(path.at(-1))}`,
    `"${key}" stands already at ${before}; it must be unique in the edition`,
  )

/** Where a file of powers has a code first. To keep all places would be to keep all files; so one that is asked about is read again, once. */
export function placesOfCodes(raw: ListAsRead) {
  const known = new Map<string, Map<string, string>>()
  return async (file: string, code: string): Promise<string> => {
    const places = known.get(file) ?? new Map<string, string>()
    if (!known.has(file))
      for await (const source of raw.powers((path) => path === file))
        for (const [index, item] of (source.path === file ? listOf(source) : []).entries())
          if (typeof item?.code === 'string' && !places.has(item.code))
            places.set(item.code, placeText(source.place([index, 'code'])))
    known.set(file, places)
    return places.get(code) ?? file
  }
}

const listOf = ({ value }: SourceFile): ({ code?: unknown } | null)[] =>
  Array.isArray(value) ? value : []

/** The keys of a list within a value. */
export const inList = <Item>(
  place: SourceFile['place'],
  list: string,
  items: Item[],
  key: keyof Item & string,
): Keyed[] =>
  items.map((item, index) => ({ key: String(item[key]), place, path: [list, index, key] }))
