import type { Column } from '../../dataset/column.ts'
import type { Table } from '../../dataset/table.ts'
import { nearest } from '../../nearest.ts'
import type { Place, Problem } from '../problem.ts'
import { plain } from './plain-values.ts'
import type { RawCell } from './raw-cell.ts'

/** A table as it stands in a file: its headers, its rows, and where each cell is. Columns count from 0. */
export type RawTable = {
  table: Table
  /** Whether it speaks in codes, as a CSV for programs does, or in the words of an office. */
  coded: boolean
  headers: RawCell[]
  headerRow: number
  rows: { number: number; cells: RawCell[] }[]
  /** Whether a number that stands for a day counts from 1904, not from 1900. */
  date1904?: boolean
  place: (row: number, column: number) => Place
  problems: Problem[]
  /** `row:column` of cells that hold something of which a problem says that it cannot be used. */
  unreadable: Set<string>
}

/** Where each column of a table stands in the file, and what is wrong with the headers. */
export type Layout = { positions: (number | undefined)[]; width: number; problems: Problem[] }

export function layout(found: RawTable): Layout {
  const { table, coded, headers, headerRow, rows, place } = found
  const sheet = coded ? table.name : table.sheet
  const positions: (number | undefined)[] = table.columns.map(() => undefined)
  const problems: Problem[] = []
  const width = headers.findLastIndex((found) => nameIn(found) !== '') + 1
  const problem = (column: number, code: string, message: string) =>
    problems.push({ ...place(headerRow, column), severity: 'error', code, message })
  for (const [position, header] of headers.entries()) {
    const name = nameIn(header)
    if (!name) continue
    const index = table.columns.findIndex((column) => isCalled(column, name))
    const before = positions[index]
    if (index === -1) problem(position, 'unknown-column', unknownColumn(table, sheet, name))
    else if (before === undefined) positions[index] = position
    else problem(position, 'duplicate-column', duplicateColumn(name, nameIn(headers[before])))
  }
  if (table.required || rows.length > 0)
    for (const [index, { name, header, required }] of table.columns.entries())
      if (required && positions[index] === undefined)
        problem(width, 'missing-column', `"${sheet}" needs a column "${coded ? name : header}"`)
  return { positions, width, problems }
}

/** Whether the cells of a row are headers of a table, most of them. */
export function namesColumns({ columns }: Table, cells: RawCell[]): boolean {
  const names = cells.map(nameIn).filter((name) => name !== '')
  const known = names.filter((name) => columns.some((column) => isCalled(column, name)))
  return known.length > 0 && 2 * known.length >= names.length
}

/** A header without what people put around it: spaces, line breaks, a mark that it must be filled in. */
const nameIn = (found: RawCell) =>
  found === null || found === undefined
    ? ''
    : plain(typeof found === 'object' ? found.date : String(found))
        .replace(/\s/g, '')
        .replace(/^\*|\*$|\(必填\)$/g, '')

const isCalled = (column: Column, name: string) =>
  namesOf(column).some((known) => plain(known).toLowerCase() === name.toLowerCase())

const namesOf = ({ name, header, aliases }: Column) => [header, name, ...aliases]

const unknownColumn = ({ columns }: Table, sheet: string, name: string) =>
  `"${name}" is not a column of "${sheet}"${nearest(name, columns.flatMap(namesOf))}`

const duplicateColumn = (name: string, before: string) =>
  name === before
    ? `"${name}" stands here twice`
    : `"${name}" is the same column as "${before}", which stands here too`
