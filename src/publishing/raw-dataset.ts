import type { Problem } from './problem.ts'
import type { Source } from './source.ts'

/** A dataset as its files have it, read but not yet checked: a source may hold anything, and problems of its own. */
export type RawDataset = {
  /** The folder or the file, as it was named. */
  path: string
  /** What is to be said of the whole. */
  problems?: Problem[]
  publisher: Source
  edition: Source
  /** Each holds a list of instruments. */
  instruments: Source[]
  /**
   * Each holds a list of powers. They are read when they are asked for, one after the other, and again each time, since a list
   * may be larger than memory; a reader may pass over those whose path is not `wanted`.
   */
  powers: (wanted?: (path: string) => boolean) => AsyncIterable<Source>
}
