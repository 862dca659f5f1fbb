/** A place in the law that a query names: what stands before the article, and the article in the notation of Article. */
export type Cited = { before: string; articles: string[] }

/** The first article that a folded query names: 劳动法第三十九条第二款, 工伤保险条例14条, labor law article 39. */
export function citedIn(text: string): Cited | null {
  const match = CHINESE.exec(text) ?? ENGLISH.exec(text) ?? BARE.exec(text)
  if (!match?.groups) return null
  const { before, number, suffix, paragraph, item } = match.groups
  const article = [
    counted(number),
    suffix && `-${counted(suffix)}`,
    paragraph && `.${counted(paragraph)}`,
    item && `(${counted(item)})`,
  ].join('')
  const name = (before ?? '').replace(/[\s《》〈〉<>"“”,，()]/gu, '')
  return { before: name, articles: wider(article) }
}

/** A query that is nothing but a name, perhaps that of an instrument. */
export const whollyNamed = (name: string): Cited => ({ before: name, articles: [] })

const NUMBER = '[0-9]{1,4}|[〇零一二三四五六七八九十百千两]{1,7}'
const CHINESE = new RegExp(
  `^(?<before>.*?)\\s*第?\\s*(?<number>${NUMBER})\\s*条(?:之(?<suffix>${NUMBER}))?(?:\\s*第?(?<paragraph>${NUMBER})款)?(?:\\s*第?[(]?(?<item>${NUMBER})[)]?项)?`,
  'u',
)
const ENGLISH =
  /^(?<before>.*?)[\s,]*\bart(?:icle|\.)?\s*(?<number>[0-9]{1,4})(?:-(?<suffix>[0-9]{1,2}))?/u

/** A number alone is an article only right after what ends the name of an instrument: 劳动法39. */
const BARE = /^(?<before>.*?(?:法|条例|规定|办法)》?)\s*(?<number>[0-9]{1,4})\s*$/u

/** An article and the places that it lies in, the narrowest first: 14.2(1), 14.2, 14. */
export const wider = (article: string): string[] => {
  const parts = /^([0-9]+(?:-[0-9]+)?)(\.[0-9]+)?(\([0-9]+\))?$/.exec(article)
  const [, whole = article, paragraph, item] = parts ?? []
  return [...(item ? [article] : []), ...(paragraph ? [whole + paragraph] : []), whole]
}

/** The number that digits or Chinese numerals write: 三十九 is 39. */
export function counted(text = ''): number {
  if (/^[0-9]+$/.test(text)) return Number(text)
  let sum = 0
  let digit = 0
  for (const character of text) {
    const place = { 十: 10, 百: 100, 千: 1000 }[character]
    if (place) {
      sum += (digit || 1) * place
      digit = 0
    } else
      digit = character === '两' ? 2 : '零一二三四五六七八九'.indexOf(character.replace('〇', '零'))
  }
  return sum + digit
}

/** The names under which an instrument is cited, folded. */
export const instrumentNames = (titles: (string | null | undefined)[]): string[] => [
  ...new Set(
    titles.flatMap((title) => {
      const bare = (title ?? '').replace(/[\s《》〈〉〔〕()]/gu, '')
      return [bare, bare.replace('中华人民共和国', ''), bare.replace(/ofthePRC$/, '')].filter(
        (name) => name !== '',
      )
    }),
  ),
]
