/** One way to put a part of a query: tokens that should all stand in a power, and how far it is from the words themselves. */
export type Reading = { tokens: string[]; weight: number }

/** A part of a query and its readings, of which the best counts. `synonym`: a word that stands for official ones. */
export type Term = { start: number; end: number; readings: Reading[]; synonym?: boolean }
