import type { Cell, Grid } from './grid.ts'
import type { Element } from './headings.ts'

/** A column as it is printed, and what it means; null where nobody can tell. */
export type Column = {
  /** Where its cells stand. */
  index: number
  heading: string
  /** What stands above the heading, where it is one of several under another. */
  under?: string
  element: Element | null
}

/** A row of a table; its cells stand at the places of the columns. */
export type Row = { number: number; cells: (Cell | undefined)[] }

/** A table of powers, and the cells around it that are none of its. */
export type Table = {
  sheet: string
  columns: Column[]
  rows: Row[]
  /** Titles and stamps above it. */
  above: Cell[]
}

/** The cells of a row that begin in it. */
export const beginning = ({ cells }: Row): Cell[] =>
  cells.filter((cell) => cell !== undefined).filter(({ begins }) => begins)

/** All cells that begin in rows of a grid. */
export const cellsOf = (rows: Grid['rows']): Cell[] => rows.flatMap(beginning)
