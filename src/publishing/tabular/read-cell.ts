import { articleNotation } from '../../records/article-text.ts'
import { NONE } from '../../records/cell-text.ts'
import type { Column, Labels, Value } from '../../records/column.ts'
import { unguard } from '../../records/guard.ts'
import { splitList } from '../../records/list-text.ts'
import { nearest } from '../validate.ts'
import { dayOf, flagOf, isoDay, numberOf, plain } from './plain-values.ts'

/** What stands in a cell; text only in a CSV. */
export type Found = string | number | boolean | Date | null | undefined

export type Read = { value: Value } | { wrong: string }

/** The value of a cell, or what is wrong with it. */
export function readCell({ header, kind }: Column, found: Found): Read {
  if (found === null || found === undefined || (typeof found === 'string' && !found.trim()))
    return { value: null }
  const wrong = (what: string) => ({ wrong: `"${header}" is ${shown(found)}; it must be ${what}` })
  const or = (value: Value | undefined, what: string) =>
    value === undefined ? wrong(what) : { value }
  switch (kind.type) {
    case 'whole':
    case 'decimal':
      return or(numberOf(found), kind.type === 'whole' ? 'a whole number' : 'a number')
    case 'day':
      return or(dayOf(found), 'a day such as 2016-01-31, 2016/1/31 or 2016年1月31日')
    case 'flag':
      return or(flagOf(found), '是 or 否, or empty where it is not known')
    default:
      break
  }
  if (found instanceof Date) return wrong('a text; format the cell as text and type it again')
  const text = unguard(String(found).replace(/\r\n?/g, '\n'))
  switch (kind.type) {
    case 'text':
      return { value: text }
    case 'key':
      return { value: plain(text) }
    case 'choice':
      return or(codeOf(kind.labels, text), allowed(kind.labels, text))
    case 'article':
      return or(articleNotation(text), ARTICLE)
    default:
      return or(...listOf(kind, text))
  }
}

function listOf(kind: Column['kind'], text: string): [Value | undefined, string] {
  if (kind.type === 'articlesIfKnown' || kind.type === 'articles') {
    if ([NONE.label, NONE.code].includes(plain(text))) return [[], '']
    return [each(text.split(/[、，,；;\s]+/).filter(Boolean), articleNotation), ARTICLES]
  }
  const items = splitList(text)
  if (items === undefined) return [undefined, 'a list in which every quotation mark is closed']
  if (kind.type !== 'choices') return [kind.type === 'keys' ? items.map(plain) : items, '']
  const code = (item: string) => codeOf(kind.labels, item)
  const odd = items.find((item) => code(item) === undefined) ?? ''
  return [each(items, code), `a list of ${allowed(kind.labels, odd)}`]
}

function each(items: string[], read: (item: string) => string | undefined) {
  const values = items.map(read)
  return values.every((value) => value !== undefined) ? values : undefined
}

const codeOf = (labels: Labels, text: string) =>
  Object.entries(labels).find((names) =>
    names.some((name) => name.toLowerCase() === plain(text).toLowerCase()),
  )?.[0]

const allowed = (labels: Labels, text: string) =>
  `one of ${Object.values(labels).join('、')}${nearest(plain(text), Object.values(labels))}`

const ARTICLE = 'an article such as 57, 57.2, 14(1), 17-1 or 第五十七条第二款'
const ARTICLES = `articles such as 57, 57.2, 14(1), 17-1 or 第五十七条第二款, separated by 、`

const shown = (found: Found) =>
  found instanceof Date
    ? `the date ${isoDay(found) ?? 'of no day'}`
    : typeof found === 'string'
      ? JSON.stringify(found.slice(0, 80))
      : String(found)
