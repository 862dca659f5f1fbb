import { articlesAt } from '../citations/articles.ts'
import { NUMBER } from '../citations/numerals.ts'
import { lawName } from './law-name.ts'

/**
 * Places in the law that a query names: what stands before and after them, and each article with those that it lies in.
 * `whole`: the query is nothing but a citation, so that no other words are to be searched for.
 */
export type Cited = { before: string; after: string; articles: string[][]; whole: boolean }

/**
 * The articles that a folded query names: 劳动法第三十九条第二款, 工伤保险条例14条, 劳动法§39, 第三十九条 劳动法, 劳动法第38、39条,
 * labor law article 39; right after what ends the name of an instrument also numbers alone: 劳动法39, 工伤保险条例14.1、15.
 */
export function citedIn(text: string): Cited[] {
  const written = withUnits(text.replace(/\s/g, ''))
  const found: Cited[] = []
  let from = 0
  for (const { index } of written.matchAll(BEGINNING)) {
    const read = index < from ? null : articlesAt(written, index)
    if (!read) continue
    const [before, after] = [written.slice(from, index), written.slice(read.end)]
    found.push(placesOf(before, after, read.articles))
    from = read.end
  }
  return found.length > 0 ? found : inEnglish(text)
}

const placesOf = (before: string, after: string, articles: string[]): Cited => ({
  before: lawName(before),
  after: lawName(after.replace(/^的/u, '')),
  articles: articles.map(wider),
  whole: ENDING.test(after) ? TITLE.test(before) : before === '' && TITLE.test(after),
})

/** Where articles may begin. */
const BEGINNING = new RegExp(`第|§|(?<!第|-|\\()${NUMBER}`, 'gu')

/** What may follow a citation and says no more: 是什么, 的规定. */
const ENDING = /^(?:的?(?:规定|内容|全文|原文|条文|解释|是什么|讲什么|说什么|说的什么)?[?？。]?)$/u

/** Nothing but the name of an instrument: 《劳动合同法》（2012修正）, 国务院令第364号. */
const TITLE =
  /^[《〈]?(?!.*(?:违反|违背|触犯|根据|依据|依照|按照|老板|公司|单位|厂里|请问))[^,，。?？!！;；]{1,40}?(?:法|法典|条例|规定|办法|细则|规则|决定|意见|通知|解释|号令?)(?:\([^()]{1,20}\))?[》〉]?(?:[(〔【[][^)〕】\]]{1,20}[)〕】\]])?$/u

/** 工伤保险条例14、15 with the units that were left out: 第14条、第15条. */
function withUnits(plain: string): string {
  const { before = '', places = '' } = BARE.exec(plain)?.groups ?? {}
  if (places === '' || YEAR.test(places)) return plain
  return before + places.replaceAll(PLACE, unit)
}

const unit = (
  _: string,
  number: string,
  joint: string = '',
  second: string = '',
  paragraph: string = '',
  item: string = '',
) => {
  const article =
    joint === '之'
      ? `第${number}条之${second}`
      : `第${[number, second].filter(Boolean).join('-')}条`
  return `${article}${paragraph && `第${paragraph}款`}${item && `第(${item})项`}`
}

const PLACE = new RegExp(
  `第?(${NUMBER})(?:([-~—–至到之])第?(${NUMBER}))?(?:\\.([0-9]{1,2}))?(?:\\(([0-9]{1,2}|[一二三四五六七八九十]{1,3})\\))?`,
  'gu',
)
const BARE = new RegExp(
  `^(?<before>.*?(?:法|条例|规定|办法|细则)(?:\\([^()]{1,20}\\))?[》)]?(?:\\([^()]{1,20}\\))?)(?<places>第?${NUMBER}[0-9一二三四五六七八九十百廿卅两〇零○◯、,，;；和及与~—–至到之.()第-]*)$`,
  'u',
)

/** A year after a title is that of a version. */
const YEAR = /^(?:19|20)[0-9]{2}$/

/** Labor Law article 39, Articles 38 and 39 of the Labor Contract Law, Art. 41(2) Labor Law. */
function inEnglish(text: string): Cited[] {
  const { before = '', places = '', after = '' } = ENGLISH.exec(text)?.groups ?? {}
  const articles = [...places.matchAll(ENGLISH_PLACE)].flatMap(([, from = '', to, paragraph]) => {
    if (to && Number(to) > Number(from) && Number(to) - Number(from) <= WIDEST)
      return Array.from({ length: Number(to) - Number(from) + 1 }, (_, index) =>
        String(Number(from) + index),
      )
    const article = to ? `${from}-${to}` : from
    return [paragraph ? `${article}.${paragraph}` : article]
  })
  if (articles.length === 0) return []
  const named = `${before} ${after}`.trim()
  return [
    {
      before: lawName(before),
      after: lawName(after),
      articles: articles.map(wider),
      whole: ENGLISH_TITLE.test(named) && named.split(' ').length <= MOST_WORDS,
    },
  ]
}

const ENGLISH =
  /^(?<before>.*?)[\s,(]*(?:\b(?:art(?:icle)?s?|sections?|sec)\b\.?|§{1,2})\s*(?<places>[0-9](?:[0-9\s,().&~–-]|and(?=\s*[0-9])|to(?=\s*[0-9]))*)(?:(?:of|in|under)?\s*(?:the\s+)?(?<after>.*))?$/u
const ENGLISH_PLACE = /([0-9]{1,4})(?:\s*(?:-|–|~|to)\s*([0-9]{1,4}))?(?:\s*\(([0-9]{1,2})\))?/g
const ENGLISH_TITLE =
  /^(?:the )?[a-z',\- ]*(?:law|regulations?|provisions?|measures|rules|code|act)\b/u
const MOST_WORDS = 12
const WIDEST = 100

/** A query that is nothing but a name, perhaps that of an instrument. */
export const whollyNamed = (text: string): Cited => {
  const before = lawName(text)
  return { before, after: '', articles: [], whole: DOCUMENT_NUMBER.test(before) }
}

const DOCUMENT_NUMBER = /^[\p{Script=Han}、]{1,40}(?:(?:19|20)[0-9]{2}[0-9]{1,4}|令[0-9]{1,4})号$/u

/** An article and the places that it lies in, the narrowest first: 14.2(1), 14.2, 14. */
export const wider = (article: string): string[] => {
  const parts = /^([0-9]+(?:-[0-9]+)?)(\.[0-9]+)?(\([0-9]+\))?$/.exec(article)
  const [, whole = article, paragraph, item] = parts ?? []
  return [...(item ? [article] : []), ...(paragraph ? [whole + paragraph] : []), whole]
}
