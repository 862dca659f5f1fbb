type Cell = string | number | null

/** A table of figures: on the page as a picture and as itself, and as a file. */
export type Figure = {
  id: string
  title: string
  /** What is counted, and over what. */
  note?: string
  columns: string[]
  rows: Cell[][]
  /** Which column is drawn, or all of them on top of one another; left out: none. */
  drawn?: number | 'stacked'
  /** A class for each column of a stacked drawing. */
  tones?: string[]
  /** Of GraphQL, which answers the same. */
  query: string
}

/** Two places are enough to compare. */
export const rounded = (value: number | null) =>
  value === null ? null : Math.round(value * 100) / 100
