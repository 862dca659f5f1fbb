import type { Table } from '../../dataset/table.ts'
import type { Problem } from '../problem.ts'
import type { RawTable } from '../tables/layout.ts'
import type { RawCell } from '../tables/raw-cell.ts'
import type { Scan } from './scan-sheet.ts'

type Sheet = { table: Table; data: RawCell[][]; place: RawTable['place']; scan?: Scan }

/** A sheet as a table: the first row holds the headers. */
export function rawTable({ table, data, place, scan }: Sheet): RawTable {
  const problems: Problem[] = (scan?.odd ?? []).map(({ row, column, code, message }) => ({
    ...place(row, column),
    severity: 'error',
    code,
    message,
  }))
  for (const { from, to, ref } of scan?.merged ?? []) {
    problems.push({
      ...place(from.row, from.column),
      severity: 'error',
      code: 'merged-cells',
      message: `the cells ${ref} are merged; split them and fill in each`,
    })
    spread(data, from, to)
  }
  const [headers = [], ...rows] = data
  return {
    table,
    coded: false,
    headers,
    headerRow: 1,
    rows: rows.map((cells, index) => ({ number: index + 2, cells })),
    place,
    problems,
    unreadable: new Set(scan?.odd.map(({ row, column }) => `${row}:${column}`)),
  }
}

type Cell = { row: number; column: number }

/** Merged cells are one problem, not one more for each that seems empty: all get what the first holds. */
function spread(data: RawCell[][], from: Cell, to: Cell) {
  const value = data[from.row - 1]?.[from.column]
  if (from.row === 1 || value === null || value === undefined) return
  for (const cells of data.slice(from.row - 1, to.row))
    for (let column = from.column; column <= to.column; column++) cells[column] = value
}
