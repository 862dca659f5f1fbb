import type { CellValue, Column } from '../../dataset/column.ts'
import type { Table } from '../../dataset/table.ts'
import { labelledText } from '../tables/cell-text.ts'
import { WorkbookSizeError } from './size-error.ts'

export type Cell = {
  value?: string | number | Date
  type?: StringConstructor | NumberConstructor | DateConstructor
  format?: string
  wrap?: boolean
  alignVertical?: 'top' | 'center'
  height?: number
  fontWeight?: 'bold'
  backgroundColor?: string
}

export const headerCell = ({ header, required }: Column): Cell => ({
  value: header,
  type: String,
  format: '@',
  wrap: true,
  alignVertical: 'center',
  fontWeight: 'bold',
  backgroundColor: required ? REQUIRED : OPTIONAL,
})

/** Colours of the headers of columns that must be filled in, and of the others. */
export const REQUIRED = '#fce4d6'
export const OPTIONAL = '#ddebf7'

/** A row of a table as typed cells: days and numbers as such, all else as text. */
export const cells = (table: Table, row: CellValue[]): Cell[] =>
  tall(
    table.columns.map((column, index) => cell(column, row[index] ?? null)),
    widths(table),
  )

/** A row high enough for its longest text, up to a point: spreadsheets do not all see to that when they open a file. */
export function tall(row: Cell[], widths: number[]): Cell[] {
  const lines = row.map(({ value }, index) =>
    typeof value === 'string'
      ? value
          .split('\n')
          .reduce((sum, line) => sum + Math.ceil((2 * line.length + 1) / (widths[index] ?? 14)), 0)
      : 1,
  )
  const [first, ...others] = row
  return first
    ? [{ ...first, height: 15 * Math.min(Math.max(...lines), MOST_LINES) }, ...others]
    : row
}

const MOST_LINES = 10

/** Empty cells that take what is typed into them for what the column holds. */
export const blankRow = ({ columns }: Table): Cell[] =>
  columns.map(({ kind: { type } }) => {
    if (type === 'whole' || type === 'decimal') return {}
    return type === 'day' ? { type: Date, format: DAY } : { type: String, format: '@' }
  })

/** The widths of the columns, in characters: texts share what is left of a page, so that rows are low and pages few. */
export function widths({ columns }: Table): number[] {
  const least = columns.map(({ kind, header }) =>
    Math.max(header.length * 2 + 2, WIDTHS[kind.type] ?? 14),
  )
  const texts = columns.filter(({ kind }) => kind.type === 'text').length
  const left = Math.max(0, PAGE_WIDTH - least.reduce((sum, width) => sum + width, 0))
  return least.map((width, index) =>
    columns[index]?.kind.type === 'text'
      ? Math.min(width + Math.floor(left / texts), Math.max(width, WIDEST_TEXT))
      : width,
  )
}

/** What can be read on a page, or seen on a screen without moving it. */
const PAGE_WIDTH = 200
const WIDEST_TEXT = 90

function cell(column: Column, value: CellValue): Cell {
  if (typeof value === 'number') return { value, type: Number }
  if (value !== null && column.kind.type === 'day' && String(value) >= FIRST_DAY)
    return { value: new Date(`${value}T00:00:00Z`), type: Date, format: DAY }
  const text = labelledText(column, value)
  if (text === '') return {}
  if (text.length > MOST_CHARACTERS)
    throw new WorkbookSizeError(`a text of "${column.header}" is longer than a cell may be`)
  return { value: escaped(text), type: String, format: '@', wrap: true, alignVertical: 'top' }
}

/** What a cell of Excel holds. */
const MOST_CHARACTERS = 32_767
const DAY = 'yyyy-mm-dd'
// Excel counts a 29 February 1900 that never was, and no day before 1900.
const FIRST_DAY = '1901-01-01'

const WIDTHS: Partial<Record<Column['kind']['type'], number>> = {
  text: 28,
  texts: 32,
  key: 22,
  articles: 18,
  day: 13,
}

/** Characters that XML or the library would not carry are written as _xHHHH_, as is what looks like such a code. */
const escaped = (text: string) =>
  Object.hasOwn(Object.prototype, text)
    ? `${codes(text.slice(0, 1))}${text.slice(1)}`
    : text.replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_').replace(NOT_CARRIED, codes)

const codes = (text: string) =>
  Array.from(
    { length: text.length },
    (_, index) => `_x${text.charCodeAt(index).toString(16).toUpperCase().padStart(4, '0')}_`,
  ).join('')

const NOT_CARRIED = /[\uFFFD]|\p{Noncharacter_Code_Point}/gu
