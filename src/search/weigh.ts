import type { Folded } from './fold.ts'
import { questionWords } from './question-words.ts'
import type { Run } from './segment.ts'
import type { Term } from './term.ts'

const COMMON = 0.25
/** A character that asks nothing may be part of the word beside it: 异地就医. */
const BESIDES = 0.5

/** A part of a query that is of the matter. */
type Weighed = Pick<Term, 'start' | 'end'>

/** 1 for a character of the matter, less for one of a common word, 0 for one that only asks. */
export function weigh({ characters }: Folded, found: Run[], meant: Weighed[]): number[] {
  const weights = characters.map(() => 0)
  for (const run of found)
    for (const { start, end, weight } of wordsOf(run)) weights.fill(weight, start, end)
  for (const { start, end } of meant) weights.fill(1, start, end)
  return weights
}

/** A run cut into known words, the longest first; what is none of them is the matter. */
function wordsOf({ han, start, characters }: Run): Word[] {
  const { empty, common, particles } = questionWords()
  const end = start + characters.length
  if (!han) {
    const whole = characters.join('')
    const weight = empty.has(whole) ? 0 : common.has(whole) ? COMMON : 1
    return [{ start, end, weight }]
  }
  const words: Word[] = []
  for (let place = 0; place < characters.length; ) {
    const { length, weight } = known(characters, place)
    words.push({ start: start + place, end: start + place + length, weight })
    place += length
  }
  return words.map((word, index) => {
    const besides = [words[index - 1], words[index + 1]].some((other) => other?.weight === 1)
    const alone =
      word.end - word.start === 1 && !particles.has(characters[word.start - start] ?? '')
    return alone && besides ? { ...word, weight: Math.max(word.weight, BESIDES) } : word
  })
}

type Word = { start: number; end: number; weight: number }

function known(characters: string[], place: number) {
  const { empty, common } = questionWords()
  for (let length = LONGEST; length > 0; length--) {
    const candidate = characters.slice(place, place + length)
    if (candidate.length < length) continue
    const written = candidate.join('')
    if (empty.has(written)) return { length, weight: 0 }
    if (common.has(written)) return { length, weight: COMMON }
  }
  return { length: 1, weight: 1 }
}

const LONGEST = 5
