import { type Cell, type Grid, squeezed } from './grid.ts'
import { type Element, elementOf, plainHeading } from './headings.ts'
import type { Column, Row, Table } from './table.ts'
import { beginning, cellsOf } from './table.ts'

/** The tables of a sheet that have a row of headings; what stands above the first is told, what stands between belongs to the one before. */
export function findTables(grid: Grid): Table[] {
  const heads = headsIn(grid)
  return heads.map(({ from, to, columns }, index) => {
    const until = heads[index + 1]?.from ?? grid.rows.length
    const rows = grid.rows.slice(to, until).filter((row) => !repeats(row, columns))
    return {
      sheet: grid.sheet,
      columns: withUnnamed(columns, rows),
      rows,
      above: index === 0 ? cellsOf(grid.rows.slice(0, from)) : [],
    }
  })
}

type Head = { from: number; to: number; columns: Column[] }

/** Rows of headings: those that name most elements, and later ones that name others. */
function headsIn({ rows }: Grid): Head[] {
  const heads: Head[] = []
  for (let from = 0; from < rows.length; ) {
    const head = headAt(rows, from)
    const last = heads.at(-1)
    if (head && !(last && isSame(head.columns, last.columns))) heads.push(head)
    from = head ? head.to : from + 1
  }
  return heads
}

/** The headings in a row, or in it and the next; undefined where it is no row of headings. */
function headAt(rows: Row[], from: number): Head | undefined {
  const row = rows[from]
  if (!row) return undefined
  const one = columnsOf(row)
  const next = rows[from + 1]
  const two = next && isSecondRow(row, next) ? columnsOf(row, next) : undefined
  for (const [columns, to] of [
    [two, from + 2],
    [one, from + 1],
  ] as const)
    if (columns && isHead(columns)) return { from, to, columns }
  return undefined
}

/** A power has a name or a basis, and a heading for it; a row of values has hardly a cell that reads like a heading. */
function isHead(columns: Column[]): boolean {
  const named = columns.filter(({ element }) => element !== null)
  const elements = new Set(named.map(({ element }) => element as Element))
  const tells = TELLING.filter((element) => elements.has(element)).length
  return tells >= 1 && elements.size >= 3 - Number(tells > 1) && named.length * 2 > columns.length
}

const TELLING: Element[] = [
  'name',
  'nameAndCode',
  'subItem',
  'basis',
  'basisTitle',
  'basisByKind',
  'category',
  'responsibilities',
]

function columnsOf(first: Row, second?: Row): Column[] {
  const width = Math.max(first.cells.length, second?.cells.length ?? 0)
  const columns: Column[] = []
  for (let index = 0; index < width; index++) {
    const lower = second?.cells[index]
    const upper = lower ? headingOver(first, index) : first.cells[index]
    const cell = lower ?? upper
    if (!cell) continue
    const under = lower && upper && !sameCell(upper, lower) ? squeezed(upper.text) : undefined
    const heading = squeezed(cell.text)
    columns.push({
      index,
      heading,
      ...(under !== undefined && { under }),
      element: cell.text.length > LONGEST_HEADING ? null : elementOf(heading, under),
    })
  }
  return columns
}

const LONGEST_HEADING = 60

const sameCell = (one: Cell, other: Cell) => one.row === other.row && one.column === other.column

/** Whether headings stand below headings: each below one that spans several columns, whether these are merged or only empty. */
function isSecondRow(first: Row, second: Row): boolean {
  const below = beginning(second)
  return (
    beginning(first).length > 2 &&
    below.length > 0 &&
    below.every(({ text, column }) => {
      const upper = headingOver(first, column)
      return (
        upper !== undefined &&
        text.length <= MOST_OF_A_PART &&
        upper.height === 1 &&
        (upper.width > 1 || upper.column < column || !first.cells[column + 1])
      )
    })
  )
}

/** The heading above a column: its own, or the one to the left that has no neighbour on its right. */
function headingOver({ cells }: Row, index: number): Cell | undefined {
  for (let at = index; at >= 0; at--) if (cells[at]) return cells[at]
  return undefined
}

const MOST_OF_A_PART = 20

/** Whether a row says the headings again, as at the top of each printed page. */
function repeats({ cells }: Row, columns: Column[]): boolean {
  const texts = columns.map(({ index, heading, under }) => {
    const text = cells[index]?.text
    return text !== undefined && [heading, under].includes(squeezed(text))
  })
  return texts.filter(Boolean).length * 3 > columns.length * 2
}

const isSame = (some: Column[], others: Column[]) =>
  some.length === others.length &&
  some.every(
    ({ heading }, index) => plainHeading(heading) === plainHeading(others[index]?.heading ?? ''),
  )

/** Columns in which something stands though no heading does. */
function withUnnamed(columns: Column[], rows: Row[]): Column[] {
  const known = new Set(columns.map(({ index }) => index))
  const found = new Set<number>()
  for (const { cells } of rows)
    for (const cell of cells) if (cell?.begins && !known.has(cell.column)) found.add(cell.column)
  const unnamed = [...found].map((index): Column => {
    const left = columns.findLast((column) => column.index < index)
    const follows = left?.element === 'level' && left.index === index - 1
    return { index, heading: follows ? left.heading : '', element: follows ? 'level' : null }
  })
  return [...columns, ...unnamed].sort((one, other) => one.index - other.index)
}
