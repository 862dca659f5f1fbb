import type { Problem } from './problem.ts'
import type { SourceFile } from './source-file.ts'

/** A dataset as its files have it, read but not yet checked: a source may hold anything, and problems of its own. */
export type ListAsRead = {
  /** The folder or the file, as it was named. */
  path: string
  /** What is to be said of the whole. */
  problems?: Problem[]
  publisher: SourceFile
  edition: SourceFile
  /** Each holds a list of instruments. */
  instruments: SourceFile[]
  /**
   * Each holds a list of powers. They are read when they are asked for, one after the other, and again each time, since a list
   * may be larger than memory; a reader may pass over those whose path is not `wanted`.
   */
  powers: (wanted?: (path: string) => boolean) => AsyncIterable<SourceFile>
}
