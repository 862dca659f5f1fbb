import { articleNotation, articleNotations } from '../../citations/article-notation.ts'
import type { CellValue, Column } from '../../dataset/column.ts'
import { type Enumeration, labelsOf } from '../../dataset/enumeration.ts'
import { nearest } from '../../nearest.ts'
import { NONE } from './cell-text.ts'
import { unguard } from './guard.ts'
import { splitList } from './list-text.ts'
import { dayOf, flagOf, numberOf, plain } from './plain-values.ts'
import type { RawCell } from './raw-cell.ts'

export type Read = { value: CellValue } | { wrong: string }

/** A column as a file names it, with its values in codes or in words. */
type Expected = Pick<Column, 'kind'> & { called: string; coded: boolean; date1904?: boolean }

/** The value of a cell, or what is wrong with it. */
export function readCell({ called, coded, kind, date1904 }: Expected, found: RawCell): Read {
  if (found === null || found === undefined || (typeof found === 'string' && !found.trim()))
    return { value: null }
  const wrong = (what: string) => ({ wrong: `"${called}" is ${shown(found)}; it must be ${what}` })
  const or = (value: CellValue | undefined, what: string) =>
    value === undefined ? wrong(what) : { value }
  switch (kind.type) {
    case 'whole':
    case 'decimal':
      return or(numberOf(found), kind.type === 'whole' ? 'a whole number' : 'a number')
    case 'day':
      return or(dayOf(found, date1904), 'a day such as 2016-01-31, 2016/1/31 or 2016年1月31日')
    case 'flag':
      return or(
        flagOf(found),
        `${coded ? 'true or false' : '是 or 否'}, or empty where it is not known`,
      )
    default:
      break
  }
  if (typeof found === 'object') return wrong('a text; format the cell as text and type it again')
  const text = unguard(String(found).replace(/\r\n?/g, '\n'))
  switch (kind.type) {
    case 'text':
      return { value: text }
    case 'key':
      return { value: plain(text) }
    case 'choice':
      return or(codeOf(kind.of, text), allowed(kind.of, text, coded))
    case 'article':
      return or(articleNotation(text), ARTICLE)
    default:
      return or(...listOf(kind, text, coded))
  }
}

function listOf(
  kind: Column['kind'],
  text: string,
  coded: boolean,
): [CellValue | undefined, string] {
  if (kind.type === 'articlesIfKnown' || kind.type === 'articles') {
    if ([NONE.label, NONE.code].includes(plain(text))) return [[], '']
    return [articleNotations(text), ARTICLES]
  }
  const items = splitList(text)
  if (items === undefined) return [undefined, 'a list in which every quotation mark is closed']
  if (kind.type !== 'choices') return [kind.type === 'keys' ? items.map(plain) : items, '']
  const code = (item: string) => codeOf(kind.of, item)
  const odd = items.find((item) => code(item) === undefined) ?? ''
  return [each(items, code), `a list of ${allowed(kind.of, odd, coded)}`]
}

function each(items: string[], read: (item: string) => string | undefined) {
  const values = items.map(read)
  return values.every((value) => value !== undefined) ? values : undefined
}

const codeOf = ({ values, terms }: Enumeration, text: string) =>
  values.find((code) =>
    [code, terms[code]?.zh].some((name) => name?.toLowerCase() === plain(text).toLowerCase()),
  )

function allowed(of: Enumeration, text: string, coded: boolean) {
  const names = coded ? of.values : labelsOf(of)
  return `one of ${names.join(coded ? ', ' : '、')}${nearest(plain(text), names)}`
}

const ARTICLE = 'an article such as 57, 57.2, 14(1), 17-1 or 第五十七条第二款'
const ARTICLES = `articles such as 57, 57.2, 14(1), 17-1 or 第五十七条第二款, separated by 、`

const shown = (found: RawCell) =>
  typeof found === 'object' && found !== null
    ? `the date ${found.date}`
    : typeof found === 'string'
      ? JSON.stringify(found.slice(0, 80))
      : String(found)
