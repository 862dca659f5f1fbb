import { Lineage, LineageEvent } from '../dataset/lineage.ts'
import { type Given, readersOf } from './read-beside.ts'

export type GivenLineage = Given<LineageEvent>

/** Of `lineage.yaml`. */
export const { read: readLineage, ofFolder: lineageOfFolder } = readersOf({
  file: 'lineage.yaml',
  list: 'events',
  head: Lineage,
  entry: LineageEvent,
})
