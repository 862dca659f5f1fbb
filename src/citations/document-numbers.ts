import { counted, NUMBER } from './numerals.ts'

/** A document number (文号) in its regular form: 国务院令第375号, 劳部发〔1994〕503号. */
export type DocumentNumberRead = { number: string; start: number; end: number }

/**
 * The document number whose figures begin at a place of a folded text: in any bracket or none, order before or after its figures.
 * What stands before the figures, the issuer or the abbreviation of the office, is looked for back to `from`.
 */
export function documentNumberAt(
  text: string,
  at: number,
  from: number,
): DocumentNumberRead | null {
  return coded(text, at, from) ?? order(text, at, from) ?? reversed(text, at, from)
}

/** 第649号 alone, as it stands right after a title. */
export function bareNumberAt(text: string, at: number): DocumentNumberRead | null {
  const found = match(BARE, text, at)
  return found && { number: `第${counted(found[1] ?? '')}号`, start: at, end: at + found[0].length }
}

const CLOSE = '[〕\\])】}>〉」』》]'
const OPEN = '[〔\\[(【{<〈「『]'
const YEAR = '((?:19|20)[0-9]{2}|[一二][〇零○◯一二三四五六七八九0]{3})'
const CODED = new RegExp(
  `${OPEN}${YEAR}年?${CLOSE}{0,2}(字?第?)([0-9]{1,5}|${NUMBER})(号令?|(?=${CLOSE}|[,;、。]|$))`,
  'y',
)
const UNBRACKETED = /((?:19|20)[0-9]{2})年?[〕\])】]?(第?)([0-9]{1,4})号/y
const ORDER = new RegExp(
  `(令|公告|通告)(?:${OPEN}?${YEAR}${CLOSE}?(年)?)?${OPEN}?(第?)${OPEN}?([0-9]{1,5}|${NUMBER})(号令?)?`,
  'y',
)
const REVERSED = new RegExp(
  `(?:((?:19|20)[0-9]{2})年)?第?([0-9]{1,5}|${NUMBER})号(\\p{Script=Han}{0,12}?)(令|公告|通告)(?!第?[0-9])`,
  'uy',
)
const BARE = /第?([0-9]{1,5})号/y

function match(pattern: RegExp, text: string, at: number) {
  pattern.lastIndex = at
  return pattern.exec(text)
}

/** 人社部发〔2014〕97号, also with other, lost or unequal brackets: 国发201344号, 晋人社厅发〔2010202号. */
function coded(text: string, at: number, from: number): DocumentNumberRead | null {
  const bracketed = match(CODED, text, at)
  const found = bracketed ?? match(UNBRACKETED, text, at)
  if (!found) return null
  const start = officeStart(text, at, Math.max(from, at - 24), /[\p{Script=Han}]/u)
  const office = text.slice(start, at)
  if (office === '' || (!bracketed && !/[发函字办规文秘电审复监]$/.test(office))) return null
  const [, year = '', ordinal = '', figures = '', mark = ''] = found
  const end = at + found[0].length
  const number = /^[0-9]+$/.test(figures) ? figures : String(counted(figures))
  if (mark === '号令') return { number: `${named(office)}令第${number}号`, start, end }
  return { number: `${named(office)}〔${counted(year)}〕${ordinal}${number}号`, start, end }
}

/** 国务院令第375号, 国务院令364号, 农业部令2017年第8号, 中国气象局公告(第5号). */
function order(text: string, at: number, from: number): DocumentNumberRead | null {
  const found = match(ORDER, text, at)
  if (!found) return null
  const [all, kind = '', year, mark = '', ordinal, figures = '', unit] = found
  const end = at + all.length
  if (!ordinal && !unit && !year) return null
  if (!unit && !/^(?:$|[〕\])】},;、。《])/.test(text.slice(end, end + 1))) return null
  const start = issuerStart(text, at, from)
  const issuer = named(text.slice(start, at))
  if (issuer === '' && kind !== '令') return null
  const when = year ? (mark || ordinal ? `${counted(year)}${mark}` : `〔${counted(year)}〕`) : ''
  return {
    number: `${issuer}${kind}${when}${when.endsWith('〕') ? '' : '第'}${counted(figures)}号`,
    start,
    end,
  }
}

/** 国务院第686号令, 人力资源和社会保障部23号令, 第5号令. */
function reversed(text: string, at: number, from: number): DocumentNumberRead | null {
  const found = match(REVERSED, text, at)
  if (!found) return null
  const [all, year, figures = '', office = '', kind = ''] = found
  if (office !== '' && !/[部院席府委局厅会署省市]$/.test(office)) return null
  const start = office === '' ? issuerStart(text, at, from) : at
  const issuer = named(office === '' ? text.slice(start, at) : office)
  return {
    number: `${issuer}${kind}${year ? `${year}年` : ''}第${counted(figures)}号`,
    start,
    end: at + all.length,
  }
}

const issuerStart = (text: string, at: number, from: number) =>
  officeStart(text, at, Math.max(from, at - 60), /[\p{Script=Han}、·0-9]/u)

/** Where the name of an office that ends at a place begins. */
function officeStart(text: string, at: number, from: number, part: RegExp): number {
  let start = at
  while (start > from && part.test(text[start - 1] ?? '')) start--
  const run = text.slice(start, at)
  const before = BEFORE_OFFICE.exec(run)?.[0].length ?? 0
  const rest = run.slice(before)
  return start + before + (LEADING.exec(rest)?.[0].length ?? 0)
}

/** What a bracket says before the issuer of the next number. */
const BEFORE_OFFICE =
  /^.*(?:通过|公布|发布|颁布|批准|修订|修正|修改|施行|实施|印发|根据|依据|依照|按照|[0-9]{1,2}日|[0-9]年|[0-9]月)/u
const LEADING =
  /^(?:[、·0-9年月日]|业经|详见|以|由|现|见|及|与|和(?!田|平|县|龙)|经(?!济|贸|信)|按|依)+/u

const named = (office: string) =>
  office.replaceAll('中华人民共和国', '').replace(/(^|、)原/gu, '$1')
