import { counted } from './numerals.ts'

/** A date as far as a text names it: 2018, 2018-12 or 2018-12-29. */
export type DateRead = { date: string; end: number }

/** The date that begins at a place of a folded text; also those whose 年 or 月 was lost on the way: 2007830日. */
export function dateAt(text: string, at: number): DateRead | null {
  for (const form of FORMS) {
    form.lastIndex = at
    const found = form.exec(text)
    if (!found) continue
    const [year = 0, month, day] = found.slice(1).map((part) => part && counted(part)) as number[]
    if (year < 1900 || year > 2100) continue
    return { date: written(year, month, day), end: at + found[0].length }
  }
  return null
}

const YEAR = '([0-9]{4}|[一二][〇零○◯一二三四五六七八九0]{3})'
const TWO = '([0-9]{1,2}|[一二三四五六七八九十]{1,3})'
const FORMS = [
  new RegExp(`${YEAR}年${TWO}月${TWO}[日号]?`, 'y'),
  new RegExp(`${YEAR}年${TWO}月`, 'y'),
  new RegExp(`${YEAR}年`, 'y'),
  /([0-9]{4})[./-]([0-9]{1,2})[./-]([0-9]{1,2})日?/y,
  /([0-9]{4})(0?[1-9]|1[0-2])([0-9]{1,2})日/y,
  /([0-9]{4})(?=[第一二三四五]*次?修[正订改])/y,
]

function written(year: number, month?: number, day?: number) {
  if (!month || month > 12) return String(year)
  const upTo = `${year}-${String(month).padStart(2, '0')}`
  if (!day || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return upTo
  return `${upTo}-${String(day).padStart(2, '0')}`
}
