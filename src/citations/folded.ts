import { Converter } from 'opencc-js/t2cn'

/** A text as citations are looked for in it: NFKC, simplified, without white space and invisible characters. */
export type Folded = {
  original: string
  text: string
  /** Where each unit of `text` stands in the original. */
  start: number[]
  end: number[]
  /** What stands before each unit: nothing, a space, a line break. */
  gap: Gap[]
}

export const GAP = { none: 0, space: 1, line: 2 } as const
type Gap = (typeof GAP)[keyof typeof GAP]

export function folded(original: string): Folded {
  const units: string[] = []
  const start: number[] = []
  const end: number[] = []
  const gap: Gap[] = []
  let at = 0
  let before: Gap = GAP.none
  let noise = 0
  for (const character of original) {
    const next = at + character.length
    if (character === '(' && noise <= at) noise = pastGloss(original, at)
    if (at < noise) {
      at = next
      continue
    }
    if (/[\n\r\u2028\u2029]/.test(character)) before = GAP.line
    else if (/\s/.test(character)) before ||= GAP.space
    else
      for (const unit of plainForm(character).split('')) {
        units.push(unit)
        start.push(at)
        end.push(next)
        gap.push(before)
        before = GAP.none
      }
    at = next
  }
  return { original, text: units.join(''), start, end, gap }
}

/** Some mirrors of lists put the sound of a character behind it, 環(huán)境: where such a gloss ends. */
function pastGloss(text: string, at: number): number {
  const found = /^\([a-zü\u00e0-\u01dc]{1,7}\)/.exec(text.slice(at, at + 9))
  return found && /\p{Script=Han}/u.test(text[at - 1] ?? '') ? at + found[0].length : at
}

/** What a stretch of the folded text looks like in the original. */
export function asWritten({ original, start, end }: Folded, from: number, to: number): string {
  let written = ''
  for (let at = from; at < to; at++)
    if (at === from || start[at] !== start[at - 1]) written += original.slice(start[at], end[at])
  return written
}

/** Simplified characters and half-width forms for a text, each character for itself. */
export const plainText = (text: string) => [...text].map(plainForm).join('')

function plainForm(character: string): string {
  const known = plainForms.get(character)
  if (known !== undefined) return known
  const plain = [...character.normalize('NFKC').replace(/[\p{Cf}\p{M}\s]/gu, '')]
    .map((each) => SAME[each] ?? [...simplified(each)][0] ?? each)
    .join('')
  if (plainForms.size < 20_000) plainForms.set(character, plain)
  return plain
}

const plainForms = new Map<string, string>()
const simplified = Converter({ from: 't', to: 'cn' })

/** Signs that stand for one another on the keyboards of offices. */
const SAME: Record<string, string> = {
  '≪': '《',
  '«': '《',
  '≫': '》',
  '»': '》',
  '﹤': '<',
  '﹥': '>',
  '–': '-',
  '−': '-',
  '‐': '-',
  '‑': '-',
  '⺠': '民',
}
