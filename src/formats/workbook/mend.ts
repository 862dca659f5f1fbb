import { ZipFile } from 'yazl'
import { brokenMarkup } from './broken-markup.ts'
import type { Scan } from './scan-sheet.ts'
import { EMPTY, scanSheet } from './scan-sheet.ts'
import { sheetPaths } from './sheet-paths.ts'

type Refuse = (code: string, message: string) => never

/**
 * The parts of a workbook as a .zip that the reader of workbooks can take without stopping at the first odd cell, and what those
 * cells were, by the name of the sheet. Sheets that are no table are emptied.
 */
export async function mended(
  parts: Map<string, Buffer>,
  isTable: (sheet: string) => unknown,
  refuse: Refuse,
): Promise<{ bytes: Buffer; scans: Map<string, Scan> }> {
  for (const [name, bytes] of parts)
    if (
      /\.(xml|rels|vml)$/.test(name) &&
      (bytes.includes('<!DOCTYPE') || bytes.includes('<!ENTITY'))
    )
      refuse('unsafe-archive', `"${name}" declares a document type; no workbook needs one`)
  const paths = sheetPaths(parts)
  if (paths.size === 0) refuse('not-a-workbook', 'the file is a .zip, but no workbook is in it')
  const sheetAt = new Map<string, string>()
  for (const [sheet, path] of paths) {
    const other = sheetAt.get(path)
    if (other !== undefined)
      refuse('duplicate-sheet', `the sheets "${other}" and "${sheet}" are the same part, "${path}"`)
    sheetAt.set(path, sheet)
  }
  for (const [name, bytes] of parts)
    if (/\.(xml|rels)$/.test(name)) {
      const broken = brokenMarkup(bytes.toString('utf8'))
      if (broken) refuse('damaged-archive', `"${name}" is cut off or damaged: ${broken}`)
    }
  const scans = new Map<string, Scan>()
  const zip = new ZipFile()
  const changed = new Map<string, string>()
  let cells = 0
  for (const [sheet, path] of paths) {
    const { xml, ...scan } = scanSheet(parts.get(path)?.toString('utf8') ?? '')
    cells += scan.rows * scan.columns
    if (cells > MOST_CELLS || !Number.isFinite(scan.rows))
      refuse('too-large', `"${sheet}" reaches too far down; delete the empty rows below the table`)
    if (scan.rows > MOST_ROWS)
      refuse('too-large', `"${sheet}" has ${scan.rows} rows; a sheet may have ${MOST_ROWS}`)
    scans.set(sheet, scan)
    changed.set(path, isTable(sheet) ? xml : EMPTY)
  }
  for (const [name, bytes] of parts)
    if (/\.(xml|rels)$/.test(name)) {
      const xml = changed.get(name)
      zip.addBuffer(xml === undefined ? bytes : Buffer.from(xml), name, { compress: false })
    }
  zip.end()
  return { bytes: Buffer.concat(await Array.fromAsync(zip.outputStream, Buffer.from)), scans }
}

/** Counted with the empty ones between those that hold something, since the reader makes room for them. */
const MOST_CELLS = 50_000_000
/** Ten rows for each of as many powers as a workbook may hold; whoever fills a column to its end has more. */
const MOST_ROWS = 500_000
