import { basename } from 'node:path'
import type { Table } from '../../dataset/table.ts'
import { TABLES, tableNamed } from '../../dataset/tables.ts'
import { nearest } from '../../nearest.ts'
import { refusing } from '../archive/zip.ts'
import type { ListAsRead } from '../list-as-read.ts'
import type { Problem } from '../problem.ts'
import { readSheets } from '../sheets/read.ts'
import { cellName, type Sheet } from '../sheets/sheet.ts'
import { assemble } from '../tables/assemble.ts'
import { namesAsKeys } from '../tables/names.ts'
import { plain } from '../tables/plain-values.ts'
import { readRows } from '../tables/read-rows.ts'
import { TABLES_SINCE } from '../tables/since.ts'
import { GUIDE_SHEET, MOST_POWERS } from './limits.ts'
import { rawTable } from './raw-table.ts'

/** Reads a workbook as `template` and `export` write it; throws a DatasetError where it is no workbook at all. */
export async function readWorkbook(path: string): Promise<ListAsRead> {
  const refuse = refusing(path)
  const { kind, date1904, sheets } = await readSheets(path)
  if (kind === 'csv' || kind === 'html')
    refuse('not-a-workbook', `is ${NO_WORKBOOK[kind]}, not a workbook of a list; import reads it`)
  const problems: Problem[] = []
  const tables = new Map<Table, Sheet>()
  const told = (sheet: Sheet, severity: Problem['severity'], code: string, message: string) =>
    problems.push({ path: basename(path), sheet: sheet.name, cell: 'A1', severity, code, message })
  for (const sheet of sheets) {
    const table = tableOf(sheet.name)
    const before = table && tables.get(table)
    if (before) told(sheet, 'error', 'duplicate-sheet', `"${before.name}" is the same table`)
    else if (table) tables.set(table, sheet)
    else if (isPassedOver(sheet)) continue
    else if (sheet.hidden)
      told(
        sheet,
        'warning',
        'hidden-sheet',
        'this sheet is hidden and no sheet of a list; it is passed over',
      )
    else
      told(sheet, 'error', 'unknown-sheet', `not a sheet of a list${nearest(sheet.name, SHEETS)}`)
    if (table && !before && sheet.hidden)
      told(sheet, 'warning', 'hidden-sheet', 'this sheet is hidden, and is read as the others are')
  }
  for (const table of TABLES)
    if (table.required && !tables.has(table))
      problems.push({
        path: basename(path),
        sheet: table.sheet,
        cell: 'A1',
        severity: 'error',
        code: 'missing-sheet',
        message: 'the workbook needs a sheet of this name',
      })
  const powers = (tables.get(tableNamed('powers'))?.rows.at(-1)?.number ?? 1) - 1
  if (powers > MOST_POWERS)
    refuse('too-many-powers', `${powers} powers; a workbook may have ${MOST_POWERS}`)
  const read = [...tables].map(([table, sheet]) => {
    const place = (row: number, column: number) => ({
      path: basename(path),
      sheet: sheet.name,
      cell: cellName({ row, column }),
    })
    return readRows(rawTable({ table, sheet, date1904, place }))
  })
  namesAsKeys(read)
  return assemble(basename(path), read, problems)
}

const NO_WORKBOOK = { csv: 'a table as text', html: 'a web page' }

/** Numbers puts a sheet of its own before the others when it exports. */
const isPassedOver = ({ name, rows, odd }: Sheet) =>
  [GUIDE_SHEET, ...TABLES_SINCE.map(({ sheet }) => sheet), '导出摘要', 'Export Summary'].includes(
    plain(name),
  ) ||
  (rows.length === 0 && odd.length === 0)

/** Numbers calls a sheet `权力事项 - 表格 1`, after the table on it. */
const tableOf = (sheet: string) =>
  TABLES.find((table) =>
    [table.sheet, table.name, ...table.aliases].includes(
      plain(sheet).replace(/ - (?:表格|Table) \d+$/, ''),
    ),
  )

const SHEETS = TABLES.map(({ sheet }) => sheet)
