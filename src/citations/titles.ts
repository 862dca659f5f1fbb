/** A title in a folded text: its words from `from` to `to`; `end` is where its marks end. */
export type TitleRead = { from: number; to: number; end: number }

/** The title whose opening mark stands at a place; nested, unequal and missing marks are taken as meant. */
export function titleAt(text: string, at: number): TitleRead | null {
  OPENING.lastIndex = at
  const opening = OPENING.exec(text)?.[0]
  if (!opening) return null
  const from = at + opening.length
  const limit = Math.min(text.length, from + LONGEST)
  let depth = 1
  let lastClose = -1
  for (let place = from; place < limit; place++) {
    const character = text[place] ?? ''
    if (character === '。' || character === ';') break
    if (OPENS.includes(character)) {
      if (depth === 1 && character === '《' && endsLawlike(text, from, place))
        return { from, to: place, end: place }
      depth++
    } else if (CLOSES.includes(character)) {
      depth--
      lastClose = place
      if (depth === 0) return closed(text, from, place)
    } else if (depth === 1 && /[第(]/.test(character) && endsLawlike(text, from, place))
      if (articleBegins(text, place) || speaksOfTitle(text, place))
        return { from, to: place, end: place }
  }
  return lastClose > 0 ? closed(text, from, lastClose) : null
}

const LONGEST = 180
const OPENING = /《{1,2}|<<|[<〈「『]/y
const OPENS = '《〈<「『'
const CLOSES = '》〉>」』'

function closed(text: string, from: number, to: number): TitleRead | null {
  let end = to + 1
  while (end < to + 3 && CLOSES.includes(text[end] ?? ' ')) end++
  return to - from > 1 ? { from, to, end } : null
}

const endsLawlike = (text: string, from: number, to: number) =>
  to - from > 1 && isLawlike(text.slice(Math.max(from, to - 12), to))

const articleBegins = (text: string, at: number) =>
  text[at] === '第' && /^第[0-9一二三四五六七八九十百千零〇]{1,9}条/.test(text.slice(at, at + 12))

/** A bracket with a date or a number after which no mark closes: the mark before it was lost. */
function speaksOfTitle(text: string, at: number): boolean {
  const bracket = /^\([^()]{0,240}(?:\)|$)/.exec(text.slice(at, at + 240))?.[0] ?? ''
  const rest = text.slice(at + bracket.length, at + bracket.length + 60)
  return /[0-9]{4}年|令第?[0-9]|号|通过/.test(bracket) && !/^[^《〈<第。;,]{0,40}[》〉>]/.test(rest)
}

/** Whether a text ends as instruments of law are called. */
export const isLawlike = (title: string) => LAWLIKE.test(title)

const LAWLIKE =
  /(?:法|法典|条例|规定|办法|细则|决定|通知|意见|规则|规程|规范|准则|解释|批复|复函|公告|通告|纲要|方案|章程|制度|公约|协定|议定书|标准|守则|措施|指引|指南|通则|大纲|决议|目录|修正案|规划|计划)(?:\([^()]{1,12}\))?$/

/** Papers that people fill in or are given: their marks hold no law. */
export const isPaper = (title: string) =>
  /(?:表|证|证书|证件|执照|申请书?|报告书?|通知书|决定书|意见书|告知书|责任书|任务书|承诺书|说明书|建议书|认定书|登记书|证明|协议书?|合同书?|单|单据|凭证|票|发票|卡|册|簿|档案|材料|照片|公报|日报|杂志|许可|批件|批文|函件|记录|笔录|台账|标志|标牌|资料)(?:\([^()]{1,12}\))?$/.test(
    title,
  ) && !isLawlike(title)

/** 《条例》, 《办法》: a word for an instrument named before. */
export const isShortForm = (title: string) =>
  /^(?:本|该)?(?:法|条例|办法|规定|细则|决定|通知|意见|规则|方案|实施细则|实施办法|实施条例)$/.test(
    title,
  )

/** The title that ends at a place without an opening mark; null where the words before are none. */
export function unmarkedTitle(text: string, from: number, to: number): TitleRead | null {
  const run = RUN.exec(text.slice(Math.max(from, to - 60), to))?.[0] ?? ''
  const verb = VERBS.exec(run)?.[0].length ?? 0
  const rest = run.slice(verb)
  const title = rest.slice(LEADING.exec(rest)?.[0].length ?? 0)
  if (title.length < 2 || !isLawlike(title) || GENERIC.test(title) || PHRASE.test(title))
    return null
  return { from: to - title.length, to, end: to }
}

const RUN = /[\p{Script=Han}()]+$/u
const VERBS = /^.*(?:根据|依据|依照|按照|违反|符合|适用|参照|遵守|违背|触犯|执行|遵照|所称|落实)/u
const LEADING =
  /^(?:以及|同时|和(?!田)|及|与|或|并|按|依|据|对|由|在|因|以|如|见|即|[)(一二三四五六七八九十])+/u

/** Words that end like a title and name no instrument. */
const GENERIC =
  /^(?:本|该|此|其|同|前|后|上述|下列|有关|相关|国家|地方性?|各项|其他|现行|其它)?(?:法律|行政法规|法规|规章|有关|国家|制度|标准|规定|决定|法|条例|办法|细则|通知|意见|规则|的|、|和|及|有关规定|具体办法|依法|合法|违法|执法|司法|立法|守法|方法|非法|无法|做法|看法|用法|说法|手法|办法由)+$|(?:依法|合法|违法|执法|司法|立法|守法|方法|非法|无法|做法|看法|用法|说法)$/u

/** Words of a sentence, not of a title. */
const PHRASE =
  /第[0-9一二三四五六七八九十百]{1,7}[条款项]|应当|不得|可以|下列|违反|依照|按照|规定的|有关规定|本法|本条例|本办法|本规定|作出|或者|没有|制定|由国务院/u

/** A line or entry that is nothing but a title without marks. */
export function wholeTitle(
  text: string,
  at: number,
  isEnd: (at: number) => boolean,
): TitleRead | null {
  WHOLE.lastIndex = at
  const run = WHOLE.exec(text)?.[0] ?? ''
  for (let length = run.length; length > 4; length--) {
    const to = at + length
    const title = run.slice(0, length)
    if (!isLawlike(title)) continue
    if (!isEnd(to) && !/^(?:$|[(;,、。]|(?:19|20)[0-9]{2}年)/.test(text.slice(to, to + 6))) continue
    if (GENERIC.test(title) || PHRASE.test(title) || /[、,]/.test(title.slice(-8))) return null
    return /^中华人民共和国|关于|法$|条例$|(?:规定|办法|细则|规则)(?:\(.*)?$/u.test(title)
      ? { from: at, to, end: to }
      : null
  }
  return null
}

const WHOLE = /[\p{Script=Han}、]{5,70}(?:\((?:试行|暂行)\))?/uy
