import type { Table } from '../../dataset/table.ts'
import type { Problem } from '../problem.ts'
import type { CellAt, Sheet, SheetCell } from '../sheets/sheet.ts'
import { namesColumns, type RawTable } from '../tables/layout.ts'

type TableSheet = { table: Table; sheet: Sheet; date1904: boolean; place: RawTable['place'] }
type Rows = Map<number, SheetCell[]>

/** A sheet as a table: its headers stand in the first row, or under a title that is one problem. */
export function rawTable({ table, sheet, date1904, place }: TableSheet): RawTable {
  const problems: Problem[] = []
  const wrong = ({ row, column }: CellAt, code: string, message: string) =>
    problems.push({ ...place(row, column), severity: 'error', code, message })
  const headerRow = headerRowOf(table, sheet)
  if (headerRow > 1)
    wrong(
      { row: 1, column: 0 },
      'above-header',
      `stands above the headers; delete ${above(headerRow)}`,
    )
  const odd = sheet.odd.filter(({ row }) => row >= headerRow)
  for (const { code, message, ...at } of odd) wrong(at, code, message)
  const rows: Rows = new Map(odd.map(({ row }) => [row, []]))
  for (const { number, cells } of sheet.rows) {
    if (number < headerRow) continue
    rows.set(number, cells.length > MOST_COLUMNS ? cells.slice(0, MOST_COLUMNS) : cells)
    for (const [index, cell] of cells.slice(MOST_COLUMNS).entries())
      if (cell !== null)
        wrong(
          { row: number, column: MOST_COLUMNS + index },
          'beside',
          'this stands far beside the table; delete it',
        )
  }
  for (const { from, to, ref } of sheet.merged) {
    if (from.row < headerRow) continue
    wrong(from, 'merged-cells', `the cells ${ref} are merged; split them and fill in each`)
    if (from.row > headerRow) spread(rows, from, to)
  }
  return {
    table,
    coded: false,
    headers: rows.get(headerRow) ?? [],
    headerRow,
    rows: [...rows]
      .filter(([number]) => number > headerRow)
      .sort(([one], [other]) => one - other)
      .map(([number, cells]) => ({ number, cells })),
    date1904,
    place,
    problems,
    unreadable: new Set(odd.map(({ row, column }) => `${row}:${column}`)),
  }
}

/** The first row that names columns, where the first of all does not: what stands above it is a title. */
function headerRowOf(table: Table, { rows }: Sheet): number {
  const found = rows
    .filter(({ number }) => number <= LOWEST_HEADER)
    .find(({ cells }) => namesColumns(table, cells))
  return found?.number ?? 1
}

const above = (row: number) => (row === 2 ? 'the first row' : `the first ${row - 1} rows`)

/** Merged cells are one problem, not one more for each that seems empty: all get what the first holds. */
function spread(rows: Rows, from: CellAt, to: CellAt) {
  const value = rows.get(from.row)?.[from.column] ?? null
  if (value === null) return
  for (const [number, cells] of rows)
    if (number >= from.row && number <= to.row)
      for (let column = from.column; column <= Math.min(to.column, MOST_COLUMNS); column++) {
        while (cells.length < column) cells.push(null)
        cells[column] = value
      }
}

/** No table has half as many. */
const MOST_COLUMNS = 100
const LOWEST_HEADER = 10
