import { type Folded, GAP } from './folded.ts'

/** Whether an entry of a list, or a sentence, may begin at a place of a folded text. */
export function beginsAt({ text, gap }: Folded, at: number, spacesCount: boolean): boolean {
  if (at === 0) return true
  const before = text[at - 1] ?? ''
  if (SENTENCE_END.test(before) || text.slice(at - 3, at) === '..、') return true
  const apart = gap[at] === GAP.line || (spacesCount && gap[at] === GAP.space)
  return apart && !goesOn(text, at)
}

/** Whether the words before a place want what follows: 依照, 和, 本法. */
export const goesOn = (text: string, at: number) =>
  GOES_ON.test(text.slice(Math.max(0, at - 6), at))

const SENTENCE_END = /[。;.!?”"』」)】\]|…]/

/** What ends so goes on, though a line or a column ends there. */
const GOES_ON =
  /(?:[、,和及与或至照据反合按依以对由在用从的]|(?:本|该|同|其|上述|前述)(?:法|条例|办法|规定|细则|规则|决定|条|款))$/

/** Whether spaces divide words; where every character stands alone, they do not. */
export const spacesDivide = ({ gap }: Folded) =>
  gap.length < 20 || gap.filter((each) => each === GAP.space).length < gap.length * 0.4

/** Where a number of an entry ends: 1. 二、 (3) 1-2 ●; the place itself where none stands there. */
export function pastNumbering(text: string, at: number, quoted: boolean): number {
  const form = quoted ? NUMBERING_IN_QUOTE : NUMBERING
  form.lastIndex = at
  const found = form.exec(text)
  return found ? at + found[0].length : at
}

const NUMBERING_IN_QUOTE =
  /(?:[●○•◆■□▲★※*]{1,3}|[0-9]{1,2}(?:-[0-9]{1,2})?[、.,:)]?|[一二三四五六七八九十]{1,3}[、.]|\([0-9]{1,2}\))(?=[《〈【[第]|[\p{Script=Han}、]{2,40}?(?:法|条例|规定|办法|细则)(?:\((?!试行|暂行)|第[0-9一二三四五六七八九十百]{1,7}条))/uy
const NUMBERING =
  /(?:[●○•·◆■□▲★※*]+|-+|\(?[0-9]{1,2}(?:-[0-9]{1,2})?[、.,:)]+|[0-9]{1,2}(?=[《【[])|[0-9]{1,2}-[0-9]{1,2}|\([一二三四五六七八九十]{1,3}\)|第?[一二三四五六七八九十]{1,3}[、.:])/y

/** Where the bracket that opens at a place closes; null where it does not within a sensible length. */
export function closingAt(text: string, at: number): number | null {
  const limit = Math.min(text.length, at + LONGEST)
  let depth = 0
  for (let place = at; place < limit; place++) {
    const character = text[place] ?? ''
    if ('([〔{【'.includes(character)) depth++
    else if (')]〕}】'.includes(character) && --depth === 0) return place
  }
  return null
}

/** Nobody says more of an instrument in one bracket. */
const LONGEST = 900
