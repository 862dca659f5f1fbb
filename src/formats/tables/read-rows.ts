import type { Row } from './build.ts'
import { type Layout, layout, type RawTable } from './layout.ts'
import type { RawCell } from './raw-cell.ts'
import { readCell } from './read-cell.ts'

/** A table of a file with its cells read. */
export type ReadTable = RawTable & { layout: Layout; read: Row[] }

/** Reads every cell; what is wrong goes to the table's problems and leaves its cell without a value. */
export function readRows(found: RawTable): ReadTable {
  const { coded, date1904 } = found
  const placed = layout(found)
  const problems = [...found.problems, ...placed.problems]
  const read = found.rows.flatMap(({ number, cells }) => {
    const problem = (column: number, code: string, message: string) =>
      problems.push({ ...found.place(number, column), severity: 'error', code, message })
    const hurt = (column: number) => found.unreadable.has(`${number}:${column}`)
    if (cells.every((cell, column) => isEmpty(cell) && !hurt(column))) return []
    for (const [column, cell] of cells.entries())
      if (!isEmpty(cell) && isEmpty(found.headers[column])) problem(column, 'beside', BESIDE)
    const values = found.table.columns.map((column, index) => {
      const position = placed.positions[index]
      if (position === undefined) return null
      if (hurt(position)) return undefined
      const called = coded ? column.name : column.header
      const result = readCell({ kind: column.kind, called, coded, date1904 }, cells[position])
      if ('value' in result) return result.value
      problem(position, 'invalid-value', result.wrong)
      return undefined
    })
    return [{ number, values }]
  })
  return { ...found, problems, layout: placed, read }
}

const isEmpty = (found: RawCell) =>
  found === null || found === undefined || (typeof found === 'string' && !found.trim())

const BESIDE = 'this stands beside the table, under no header; move it into a column or delete it'
