import * as library from '@e965/xlsx'
import { hiddenTables, refuseRepeated } from './open-document.ts'
import { Refusal } from './refusal.ts'
import type { Sheet, Sheets } from './sheet.ts'
import { sheetParts } from './sheet-parts.ts'
import { cellIn } from './workbook-cell.ts'
import { plainName, workbookParts } from './workbook-parts.ts'
import { unescaped } from './xml-attribute.ts'

declare module '@e965/xlsx' {
  /** The library takes the parts of a zip as well as its bytes, so that nothing unpacks but what was looked through. */
  function parse_zip(zip: Zip, options: library.ParsingOptions): library.WorkBook
}

type Zip = { FullPaths: string[]; FileIndex: { name: string; type: 2; content: Buffer }[] }

/** An .xlsx, .xlsm or .ods, from its parts. */
export function readPackage(unpacked: Map<string, Buffer>): Sheets {
  const names = new Set([...unpacked.keys()].map(plainName))
  const isOds = names.has('content.xml')
  if (names.has('index/document.iwa'))
    throw new Refusal('unknown-format', 'is a Numbers document; export it as an Excel workbook')
  if (names.has('xl/workbook.bin'))
    throw new Refusal('unknown-format', 'is an .xlsb workbook; save it as .xlsx')
  const content = String(unpacked.get('content.xml'))
  if (isOds) refuseRepeated(content)
  const tables = isOds ? undefined : sheetParts(unpacked)
  const zip: Zip = { FullPaths: [], FileIndex: [] }
  for (const [name, part] of workbookParts(unpacked)) {
    zip.FullPaths.push(name)
    zip.FileIndex.push({ name, type: 2, content: part })
  }
  const read = sheetsIn(library.parse_zip(zip, OPTIONS), isOds ? 'ods' : 'xlsx', tables)
  if (!isOds) return read
  const hidden = hiddenTables(content)
  const sheets = read.sheets.map((sheet) => {
    const name = unescaped(sheet.name)
    return { ...sheet, name, hidden: hidden.has(name) }
  })
  return { ...read, sheets }
}

/** An .xls, or the XML that Excel 2003 wrote. */
export async function readOldWorkbook(bytes: Buffer): Promise<Sheets> {
  library.set_cptable(await import('@e965/xlsx/dist/cpexcel.full.mjs'))
  return sheetsIn(library.read(bytes, { ...OPTIONS, type: 'buffer' }), 'xls')
}

const OPTIONS: library.ParsingOptions = { dense: true, cellHTML: false, cellNF: true }

function sheetsIn(read: library.WorkBook, kind: Sheets['kind'], tables?: Set<string>): Sheets {
  const date1904 = Boolean(read.Workbook?.WBProps?.date1904)
  const sheets: Sheet[] = []
  let room = MOST_CELLS
  for (const [index, name] of read.SheetNames.entries()) {
    const sheet = read.Sheets[name]
    if (tables ? !tables.has(name) : NO_TABLES.includes(sheet?.['!type'] ?? '')) continue
    if (sheets.some((other) => other.name === name))
      throw new Refusal('duplicate-sheet', `two sheets are called "${name}"`)
    if (!sheet) throw new Refusal('syntax', `the sheet "${name}" cannot be read`)
    const hidden = Boolean(read.Workbook?.Sheets?.[index]?.Hidden)
    const found = sheetOf({ name, hidden, date1904 }, sheet)
    room -= found.rows.reduce((sum, { cells }) => sum + cells.length, 0)
    if (room < 0)
      throw new Refusal('too-large', `"${name}" has too many cells; delete those beside the table`)
    sheets.push(found)
    // What was read is not held twice.
    delete read.Sheets[name]
  }
  return { kind, date1904, sheets }
}

type About = { name: string; hidden: boolean; date1904: boolean }

function sheetOf({ name, hidden, date1904 }: About, sheet: library.WorkSheet): Sheet {
  const found: Sheet = { name, hidden, rows: [], merged: mergedIn(sheet), odd: [] }
  for (const key in sheet['!data']) {
    const number = Number(key) + 1
    if (number > MOST_ROWS_AT_ALL)
      throw new Refusal(
        'too-large',
        `"${name}" reaches too far down; delete the empty rows below the table`,
      )
    const cells: Sheet['rows'][number]['cells'] = []
    sheet['!data'][Number(key)]?.forEach((cell, column) => {
      const value = cellIn(cell, date1904)
      if (value !== null && typeof value === 'object' && 'code' in value)
        found.odd.push({ row: number, column, ...value })
      else if (value !== null) {
        while (cells.length < column) cells.push(null)
        cells.push(value)
      }
    })
    if (cells.length > 0) found.rows.push({ number, cells })
  }
  if (found.rows.length > MOST_ROWS)
    throw new Refusal(
      'too-large',
      `"${name}" has ${found.rows.length} rows; a sheet may have ${MOST_ROWS}`,
    )
  return found
}

const mergedIn = ({ '!merges': merges = [] }: library.WorkSheet) =>
  merges.map(({ s, e }) => ({
    from: { row: s.r + 1, column: s.c },
    to: { row: e.r + 1, column: e.c },
    ref: library.utils.encode_range({ s, e }),
  }))

const NO_TABLES = ['chart', 'dialog', 'macro']
/** No spreadsheet has more. */
const MOST_ROWS_AT_ALL = 1_048_576
/** Ten rows for each of as many powers as a workbook may hold; whoever fills a column to its end has more. */
const MOST_ROWS = 500_000
/** Counted with the empty ones before those that hold something. */
const MOST_CELLS = 50_000_000
