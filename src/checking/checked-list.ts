import type { List } from '../dataset/list.ts'
import type { Place } from '../formats/problem.ts'
import type { Path } from '../formats/source-file.ts'

/** A list in which the check has found no error; its categories stand in their statutory order, as the tables keep them. */
export type CheckedList = List & {
  /** The folder or the file that it was read from, as it was named. */
  path: string
  /** The keys of instruments that its powers cite and that it leaves to the registry of law. */
  fromRegistry: string[]
  /** Where something stands that the list's publisher, its edition or one of its instruments says. */
  placeOf: (record: object, path: Path, key?: string) => Place
}
