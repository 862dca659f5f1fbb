import { asWritten, type Folded } from './folded.ts'
import { beginsAt, spacesDivide } from './marks.ts'
import { type Particulars, unknown } from './particulars.ts'

/** A citation in the making; places are those of the folded text. */
export type Draft = {
  title: string | null
  tag: string | null
  particulars: Particulars
  articles: Set<string>
  /** The articles without their paragraphs and items, and the place named last. */
  wholeArticles: Set<string>
  last: string | null
  place: string | null
  from: number
  to: number
  /** Whether it begins an entry of a list, so that what follows its articles is their text. */
  entry: boolean
}

/** Where the reading of a text stands. */
export type Reader = {
  source: Folded
  text: string
  /** Whether spaces divide words. */
  spaces: boolean
  at: number
  /** Nothing before this place is looked at again. */
  low: number
  /** Where an entry begins because a tag or a number stands before it. */
  opened: number
  drafts: Draft[]
  current: Draft | null
  /** Where what directly follows the current citation ends. */
  tail: number
  /** The last tag, 【法律】; it holds until the next. */
  tag: string | null
  /** Where the text of the law that was cited begins; null outside of it. */
  quoteFrom: number | null
  /** A document number that waits for its title. */
  number: { number: string; start: number } | null
}

export const readerOf = (source: Folded): Reader => ({
  source,
  text: source.text,
  spaces: spacesDivide(source),
  at: 0,
  low: 0,
  opened: 0,
  drafts: [],
  current: null,
  tail: -1,
  tag: null,
  quoteFrom: null,
  number: null,
})

/** Whether an entry or a sentence may begin at a place. */
export const begins = ({ source, at, opened, spaces }: Reader, place = at) =>
  place === opened || beginsAt(source, place, spaces)

/** The few units before a place. */
export const before = (text: string, at: number, units: number) =>
  text.slice(Math.max(0, at - units), at)

/** Goes on behind what has been read. */
export function pass(reader: Reader, end: number): true {
  reader.at = reader.low = end
  return true
}

/** Begins a citation that stands from one place to another. */
export function begin(reader: Reader, title: string | null, from: number, to: number): Draft {
  const draft: Draft = {
    title,
    tag: reader.tag,
    particulars: { ...unknown, documentNumber: reader.number?.number ?? null },
    articles: new Set(),
    wholeArticles: new Set(),
    last: null,
    place: null,
    from: reader.number?.start ?? from,
    to,
    entry: begins(reader, from) || reader.number !== null || introduced(reader, from),
  }
  reader.drafts.push(draft)
  reader.current = draft
  reader.number = null
  reader.quoteFrom = null
  return draft
}

/** 根据《…》 and 自治区人民政府《…》 begin an entry too. */
function introduced(reader: Reader, at: number): boolean {
  const words = INTRODUCTION.exec(before(reader.text, at, 16))?.[0]
  return words !== undefined && begins(reader, at - words.length)
}

const INTRODUCTION = /(?:根据|依据|按照|依照|参照|\p{Script=Han}{1,14}[府厅部委局院会室])$/u

/** Adds articles to the current citation; a heading that repeats an article listed before says nothing new. */
export function addArticles(
  reader: Reader,
  { articles, end }: { articles: string[]; end: number },
): true {
  const { current, quoteFrom } = reader
  if (current) {
    for (const article of articles.filter((article) => !current.wholeArticles.has(article))) {
      current.articles.add(article)
      current.wholeArticles.add(/^[0-9-]+/.exec(article)?.[0] ?? article)
    }
    current.last = articles.at(-1) ?? current.last
    if (quoteFrom === null) current.to = end
  }
  reader.quoteFrom = null
  reader.tail = end
  return pass(reader, end)
}

/** Sets what is no article, 附件1第66项, unless the citation has such a place already. */
export function addPlace(reader: Reader, from: number, to: number): true {
  const { current, source } = reader
  if (current) {
    current.place ??= asWritten(source, from, to).replace(/^[、,，\s]+|\s/g, '')
    if (reader.quoteFrom === null) current.to = to
  }
  reader.tail = to
  return pass(reader, to)
}
