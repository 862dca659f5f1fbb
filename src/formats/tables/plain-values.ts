import { unguard } from './guard.ts'
import type { RawCell } from './raw-cell.ts'

/** A text without spaces around it, with full-width letters and digits as plain ones. */
export const plain = (text: string) => text.normalize('NFKC').trim()

/** A number, or a text that is one; undefined for anything else. */
export function numberOf(found: RawCell): number | undefined {
  if (typeof found === 'number') return found
  if (typeof found !== 'string') return undefined
  const text = plain(unguard(found))
  if (/^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text)) return Number(text.replaceAll(',', ''))
  return /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : undefined
}

/** A day as YYYY-MM-DD, whether or not there is such a day; a number counts days as Excel does, where it can be nothing else. */
export function dayOf(found: RawCell, date1904 = false): string | undefined {
  if (found !== null && typeof found === 'object') return found.date.slice(0, 10)
  if (typeof found === 'number') {
    const count = date1904 ? found + DAY_OF_1904 : found
    const likely = Number.isInteger(count) && count >= DAY_OF_1950 && count < DAY_OF_2100
    return likely ? isoDay(new Date((count - DAY_OF_1970) * 86_400_000)) : undefined
  }
  if (typeof found !== 'string') return undefined
  const [, year, month = '', day = ''] = DAY.exec(plain(unguard(found))) ?? []
  return year && `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

/** Yes or no, in the words people use. */
export function flagOf(found: RawCell): boolean | undefined {
  if (typeof found === 'boolean') return found
  const text = plain(unguard(String(found))).toLowerCase()
  if (YES.includes(text)) return true
  return NO.includes(text) ? false : undefined
}

const isoDay = (date: Date) => date.toISOString().slice(0, 10)

const DAY = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/
const DAY_OF_1904 = 1_462
const DAY_OF_1950 = 18_264
const DAY_OF_1970 = 25_569
const DAY_OF_2100 = 73_051
const YES = ['是', 'true', 'yes', '1']
const NO = ['否', 'false', 'no', '0']
