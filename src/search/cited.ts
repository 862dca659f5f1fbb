import { articlesAt } from '../citations/articles.ts'
import { counted, NUMBER } from '../citations/numerals.ts'
import { foldedText } from './fold.ts'

/** Places in the law that a query names: what stands before them, and each article with those that it lies in. */
export type Cited = { before: string; articles: string[][] }

/**
 * The articles that a folded query names: 劳动法第三十九条第二款, 工伤保险条例14条, 劳动法§39, 劳动法第38、39条, labor law article 39; right
 * after what ends the name of an instrument also a number alone: 劳动法39, 社会保险法四十一.
 */
export function citedIn(text: string): Cited | null {
  const plain = text.replace(/\s/g, '')
  const english = ENGLISH.exec(text)?.groups
  const bare = BARE.exec(plain)?.groups
  const written = bare
    ? `${bare.before}第${bare.number}条${bare.suffix ? `之${bare.suffix}` : ''}`
    : plain
  for (const { index } of written.matchAll(BEGINNING)) {
    const read = articlesAt(written, index)
    if (read)
      return { before: lawName(written.slice(0, index)), articles: read.articles.map(wider) }
  }
  if (!english) return null
  const { before = '', number, suffix } = english
  return {
    before: lawName(before),
    articles: [[number, suffix].filter(Boolean).join('-')].map(wider),
  }
}

/** A query that is nothing but a name, perhaps that of an instrument. */
export const whollyNamed = (text: string): Cited => ({ before: lawName(text), articles: [] })

/** Where articles may begin. */
const BEGINNING = new RegExp(`第|§|(?<!第|-|\\()${NUMBER}`, 'gu')
const ENGLISH =
  /^(?<before>.*?)[\s,]*\bart(?:icle|\.)?\s*(?<number>[0-9]{1,4})(?:-(?<suffix>[0-9]{1,2}))?/u
const BARE = new RegExp(
  `^(?<before>.*?(?:法|条例|规定|办法)[》)]?)第?(?<number>${NUMBER})(?:[-之](?<suffix>${NUMBER}))?$`,
  'u',
)

/** An article and the places that it lies in, the narrowest first: 14.2(1), 14.2, 14. */
export const wider = (article: string): string[] => {
  const parts = /^([0-9]+(?:-[0-9]+)?)(\.[0-9]+)?(\([0-9]+\))?$/.exec(article)
  const [, whole = article, paragraph, item] = parts ?? []
  return [...(item ? [article] : []), ...(paragraph ? [whole + paragraph] : []), whole]
}

/** The names under which an instrument is cited. */
export const instrumentNames = (titles: (string | null | undefined)[]): string[] => [
  ...new Set(
    titles.flatMap((title) => {
      const name = lawName(foldedText(title ?? ''))
      const decree = /令([0-9]+号)$/.exec(name)
      return [
        name,
        name.replace('中华人民共和国', ''),
        name.replace(/oftheprc$/, ''),
        decree?.[1] ?? '',
      ].filter((name) => name !== '')
    }),
  ),
]

/** A folded name without what different hands write differently: brackets, the year of a version, 第 and 令 of a decree's number. */
export const lawName = (folded: string): string => {
  const bare = folded
    .replace(/[(〔[【][^)〕\]】]*(?:修正|修订|版|年)[^)〕\]】]*[)〕\]】]/gu, '')
    .replace(/[\s《》〈〉<>〔〕[\]【】{}()"“”,，.。§]/gu, '')
  const decree = DECREES.map((pattern) => pattern.exec(bare)?.groups).find(Boolean)
  if (!decree) return bare
  const { issuer = '', number = '' } = decree
  return `${issuer && `${ISSUERS[issuer] ?? issuer}令`}${counted(number)}号`
}

const DECREES = [
  new RegExp(`^(?:(?<issuer>.*?)令)?第?(?<number>${NUMBER})号令?$`, 'u'),
  new RegExp(`^(?<issuer>\\P{N}+?)第?(?<number>${NUMBER})号令$`, 'u'),
]

/** Ministries as people shorten them before the number of a decree. */
const ISSUERS: Record<string, string> = {
  人社部: '人力资源和社会保障部',
  人力资源社会保障部: '人力资源和社会保障部',
  劳社部: '劳动和社会保障部',
  劳动保障部: '劳动和社会保障部',
  国家: '国务院',
}
