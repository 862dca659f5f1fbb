import { basename } from 'node:path'
import type { Table } from '../../dataset/table.ts'
import { tableNamed } from '../../dataset/tables.ts'
import { DatasetError, type Problem } from '../problem.ts'
import { readSheets } from '../sheets/read.ts'
import { cellName } from '../sheets/sheet.ts'
import type { SourceFile } from '../source-file.ts'
import { assemble } from '../tables/assemble.ts'
import { namesColumns } from '../tables/layout.ts'
import { namesAsKeys } from '../tables/names.ts'
import { type ReadTable, readRows } from '../tables/read-rows.ts'
import { rawTable } from '../workbook/raw-table.ts'

/** Instruments from tables as text: one of the instruments and, if there is one, another of their versions; which is which their headers tell. */
export async function readInstrumentTables(paths: string[]): Promise<SourceFile[]> {
  const read: ReadTable[] = []
  for (const path of paths) {
    const found = await readTable(path)
    const before = read.find(({ table }) => table === found.table)
    if (before) throw wrong(path, 'duplicate-sheet', `is a second table of ${found.table.sheet}`)
    read.push(found)
  }
  const [first = ''] = paths
  if (read.every(({ table }) => table !== INSTRUMENTS))
    throw wrong(
      first,
      'missing-sheet',
      `is a table of ${VERSIONS.sheet}; the instruments that it speaks of must be given with it`,
    )
  namesAsKeys(read)
  return assemble(basename(first), read, []).instruments
}

const INSTRUMENTS = tableNamed('instruments')
const VERSIONS = tableNamed('versions')

async function readTable(path: string): Promise<ReadTable> {
  const { date1904, sheets } = await readSheets(path)
  const [sheet] = sheets
  const table = [VERSIONS, INSTRUMENTS].find((table) =>
    sheet?.rows.slice(0, LOWEST_HEADER).some(({ cells }) => namesColumns(table, cells)),
  )
  if (!sheet || !table)
    throw wrong(
      path,
      'missing-column',
      `has neither the columns of ${INSTRUMENTS.sheet} nor those of ${VERSIONS.sheet}; ${headers(INSTRUMENTS)}`,
    )
  const place = (row: number, column: number) => ({
    path: basename(path),
    sheet: sheet.name,
    cell: cellName({ row, column }),
  })
  return readRows(rawTable({ table, sheet, date1904, place }))
}

const LOWEST_HEADER = 10

const headers = ({ columns }: Table) =>
  `it needs at least ${columns
    .filter(({ required }) => required)
    .map(({ header }) => header)
    .join('、')}`

function wrong(path: string, code: string, message: string) {
  const problem: Problem = { path, line: 1, column: 1, severity: 'error', code, message }
  return new DatasetError(path, [problem])
}
