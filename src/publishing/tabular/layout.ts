import type { Column } from '../../records/column.ts'
import type { Table } from '../../records/table.ts'
import type { Place, Problem } from '../problem.ts'
import { nearest } from '../validate.ts'
import { plain } from './plain-values.ts'
import type { Found } from './read-cell.ts'

/** A table as it stands in a file: its headers, its rows, and where each cell is. Columns count from 0. */
export type FoundTable = {
  table: Table
  headers: Found[]
  headerRow: number
  rows: { number: number; cells: Found[] }[]
  place: (row: number, column: number) => Place
  problems: Problem[]
  /** `row:column` of cells that hold something of which a problem says that it cannot be used. */
  unreadable: Set<string>
}

/** Where each column of a table stands in the file, and what is wrong with the headers. */
export type Layout = { positions: (number | undefined)[]; width: number; problems: Problem[] }

export function layout({ table, headers, headerRow, rows, place }: FoundTable): Layout {
  const positions: (number | undefined)[] = table.columns.map(() => undefined)
  const problems: Problem[] = []
  const width = headers.findLastIndex((found) => nameIn(found) !== '') + 1
  const problem = (column: number, code: string, message: string) =>
    problems.push({ ...place(headerRow, column), severity: 'error', code, message })
  for (const [position, found] of headers.entries()) {
    const name = nameIn(found)
    if (!name) continue
    const index = table.columns.findIndex((column) => isCalled(column, name))
    const before = positions[index]
    if (index === -1) problem(position, 'unknown-column', unknownColumn(table, name))
    else if (before === undefined) positions[index] = position
    else problem(position, 'duplicate-column', duplicateColumn(name, nameIn(headers[before])))
  }
  if (table.required || rows.length > 0)
    for (const [index, { header, required }] of table.columns.entries())
      if (required && positions[index] === undefined)
        problem(width, 'missing-column', `"${table.sheet}" needs a column "${header}"`)
  return { positions, width, problems }
}

/** A header without what people put around it: spaces, line breaks, a mark that it must be filled in. */
const nameIn = (found: Found) =>
  found === null || found === undefined
    ? ''
    : plain(String(found))
        .replace(/\s/g, '')
        .replace(/^\*|\*$|\(必填\)$/g, '')

const isCalled = (column: Column, name: string) =>
  namesOf(column).some((known) => plain(known).toLowerCase() === name.toLowerCase())

const namesOf = ({ name, header, aliases }: Column) => [header, name, ...aliases]

const unknownColumn = ({ sheet, columns }: Table, name: string) =>
  `"${name}" is not a column of "${sheet}"${nearest(name, columns.flatMap(namesOf))}`

const duplicateColumn = (name: string, before: string) =>
  name === before
    ? `"${name}" stands here twice`
    : `"${name}" is the same column as "${before}", which stands here too`
