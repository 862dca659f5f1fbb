import { articleNotation, articleNotations } from '../../citations/article-notation.ts'
import { counted, NUMBER } from '../../citations/numerals.ts'
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
      return or(numberOf(found), `a whole number${unitBeside(found)}`)
    case 'decimal':
      return or(numberOf(found), 'a number')
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
  const text = unguard(String(found).trim().replace(/\r\n?/g, '\n'))
  switch (kind.type) {
    case 'text':
      return { value: text }
    case 'key':
      return { value: plain(text) }
    case 'choice':
      return or(codeOf(kind.of, text), allowed(kind.of, text, coded))
    case 'article':
    case 'articles':
    case 'articlesIfKnown':
      return readArticles(kind, text, wrong)
    default:
      return or(...listOf(kind, text, coded))
  }
}

function listOf(
  kind: Column['kind'],
  text: string,
  coded: boolean,
): [CellValue | undefined, string] {
  const items = splitList(text)
  if (items === undefined) return [undefined, 'a list in which every quotation mark is closed']
  if (kind.type !== 'choices') return [kind.type === 'keys' ? items.map(plain) : items, '']
  const code = (item: string) => codeOf(kind.of, item)
  const odd = items.find((item) => code(item) === undefined) ?? ''
  return [each(items, code), `a list of ${allowed(kind.of, odd, coded)}`]
}

function readArticles({ type }: Column['kind'], text: string, wrong: (what: string) => Read): Read {
  if (type === 'article') return known([articleNotation(text)], ([article]) => article, ARTICLE)
  if ([NONE.label, NONE.code].includes(plain(text))) return { value: [] }
  return known(articleNotations(text), (articles) => articles, ARTICLES)

  function known(
    articles: (string | undefined)[] | undefined,
    value: (articles: string[]) => CellValue | undefined,
    what: string,
  ): Read {
    if (!articles?.every((article) => article !== undefined)) return wrong(what)
    const tooHigh = articles.find((article) => Number.parseInt(article, 10) > MOST_ARTICLES)
    if (tooHigh === undefined) return { value: value(articles) ?? null }
    const day = dayOf(Number(tooHigh))
    const like = day ? `${tooHigh} looks like the date ${day}` : `no law has an article ${tooHigh}`
    return wrong(`${what}; ${like}: format the cell as text and type the article again`)
  }
}

/** The code of civil law has 1,260. */
const MOST_ARTICLES = 2_000

/** Where a number and its unit were written into one cell. */
function unitBeside(found: RawCell): string {
  const [, number, unit] = WITH_UNIT.exec(plain(String(found))) ?? []
  return number
    ? `; write ${counted(number)} here and ${unit === '天' ? '日' : unit} in the column of the unit`
    : ''
}

const WITH_UNIT = new RegExp(`^(${NUMBER})\\s*个?\\s*(工作日|日|天|月|年)(?:以?内)?$`)

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
