import type { Edition } from './edition.ts'
import type { Instrument } from './instrument.ts'
import type { KnownSince } from './known-since.ts'
import type { Power } from './power.ts'
import type { Publisher } from './publisher.ts'

/**
 * A whole list as it is said: plain values in the form of its files, whether they were read from files or from the tables. The
 * powers come one by one, in the order of the list, and may be asked for again: a list may be larger than memory.
 */
export type List = {
  publisher: Publisher
  edition: Edition
  /** What it cites, and what replaced that. */
  instruments: Instrument[]
  powers: () => AsyncIterable<Power>
  /** What is known beside it; left out where nobody has asked, as of a list that is read from files. */
  since?: KnownSince
}

/** What makes a list what it is: the entries of the instruments are the registry's. */
export type Content = Omit<List, 'instruments' | 'since'>
