import { articlesAt } from './articles.ts'
import { dateAt } from './dates.ts'
import { bareNumberAt, documentNumberAt } from './document-numbers.ts'
import { asWritten, type Folded, GAP } from './folded.ts'
import { tagAt } from './kinds.ts'
import { closingAt } from './marks.ts'
import { type Particulars, particularsOf } from './particulars.ts'
import { placeAt } from './places.ts'
import { addArticles, addPlace, begin, type Draft, pass, type Reader } from './reader.ts'
import type { TitleRead } from './titles.ts'

/** Begins a citation with a title, and reads what directly follows it. */
export function take(reader: Reader, title: TitleRead): true {
  const { text, source } = reader
  const from = /[《<〈「『]/.test(text[title.from - 1] ?? '') ? title.from - 1 : title.from
  const trial = /^\((?:试行|暂行)\)/.exec(text.slice(title.end, title.end + 4))?.[0].length ?? 0
  const end = title.end + trial
  const version = versionInside(text, title)
  const written = asWritten(source, title.from, version) + asWritten(source, title.end, end)
  const draft = begin(reader, ofLawBefore(reader, title) ?? titleText(written), from, end)
  if (version < title.to) add(draft, particularsOf(text, version, title.to))
  pass(reader, end)
  return follow(reader)
}

/** 《企业所得税法》及其实施条例: the title of what implements the law named right before; null where it is none such. */
export function ofLawBefore(
  { text, current, tail }: Reader,
  { from, to }: TitleRead,
): string | null {
  const kind = /^其?(实施(?:条例|细则|办法))$/.exec(text.slice(from, to))?.[1]
  if (!kind || !current?.title || tail < 0) return null
  return /^(?:以及|[、,和与及])?其?《?$/.test(text.slice(tail, from)) ? current.title + kind : null
}

/** Where 《…规定(2015年修正本)》 begins to speak of its version; its end where it does not. */
function versionInside(text: string, { from, to }: TitleRead): number {
  const words = text.slice(Math.max(from, to - 60), to)
  const remark = /\([^()]*(?:修[正订改]|[0-9]{4}年(?![本版])|令第?[0-9])[^()]*\)$/.exec(words)
  return remark ? to - remark[0].length : to
}

/** Without spaces, inner marks as 〈〉. */
function titleText(written: string): string {
  const title = written
    .replace(/[\s\p{Cf}]/gu, '')
    .replace(/[《<＜﹤]+/g, '〈')
    .replace(/[》>＞﹥]+/g, '〉')
  return title.includes('〈') ? title : title.replace('〉', '')
}

