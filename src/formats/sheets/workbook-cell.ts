import { type CellObject, SSF } from '@e965/xlsx'
import type { SheetCell } from './sheet.ts'
import { NO_VALUE } from './workbook-parts.ts'

type Odd = { code: string; message: string }

/** What a cell of a workbook says, or why it says nothing that can be used. */
export function cellIn(cell: CellObject, date1904: boolean): SheetCell | Odd {
  const { t: type, v: value, f: formula = '' } = cell
  if (PICTURE.test(formula) || (typeof value === 'string' && PICTURE.test(value))) return A_PICTURE
  if (type === 'e') return formula === '' && cell.w === '#VALUE!' ? A_PICTURE : error(cell.w)
  if (value === NO_VALUE) return NEVER_COMPUTED
  if (typeof value === 'string') return value.trim() === '' ? null : value
  if (typeof value === 'boolean') return value
  return typeof value === 'number' ? numberIn(cell, value, date1904) : null
}

function numberIn({ z: format, w: shown = '' }: CellObject, value: number, date1904: boolean) {
  const isDate = format === undefined ? A_DATE.test(shown) : SSF.is_date(String(format))
  const date = isDate ? dateOf(value, date1904) : undefined
  if (date) return { date }
  if (isDate) return shown
  if (Math.abs(value) >= MOST_PRECISE) return TOO_LONG
  // A code such as 001 is a number with a format.
  return /^0\d+$/.test(shown) ? shown : value
}

/** A day, and a time where there is one; a time without a day is none. */
function dateOf(value: number, date1904: boolean): string | undefined {
  if (value < 1) return undefined
  const found: { y: number; m: number; d: number; H: number; M: number; S: number } | null =
    SSF.parse_date_code(value, { date1904 })
  if (!found) return undefined
  const { y, m, d, H, M, S } = found
  const padded = (number: number, length = 2) => String(number).padStart(length, '0')
  const time = H + M + S > 0 ? `T${padded(H)}:${padded(M)}:${padded(S)}` : ''
  return `${padded(y, 4)}-${padded(m)}-${padded(d)}${time}`
}

/** Formats that only the Chinese edition knows have a number and no text; the library shows them as it shows any date. */
const A_DATE = /^\d{1,2}\/\d{1,2}\/\d{2,4}\b/
/** A picture in a cell, as WPS and spreadsheets on the web write it. */
const PICTURE = /^=?(?:_xlfn\.)?(?:DISPIMG|IMAGE)\(/i
/** A spreadsheet keeps 15 digits. */
const MOST_PRECISE = 1e15

const A_PICTURE: Odd = {
  code: 'picture',
  message: 'holds a picture, not a text; type what it shows',
}
const NEVER_COMPUTED: Odd = {
  code: 'formula',
  message:
    'holds a formula whose value is not in the file; open and save the workbook in a spreadsheet, or type the value',
}
const TOO_LONG: Odd = {
  code: 'lost-digits',
  message:
    'holds a number of more than 15 digits, of which a spreadsheet keeps 15; format the cell as text and type it again',
}
const error = (shown = ''): Odd => ({
  code: 'formula',
  message: `holds the error ${shown}; correct the formula, or type the value`,
})
