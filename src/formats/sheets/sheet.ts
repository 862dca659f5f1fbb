import { columnName } from './column-name.ts'

/** What stands in a cell. A text is given as it stands; a day or a time as `2016-01-31` or `2016-01-31T08:30:00`. */
export type SheetCell = string | number | boolean | { date: string } | null

/** Rows count from 1, columns from 0. */
export type CellAt = { row: number; column: number }

/** A table of a file as a spreadsheet shows it. */
export type Sheet = {
  name: string
  hidden: boolean
  /** The rows that hold something, each up to its last cell that does. */
  rows: { number: number; cells: SheetCell[] }[]
  /** The ranges that are shown as one cell; only the first cell of each holds something. */
  merged: { from: CellAt; to: CellAt; ref: string }[]
  /** Cells that hold something which is no value, and why. */
  odd: (CellAt & { code: string; message: string })[]
}

/** What a file is, by what stands in it and not by how it is called. */
export type Kind = 'xlsx' | 'xls' | 'ods' | 'csv' | 'html'

export type Sheets = {
  kind: Kind
  /** Whether a number that stands for a day counts from 1904, not from 1900. */
  date1904: boolean
  sheets: Sheet[]
}

/** The address of a cell as a spreadsheet writes it: C12. */
export const cellName = ({ row, column }: CellAt) => `${columnName(column)}${row}`