/** Reads what directly follows a title or a number: brackets, number, dates, articles, a place. */
export function follow(reader: Reader): true {
  const { text, source, current } = reader
  if (!current) return true
  let { at } = reader
  for (let brackets = 0; brackets < 4; brackets++) {
    const opening = at + (/^[|—\-·,:]*(?=[([〔【{])/.exec(text.slice(at, at + 6))?.[0].length ?? 0)
    const bracket = bracketAt(text, opening)
    if (bracket === null) break
    add(current, particularsOf(text, opening + 1, bracket.to))
    at = bracket.end
  }
  const bare = bareParticulars(source, at, current.particulars.documentNumber === null)
  if (bare > at) add(current, particularsOf(text, at, bare))
  at = bare
  const number = current.particulars.documentNumber ?? (text[at] === '第' && bareNumberAt(text, at))
  if (number && typeof number !== 'string') {
    current.particulars.documentNumber = number.number
    at = number.end
  }
  if (text[at] === ')' || text[at] === '》') at++
  reader.tail = current.to = at
  pass(reader, at)
  return followedByPlace(reader)
}

function followedByPlace(reader: Reader): true {
  const { text, source, at } = reader
  const separator = /^(?:[:,、]|之|的|中的?)?(?=[第附§0-9])/.exec(text.slice(at, at + 3))
  const start = at + (separator?.[0].length ?? 0)
  const articles = articlesAt(text, start, { gap: (place) => source.gap[place] ?? GAP.none })
  if (articles) return addArticles(reader, articles)
  const place = placeAt(text, start)
  return place ? addPlace(reader, place.from, place.to) : true
}

function add({ particulars }: Draft, more: Particulars) {
  particulars.documentNumber ??= more.documentNumber
  particulars.promulgatedOn ??= more.promulgatedOn
  particulars.version = more.version ?? particulars.version
}

/** Where a bracket that speaks of the instrument ends; the number of an entry and a tag are none. */
function bracketAt(text: string, at: number): { to: number; end: number } | null {
  if (!/[([〔【{]/.test(text[at] ?? '') || tagAt(text, at, true)) return null
  if (/^\((?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})\)/.test(text.slice(at, at + 5))) return null
  const close = closingAt(text, at)
  if (close !== null && !articleBegins(text, at, close)) return { to: close, end: close + 1 }
  const lost = lostClosing(text, at)
  if (lost !== null) return { to: lost, end: lost }
  return close === null ? null : { to: close, end: close + 1 }
}

/** Whether an article begins in a stretch: then its bracket was closed before, and the mark lost. */
const articleBegins = (text: string, from: number, to: number) =>
  /第[0-9一二三四五六七八九十百]{1,8}条(?!例)/.test(text.slice(from, to))

/** Where a bracket that nothing closes ends: behind a number, or before an article, a sentence, another title or the end. */
function lostClosing(text: string, at: number): number | null {
  const numbered = /^.[^《》;。]{0,80}?号(?!令|公布|发布)/.exec(text.slice(at, at + 90))
  if (numbered) return at + numbered[0].length
  if (!/^.[^《》]{0,12}(?:[0-9]{4}|经|根据)/.test(text.slice(at, at + 20))) return null
  return stretchEnd(text, at + 1)
}

/** Where what is said of an instrument ends: before an article, a sentence, or a title that is not that of an amendment. */
function stretchEnd(text: string, from: number, ends = (_: number) => false): number {
  const limit = Math.min(text.length, from + 400)
  let place = from
  for (; place < limit; place++) {
    const character = text[place] ?? ''
    if (character === '《') {
      if (
        !/^《[^《]{0,60}修[正订改]/.test(text.slice(place, place + 64)) &&
        !isMentioned(text, place)
      )
        break
    } else if (character === '第') {
      if (/^第[0-9一二三四五六七八九十百]{1,7}条/.test(text.slice(place, place + 9))) break
    } else if (/[;。]/.test(character) || ends(place) || text.startsWith('条件:', place)) break
  }
  return place
}

const isMentioned = (text: string, at: number) => /(?:关于|修改|会议)$/.test(text.slice(at - 2, at))

/** Where what stands without brackets after a title, and speaks of it, ends. */
function bareParticulars({ text, gap }: Folded, at: number, numberless: boolean): number {
  const start = at + (LEADING.exec(text.slice(at, at + 8))?.[0].length ?? 0)
  const begun =
    dateAt(text, start) ??
    (numberless ? documentNumberFrom(text, start) : null) ??
    amendmentAt(text, start)
  if (!begun) return at
  let depth = 0
  return stretchEnd(text, begun.end, (place) => {
    const character = text[place]
    if (character === '(') depth++
    if (character === ')' && --depth < 0) return true
    if (character === '、') return !dateAt(text, place + 1)
    return gap[place] === GAP.line && place > begun.end + 1
  })
}

const LEADING = /^(?:[。;](?=根据)|[,:|—-]{0,4})(?:经|已经|根据|于)?/

/** 根据《…关于修改…的决定》修正, without a date. */
function amendmentAt(text: string, at: number) {
  const found = /^《[^《]{0,60}修[正订改][^。;《]{0,60}》[^。;《]{0,12}修[正订改]/.exec(
    text.slice(at, at + 150),
  )
  return found && { end: at + found[0].length }
}

function documentNumberFrom(text: string, at: number) {
  for (let place = at; place < at + 24; place++) {
    const number = documentNumberAt(text, place, at)
    if (number) return number.start === at ? number : null
    if (!/\p{Script=Han}/u.test(text[place] ?? '')) return null
  }
  return null
}
