import { type CellMarkup, cellsIn, mergedIn, prefixIn, rowsIn } from './sheet-markup.ts'

type Cell = { row: number; column: number }

/** What the reader of workbooks does not tell of a sheet. Rows count from 1, columns from 0. */
export type Scan = {
  /** The rectangle that holds everything that is there. */
  rows: number
  columns: number
  merged: { from: Cell; to: Cell; ref: string }[]
  /** Cells whose value cannot be used, and why. */
  odd: (Cell & { code: string; message: string })[]
}

/** Looks through the markup of a sheet; `xml` is the sheet without odd cells and without what is empty. */
export function scanSheet(xml: string): Scan & { xml: string } {
  const scan: Scan = { rows: 0, columns: 0, merged: [...mergedIn(xml)], odd: [] }
  const kept: string[] = []
  let from = 0
  let last = 0
  for (const cell of cellsIn(xml)) {
    const { row, column, start, end } = cell
    const odd = oddity(cell)
    if (odd) scan.odd.push({ row, column, ...odd })
    const holds = !odd && HOLDS.test(cell.inner)
    kept.push(xml.slice(from, holds ? end : start))
    from = end
    if (!holds) continue
    last = kept.length
    scan.rows = Math.max(scan.rows, row)
    scan.columns = Math.max(scan.columns, column + 1)
  }
  for (const row of rowsIn(xml)) if (row > MOST_ROWS) scan.rows = Number.POSITIVE_INFINITY
  const prefix = prefixIn(xml)
  const closing = ['row', 'sheetData', 'worksheet'].map((tag) => `</${prefix}${tag}>`).join('')
  return { ...scan, xml: last === 0 ? EMPTY : kept.slice(0, last).join('') + closing }
}

/** A sheet on which nothing stands. */
export const EMPTY =
  '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>'

function oddity({ type, inner, column }: CellMarkup) {
  if (column >= MOST_COLUMNS && HOLDS.test(inner))
    return { code: 'beside', message: 'this stands far beside the table; delete it' }
  if (type === 'e') {
    const [, error = ''] = /<(?:\w+:)?v[^<>]*>([^<]*)</.exec(inner) ?? []
    return {
      code: 'formula',
      message: `holds the error ${error}; correct the formula, or type the value`,
    }
  }
  const formula = /<(?:\w+:)?f[\s/>]/.test(inner)
  const computed = type === 'str' ? /<(?:\w+:)?v[\s/>]/ : /<(?:\w+:)?v(?:\s[^<>]*)?>[^<]/
  if (formula && !computed.test(inner))
    return {
      code: 'formula',
      message:
        'holds a formula whose value is not in the file; open and save the workbook in a spreadsheet, or type the value',
    }
  return undefined
}

const HOLDS = /<(?:\w+:)?(?:v|is)(?:\s[^<>]*)?>/
/** No table has half as many. */
const MOST_COLUMNS = 100
/** No spreadsheet has more. */
const MOST_ROWS = 1_048_576
