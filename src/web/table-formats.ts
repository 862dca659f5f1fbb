import { stringify } from 'csv-stringify/sync'
import { guardCell } from '../formats/tables/guard.ts'
import type { Cell } from './rows.ts'
import type { Column } from './table.ts'

export type TableFormat = {
  type: string
  write: (columns: Column[], rows: Cell[][]) => string
}

/** The forms of a table, by the end of its address. */
export const TABLE_FORMATS: Record<string, TableFormat> = {
  csv: {
    type: 'text/csv; charset=utf-8; header=present',
    // Excel takes UTF-8 for GBK unless the file starts with a byte order mark.
    write: (columns, rows) =>
      `\u{FEFF}${stringify([columns.map(({ name }) => name), ...rows.map((row) => row.map(text))], {
        record_delimiter: 'windows',
        quoted_match: /[\r\n]/,
      })}`,
  },
  ndjson: {
    type: 'application/x-ndjson; charset=utf-8',
    write: (columns, rows) =>
      rows
        .map((row) => Object.fromEntries(columns.map(({ name }, index) => [name, row[index]])))
        .map((row) => `${JSON.stringify(row)}\n`)
        .join(''),
  },
}

/** Between the values of one cell. */
export const BETWEEN = ' | '

function text(cell: Cell): string {
  if (Array.isArray(cell)) return guardCell(cell.map((value) => value ?? '').join(BETWEEN))
  return typeof cell === 'string' ? guardCell(cell) : String(cell ?? '')
}
