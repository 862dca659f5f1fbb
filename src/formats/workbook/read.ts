import { basename } from 'node:path'
import readExcelFile from 'read-excel-file/node'
import type { Table } from '../../dataset/table.ts'
import { TABLES, tableNamed } from '../../dataset/tables.ts'
import { nearest } from '../../nearest.ts'
import { readZip, refusing } from '../archive/zip.ts'
import type { ListAsRead } from '../list-as-read.ts'
import type { Problem } from '../problem.ts'
import { assemble } from '../tables/assemble.ts'
import { plain } from '../tables/plain-values.ts'
import type { RawCell } from '../tables/raw-cell.ts'
import { readRows } from '../tables/read-rows.ts'
import { columnName } from './column-name.ts'
import { GUIDE_SHEET, MOST_POWERS } from './limits.ts'
import { mended } from './mend.ts'
import { rawTable } from './raw-table.ts'

/** Reads a workbook as `template` and `export` write it; throws a DatasetError where it is no workbook at all. */
export async function readWorkbook(path: string): Promise<ListAsRead> {
  const refuse = refusing(path)
  const { bytes, scans } = await mended(await readZip(path), tableOf, refuse)
  const sheets = await readExcelFile(bytes, { trim: false }).catch((error: Error) =>
    refuse('syntax', `the workbook cannot be read: ${error.message}`),
  )
  const problems: Problem[] = []
  const tables = new Map<Table, { sheet: string; data: RawCell[][] }>()
  const wrong = (sheet: string, code: string, message: string) =>
    problems.push({ path: basename(path), sheet, cell: 'A1', severity: 'error', code, message })
  for (const { sheet, data: values } of sheets) {
    const data = values.map((row) => row.map(cellIn))
    const table = tableOf(sheet)
    const before = table && tables.get(table)
    if (before) wrong(sheet, 'duplicate-sheet', `"${before.sheet}" is the same table`)
    else if (table) tables.set(table, { sheet, data })
    else if (plain(sheet) !== GUIDE_SHEET && scans.get(sheet)?.rows)
      wrong(sheet, 'unknown-sheet', `not a sheet of a list${nearest(sheet, SHEETS)}`)
  }
  for (const table of TABLES)
    if (table.required && !tables.has(table))
      wrong(table.sheet, 'missing-sheet', 'the workbook needs a sheet of this name')
  const powers = tables.get(tableNamed('powers'))?.data.length ?? 0
  if (powers - 1 > MOST_POWERS)
    refuse('too-many-powers', `${powers - 1} powers; a workbook may have ${MOST_POWERS}`)
  const read = [...tables].map(([table, { sheet, data }]) => {
    const place = (row: number, column: number) => ({
      path: basename(path),
      sheet,
      cell: `${columnName(column)}${row}`,
    })
    return readRows(rawTable({ table, data, place, scan: scans.get(sheet) }))
  })
  return assemble(basename(path), read, problems)
}

const tableOf = (sheet: string) =>
  TABLES.find((table) =>
    [table.sheet, table.name, ...table.aliases].some((name) => name === plain(sheet)),
  )

const cellIn = (value: unknown): RawCell =>
  typeof value === 'string' ||
  typeof value === 'number' ||
  typeof value === 'boolean' ||
  value instanceof Date
    ? value
    : null

const SHEETS = TABLES.map(({ sheet }) => sheet)
