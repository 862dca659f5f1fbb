import { articlesAt } from './articles.ts'
import { dateAt } from './dates.ts'
import { documentNumberAt } from './document-numbers.ts'
import { GAP } from './folded.ts'
import { follow, take } from './following.ts'
import { tagAt } from './kinds.ts'
import { goesOn, pastNumbering } from './marks.ts'
import { titleBefore } from './read-titles.ts'
import { addArticles, addPlace, before, begin, begins, pass, type Reader } from './reader.ts'

/** 【法律】, 行政法规: */
export function readTag(reader: Reader): boolean {
  const { text, at } = reader
  const head = begins(reader)
  const tag = tagAt(text, at, head)
  if (!tag || (text[at] === '(' && !head)) return false
  if (reader.quoteFrom !== null && goesOn(text, at)) return false
  reader.tag = tag.word
  reader.current = null
  reader.quoteFrom = null
  reader.opened = tag.end
  return pass(reader, tag.end)
}

/** 1. 二、 (3) ● */
export function readNumbering(reader: Reader): boolean {
  const { text, at, quoteFrom } = reader
  if (!begins(reader)) return false
  const end = pastNumbering(text, at, quoteFrom !== null)
  if (end === at || dateAt(text, at) || documentNumberAt(text, at, at)) return false
  reader.opened = end
  return pass(reader, end)
}

/** 国务院令第259号《…》, or a number that stands for its instrument. */
export function readNumber(reader: Reader): boolean {
  const { text, at, low, quoteFrom, current, tail } = reader
  const found = documentNumberAt(text, at, low)
  if (!found) return false
  const { number, start, end } = found
  pass(reader, end)
  if (quoteFrom !== null && start > quoteFrom && !begins(reader, start)) return true
  reader.quoteFrom = null
  if (/^[,、的)]?[《<〈]/.test(text.slice(end, end + 2))) {
    reader.number = found
    return true
  }
  const known = current?.particulars.documentNumber ?? number
  const draft =
    current?.title && known === number && start - tail < 2
      ? current
      : begin(reader, null, start, end)
  draft.particulars.documentNumber = number
  return follow(reader)
}

/** Articles of the instrument named before, of one named without marks, or of none that the text names. */
export function readArticles(reader: Reader): boolean {
  const { text, at, current, quoteFrom, source, tail } = reader
  const character = text[at] ?? ''
  if (!/[第§0-9一二三四五六七八九十(]/.test(character)) return false
  const follows = quoteFrom === null && current !== null && at === tail
  if (!/[第§]/.test(character) && !follows && (character === '(' || !begins(reader))) return false
  const found = articlesAt(text, at, {
    within: current?.last ?? undefined,
    gap: (place) => source.gap[place] ?? GAP.none,
  })
  if (!found) return false
  if (follows) return addArticles(reader, found)
  const title = titleBefore(reader)
  if (title) return take(reader, title)
  if (SAME.test(before(text, at, 4)) && (quoteFrom ?? at) >= at - 4 && current)
    return addArticles(reader, found)
  if (!heads(reader, found.end)) return pass(reader, found.end)
  if (!current) begin(reader, null, at, at)
  return addArticles(reader, found)
}

/** 同上第五条, 该法第五条 */
const SAME = /(?:该|同|上述)(?:法|条例|办法|规定|细则|规则|决定)?$|同上$/

/** Whether an article begins a sentence, so that its text follows; law that cites itself goes on with 规定的. */
function heads(reader: Reader, end: number): boolean {
  const { text, at, current, quoteFrom, source } = reader
  const listed = quoteFrom === null && /[,、:]/.test(text[at - 1] ?? '')
  if (!begins(reader) && !listed) return false
  if (OWN.test(before(text, at, 4))) return false
  if ((quoteFrom !== null || !current) && GOES_ON.test(text.slice(end, end + 3))) return false
  if (text.slice(at, end).includes('条')) return true
  return end >= text.length || source.gap[end] !== GAP.none || /[:“"]/.test(text[end] ?? '')
}

const OWN = /(?:本|其|该|同|上述)(?:法|条例|办法|规定|细则|规则|决定)?$/
const GOES_ON = /^(?:的|所|之|情形|中(?=[的规所])|以外|至|规定(?![:“"]))/

/** 第三章第一节 before an article: a heading, not the text of the law. */
export function readHeading(reader: Reader): boolean {
  const { text, at, opened, tail } = reader
  if (text[at] !== '第' || !(at === tail || begins(reader))) return false
  const heading = HEADING.exec(text.slice(at, at + 30))?.[0]
  if (!heading || (at === opened && !reader.current)) return false
  addPlace(reader, at, at + heading.length)
  reader.opened = reader.at
  return true
}

const HEADING =
  /^(?:第[0-9一二三四五六七八九十百]{1,5}[章节编]){1,3}(?=第[0-9一二三四五六七八九十百]{1,7}条)/

/** 条款号: and 文号: in lists that print a citation as a form; 条款内容: begins the text of the law. */
export function readLabel(reader: Reader): boolean {
  const { text, at, current } = reader
  if (!current || reader.quoteFrom !== null) return false
  LABEL.lastIndex = at
  const label = LABEL.exec(text)?.[0]
  if (!label) return false
  const end = at + label.length
  pass(reader, end)
  reader.opened = reader.tail = end
  if (/内容|原文/.test(label)) reader.quoteFrom = end
  return true
}

const LABEL =
  /(?:依据|法律|法规|法条|具体|相关|发布|发文|制定|颁布|文件){0,3}(?:文号|令号|字号|发布号|条款号?|条款项|条目|条文|条款内容|条文内容|规定内容|内容|原文|机关|日期)(?:\([^()]{1,6}\))?:/y

/** What is no citation: separators keep a list open, a sentence after an article is its text. */
export function readRest(reader: Reader): boolean {
  const { text, at, current, quoteFrom, tail } = reader
  if (!current) return false
  const character = text[at] ?? ''
  if (quoteFrom !== null) {
    if (!current.entry && /[”"」』]/.test(character)) reader.quoteFrom = null
    return false
  }
  const placed = current.articles.size > 0 || current.place !== null
  if (at !== tail) {
    if (current.entry && placed && at - tail > 14) reader.quoteFrom = at
    return false
  }
  CONNECTING.lastIndex = at
  const connecting = CONNECTING.exec(text)?.[0]
  if (connecting) {
    if (connecting.endsWith('规定')) current.entry = false
    reader.at = reader.tail = at + connecting.length
    return true
  }
  if (/[:“"]/.test(character) || text.startsWith('..', at)) {
    if (placed || current.entry) reader.quoteFrom = at
  } else if (placed && /\p{Script=Han}/u.test(character)) {
    if (reader.source.gap[at] === GAP.none && TOLD.test(text.slice(at, at + 3)))
      current.entry = false
    const listed = /[、,;和及与]/.test(text[at - 1] ?? '') && OFFICE.test(text.slice(at, at + 14))
    if (current.entry && !listed) reader.quoteFrom = at
  }
  return false
}

/** 第三十九条规定了……: the article is talked about. */
const TOLD = /^(?:规定(?![:“"])|的|所|明确|是|要求|中)/

const CONNECTING = /[、,;|—。]|(?:之|的)?(?:相关|有关)?规定(?=[、,;和及与以])|以及|和|及|与|或|并/y

/** An office before the marks or the number of its document; a list of citations may say 参照 before one. */
const OFFICE =
  /^(?:(?!.*(?:依照|按照|违反|适用|参照|执行|符合))\p{Script=Han}{1,12}[《〔]|(?:并|同时)?参照《)/u
