import type { Block } from './blocks.ts'
import { isEmpty, squeezed } from './grid.ts'
import type { Element } from './headings.ts'
import type { Column, Row } from './table.ts'

/** What a power says in the columns of a printed list. */
export type PrintedPower = {
  /** The texts of an element, each once, in their order; what only stands for an empty cell is none. */
  texts: (...elements: Element[]) => string[]
  /** The same, as names on one line. */
  names: (...elements: Element[]) => string[]
  /** Its rows, each with the texts of its elements. */
  rows: PrintedRow[]
  /** The columns for which there is no field, as they are printed. */
  others: { heading: string; text: string }[]
}

/** What a row says: a merged cell speaks in the row in which it begins. */
export type PrintedRow = {
  /** The texts of the cells of an element, from left to right. */
  texts: (element: Element) => string[]
  /** Where the cells of an element stand, with what stands above them. */
  cells: (element: Element | null) => { column: Column; text: string }[]
}

export function printedPower({ table, rows }: Block): PrintedPower {
  const { columns } = table
  const printed = rows.map((row, index) => printedRow(row, columns, index === 0))
  const texts = (...elements: Element[]) =>
    unique(printed.flatMap((row) => elements.flatMap((element) => row.texts(element))))
  return {
    texts,
    names: (...elements) => unique(texts(...elements).map(squeezed)),
    rows: printed,
    others: othersOf(columns, printed),
  }
}

/** A column that stands twice says what both say, once. */
function othersOf(columns: Column[], rows: PrintedRow[]): PrintedPower['others'] {
  const found = new Map<string, string[]>()
  for (const column of columns) {
    if (column.element !== null && !AS_PRINTED.has(column.element)) continue
    const texts = rows
      .flatMap((row) => row.cells(column.element))
      .filter((cell) => cell.column === column)
      .map(({ text }) => text)
    const heading = headingOf(column)
    if (texts.length > 0) found.set(heading, [...(found.get(heading) ?? []), ...texts])
  }
  return [...found].map(([heading, texts]) => ({ heading, text: unique(texts).join('\n') }))
}

function printedRow(row: Row, columns: Column[], isFirst: boolean): PrintedRow {
  const cells = columns.flatMap((column) => {
    const cell = row.cells[column.index]
    // A cell over several powers speaks for each of them, one over several rows of a power once.
    const speaks = cell && (cell.begins || (isFirst && cell.column === column.index))
    return speaks && !isEmpty(cell.text) ? [{ column, text: cell.text }] : []
  })
  const of = (element: Element | null) => cells.filter(({ column }) => column.element === element)
  return { cells: of, texts: (element) => of(element).map(({ text }) => text) }
}

export const headingOf = ({ heading, under, index }: Column) =>
  [under, heading].filter(Boolean).join(' ').slice(0, 150) || `第${index + 1}栏`

/** Elements that go with the other columns, as they are printed, whether they were understood or not. */
export const AS_PRINTED = new Set<Element>([
  'placeCode',
  'group',
  'basisLink',
  'statutoryLimit',
  'promisedLimit',
  'timeLimit',
  'fee',
  'procedure',
  'contact',
  'complaint',
  'remedies',
  'audience',
  'remark',
  'otherText',
])

/** Texts without those that say the same, whatever the spaces. */
export function unique(texts: string[]): string[] {
  const seen = new Set<string>()
  return texts.filter((text) => {
    const plain = text.replace(/\s/g, '')
    return !seen.has(plain) && seen.add(plain)
  })
}
