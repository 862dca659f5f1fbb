import { GAP } from './folded.ts'
import { ofLawBefore, take } from './following.ts'
import { placeAt } from './places.ts'
import { addPlace, before, begins, pass, type Reader } from './reader.ts'
import {
  isLawlike,
  isPaper,
  isShortForm,
  type TitleRead,
  titleAt,
  unmarkedTitle,
  wholeTitle,
} from './titles.ts'

/** 《劳动合同法》, with what belongs to a title on both sides of its marks. */
export function readTitle(reader: Reader): boolean {
  const { text, at, current, quoteFrom } = reader
  const marked = titleAt(text, at)
  if (!marked) return false
  const words = text.slice(marked.from, marked.to)
  if (text[at] !== '《' && !text.startsWith('<<', at) && !NAMED.test(words)) return false
  const { end } = marked
  if (quoteFrom === null && ofLawBefore(reader, marked) !== null) return take(reader, marked)
  if (/(?:简称|称为|(?<!名)称)[:“"]?$/.test(before(text, at, 4))) return pass(reader, end)
  if (quoteFrom === null && current) {
    if (at - reader.tail < 8 && ANNEX.test(text.slice(reader.tail, at)))
      return addPlace(reader, reader.tail, placeAt(text, end)?.to ?? end)
    if (isShortForm(words)) reader.tail = end
  }
  if (isShortForm(words) || (isPaper(words) && !identified(text, end))) return pass(reader, end)
  const title = widened(reader, marked)
  if (quoteFrom === null ? !standsAlone(reader, words, end) : !beginsEntry(reader, title))
    return pass(reader, title.end)
  const amends = /修[改正订]|废止/.test(words) && AMENDS.exec(text.slice(end, end + 60))
  if (amends) return pass(reader, end + amends[0].length)
  return take(reader, title)
}

const NAMED = /(?:法|条例|规定|办法|细则|决定|通知|意见)$/
const ANNEX = /^[,、:]?附[件表录]?[0-9一二三四五六七八九十]{0,2}:?$/

/** What follows a decision that amended the instrument named before. */
const AMENDS =
  /^(?:\([^()]{0,50}\))?(?:第?[一二三四五六七八九十0-9]次|予以|进行|作|被){0,3}修[改正订]/

/** A number or an article right after a title says that it is law. */
const identified = (text: string, at: number) =>
  /^\(?[^《》()]{0,20}(?:令第?|〔|\[)[0-9]/.test(text.slice(at, at + 40)) ||
  /^\)?第[^条]{1,6}条/.test(text.slice(at, at + 9))

/** Outside of quoted law: an instrument, unless the text of an article that nothing set off has begun. */
function standsAlone(reader: Reader, words: string, end: number): boolean {
  const { text, at, current, tail, tag } = reader
  if (!isLawlike(words) && tag === null && !begins(reader) && !identified(text, end)) return false
  if (!current?.entry) return true
  if (at - tail > 14 && CITING.test(before(text, at, 4))) return false
  const heads = current.articles.size > 0 && at === tail && citesInPassing(text, end)
  if (heads) reader.quoteFrom = at
  return !heads
}

/** Words with which law cites law. */
const CITING = /(?:依照|按照|根据|违反|适用|符合|执行|参照|依据|和|以及|及|或者?|、)$/

/** What follows law that is cited in a sentence of law: 第一条 《社会保险法》第十五条规定的…… */
const citesInPassing = (text: string, at: number) => PASSING.test(text.slice(at, at + 90))

const PASSING =
  /^(?:\([^()]{0,40}\))?(?:第[^《》。;:]{1,20}条[^《》。;:,]{0,12})?(?:规定的|所称|所指|另有规定|有规定|(?:的|有关|相关){1,3}规定(?![。;:、]|$)|[^《》。;:,]{1,12}另有规定)/

/** Within quoted law only what begins an entry is a citation. */
function beginsEntry(reader: Reader, title: TitleRead): boolean {
  const { text, at, source, opened } = reader
  const quoteFrom = reader.quoteFrom ?? 0
  const glued = /[.;)]/.test(text[at - 1] ?? '') && at !== opened && source.gap[at] === GAP.none
  if (glued && !/^(?:$|[(:《第])/.test(text.slice(title.end, title.end + 1))) return false
  const from = title.from - (/[《<〈「『]/.test(text[title.from - 1] ?? '') ? 1 : 0)
  return (begins(reader, from) || from <= quoteFrom) && !citesInPassing(text, title.end)
}

/** 民政部关于印发《…》的通知 and 《税收征收管理法》实施细则 are titles with their surroundings. */
function widened({ text, low, at }: Reader, title: TitleRead): TitleRead {
  const after = AFTER.exec(text.slice(title.end, title.end + 6))?.[0]
  if (!after) return title
  const words = /[\p{Script=Han}、]{2,50}$/u.exec(text.slice(Math.max(low, at - 50), at))?.[0] ?? ''
  const to = title.end + after.length
  const about = ABOUT.exec(words)?.[1]
  if (about !== undefined) return { from: at - about.length, to, end: to }
  if (!/^(?:实施|若干|补充|细则)/.test(after)) return title
  return { from: title.from, to, end: text[to] === '》' ? to + 1 : to }
}

const AFTER =
  /^的?(?:通知|意见|决定|批复|复函|公告|通告|办法|若干规定|补充规定|规定|实施细则|实施办法|实施意见|实施条例|细则|条例|解释|答复|函)/
const ABOUT = /^(?:.*(?:根据|依据|依照|按照|违反))?(.*?(?:关于|转发|实施|贯彻).*)$/u

/** A title whose opening mark was lost: 消防法》. */
export function readClosedTitle(reader: Reader): boolean {
  const { text, at, low } = reader
  if (text[at] !== '》' || at === low) return false
  const title = unmarkedTitle(text, low, at)
  if (!title || (reader.quoteFrom !== null && !begins(reader, title.from))) return false
  return take(reader, { ...title, end: at + 1 })
}

/** ●中华人民共和国政府信息公开条例: an entry that is a title without marks. */
export function readWholeTitle(reader: Reader): boolean {
  const { source, text, at, quoteFrom, opened } = reader
  if (!/\p{Script=Han}/u.test(text[at] ?? '') || (quoteFrom !== null && at !== opened)) return false
  if (!begins(reader) && !/[、,]/.test(text[at - 1] ?? '')) return false
  const title = wholeTitle(text, at, (end) => end >= text.length || source.gap[end] === GAP.line)
  if (!title || (quoteFrom !== null && text[title.to] !== '(')) return false
  return take(reader, title)
}

/** The title without marks that ends where an article begins: 义务教育法第十四条. */
export function titleBefore(reader: Reader): TitleRead | null {
  const { text, at, low, quoteFrom, tail } = reader
  const title = unmarkedTitle(text, low, at)
  if (!title || (title.from === tail && citesInPassing(text, at))) return null
  return quoteFrom === null || title.from <= quoteFrom || begins(reader, title.from) ? title : null
}
