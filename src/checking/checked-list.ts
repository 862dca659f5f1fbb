import type { Edition } from '../dataset/edition.ts'
import type { Instrument } from '../dataset/instrument.ts'
import type { List } from '../dataset/list.ts'
import type { Publisher } from '../dataset/publisher.ts'
import type { Place } from '../formats/problem.ts'
import type { Path, SourceFile } from '../formats/source-file.ts'
import type { Located } from './validate.ts'

/** A list in which the check has found no error; its categories stand in their statutory order, as the tables keep them. */
export type CheckedList = List & {
  /** The folder or the file that it was read from, as it was named. */
  path: string
  /** The keys of instruments that its powers cite and that it leaves to the registry of law. */
  fromRegistry: string[]
  /** The keys of all instruments that its powers cite, in alphabetical order. */
  cited: string[]
  /** Where something stands that the list's publisher, its edition or one of its instruments says. */
  placeOf: (record: object, path: Path, key?: string) => Place
}

type Parts = {
  path: string
  publisher: Located<Publisher>
  edition: Located<Edition>
  instruments: Located<Instrument>[]
  fromRegistry: string[]
  cited: string[]
}

/** The list that has passed, from its located parts; `powersOf`: the powers of categories, in this order. */
export function checkedList(
  { path, publisher, edition, instruments, fromRegistry, cited }: Parts,
  powersOf: (categories: string[]) => ReturnType<CheckedList['powers']>,
): CheckedList {
  const inOrder = {
    ...edition.value,
    categories: edition.value.categories.toSorted((one, other) => one.order - other.order),
  }
  const places = new Map<object, SourceFile['place']>([
    [publisher.value, publisher.place],
    [inOrder, edition.place],
    ...instruments.map(({ value, place }) => [value, place] as const),
  ])
  return {
    path,
    fromRegistry,
    cited,
    publisher: publisher.value,
    edition: inOrder,
    instruments: instruments.map(({ value }) => value),
    powers: () => powersOf(inOrder.categories.map(({ code }) => code)),
    placeOf: (record, to, key) => places.get(record)?.(to, key) ?? { path, line: 1, column: 1 },
  }
}
