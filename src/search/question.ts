import { type Cited, citedIn, whollyNamed } from './cited.ts'
import { type Folded, fold } from './fold.ts'
import { typed } from './phrases.ts'
import { grams, type Placed, type Run, runs, slips } from './segment.ts'
import { blurred, spelled, syllables } from './sound.ts'
import { stem } from './stem.ts'
import { COMMON_WORDS, EMPTY_WORDS, PARTICLES } from './stop-words.ts'
import { synonyms } from './synonyms.ts'

/** One way to put a part of a query: tokens that should all stand in a power, and how far it is from the words themselves. */
export type Reading = { tokens: string[]; weight: number }

/** A part of a query and its readings, of which the best counts. */
export type Term = { start: number; end: number; readings: Reading[]; official?: boolean }

/** A query taken apart. `weights`: how much each of its characters says of the matter; `literal`: all of it, as written. */
export type Question = { terms: Term[]; weights: number[]; literal: string[]; cited: Cited | null }

const COMMON = 0.25
/** A character that asks nothing may be part of the word beside it: 异地就医. */
const BESIDES = 0.5
const SYNONYM = 0.85
const SLIP = 0.5

export function question(query: string): Question {
  const folded = fold(query)
  const text = folded.characters.join('')
  const found = runs(folded)
  const literal = found.flatMap(pairsOf).map(({ token }) => token)
  const meant = synonymsIn(text)
  const weights = weigh(folded, found, meant)
  const whole = typed(query).written
  const terms = [
    { start: 0, end: 0, readings: [{ tokens: [`e:${whole}`], weight: 1 }] },
    ...meant,
    ...found.flatMap((run) => (run.han ? hanTerms(run, weights) : [word(run)])),
    ...spelledApart(found),
  ]
  return { terms, weights, literal, cited: citedIn(text) ?? whollyNamed(whole) }
}

const pairsOf = ({ han, start, characters }: Run): Placed[] =>
  !han
    ? [{ token: `w:${stem(characters.join(''))}`, start, end: start + characters.length }]
    : grams(characters, start, characters.length === 1 ? 1 : 2)

function synonymsIn(text: string): Term[] {
  const places = [...text].length === text.length ? null : [...text]
  const at = (index: number) => (places ? [...text.slice(0, index)].length : index)
  return synonyms.flatMap(({ said, meant }) =>
    [...text.matchAll(said)].map(({ 0: words, index }) => ({
      start: at(index),
      end: at(index + words.length),
      official: true,
      readings: meant.map((phrase) => ({
        tokens: runs(fold(phrase))
          .flatMap(pairsOf)
          .map(({ token }) => token),
        weight: SYNONYM,
      })),
    })),
  )
}

/** 1 for a character of the matter, less for one of a common word, 0 for one that only asks. */
function weigh({ characters }: Folded, found: Run[], meant: Term[]): number[] {
  const weights = characters.map(() => 0)
  for (const run of found)
    for (const { start, end, weight } of wordsOf(run)) weights.fill(weight, start, end)
  for (const { start, end } of meant) {
    const least = weights.slice(start, end).includes(1) ? 1 : COMMON
    for (let place = start; place < end; place++)
      weights[place] = Math.max(weights[place] ?? 0, least)
  }
  return weights.some((weight) => weight > 0) ? weights : weights.fill(1)
}

/** A run cut into known words, the longest first; what is none of them is the matter. */
function wordsOf({ han, start, characters }: Run): Word[] {
  const end = start + characters.length
  if (!han) {
    const whole = characters.join('')
    const weight = EMPTY_WORDS.has(whole) ? 0 : COMMON_WORDS.has(whole) ? COMMON : 1
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
    const alone = word.end - word.start === 1 && !PARTICLES.has(characters[word.start - start] ?? '')
    return alone && besides ? { ...word, weight: Math.max(word.weight, BESIDES) } : word
  })
}

type Word = { start: number; end: number; weight: number }

function known(characters: string[], place: number) {
  for (let length = LONGEST; length > 0; length--) {
    const candidate = characters.slice(place, place + length)
    if (candidate.length < length) continue
    const written = candidate.join('')
    if (EMPTY_WORDS.has(written)) return { length, weight: 0 }
    if (COMMON_WORDS.has(written)) return { length, weight: COMMON }
  }
  return { length: 1, weight: 1 }
}

const LONGEST = 5

/** The pairs of a run between the words that say nothing. */
function hanTerms({ start, characters }: Run, weights: number[]): Term[] {
  const heard = syllables(characters)
  const terms: Term[] = []
  let from = 0
  for (let place = 0; place <= characters.length; place++) {
    if (place < characters.length && (weights[start + place] ?? 0) > 0) continue
    terms.push(...stretch(characters.slice(from, place), heard.slice(from, place), start + from))
    from = place + 1
  }
  return terms
}

function stretch(characters: string[], heard: string[], start: number): Term[] {
  if (characters.length === 1)
    return [{ start, end: start + 1, readings: [{ tokens: characters, weight: 1 }] }]
  const near = Map.groupBy(slips(characters, heard, start), (slip) => slip.start)
  return grams(characters, start, 2).map(({ token, ...place }) => ({
    ...place,
    readings: [
      { tokens: [token], weight: 1 },
      ...(near.get(place.start) ?? []).map((slip) => ({ tokens: [slip.token], weight: SLIP })),
    ],
  }))
}

/** A word in Latin letters is English, or pinyin written out, or the initials of pinyin. */
function word({ start, characters }: Run): Term {
  const letters = characters.join('')
  const readings: Reading[] = [{ tokens: [`w:${stem(letters)}`], weight: 1 }]
  const heard = /^[a-z]+$/.test(letters) ? spelled(letters) : null
  const tokens = (parts: string[], length: number, prefix: string) =>
    grams(parts, 0, length, prefix).map(({ token }) => token)
  if (heard && heard.length > 1)
    readings.push({ tokens: tokens(heard.map(blurred), 2, 'p:'), weight: 0.9 })
  if (/^[a-z]{2,}$/.test(letters))
    readings.push({ tokens: tokens(characters, Math.min(letters.length, 4), 'i:'), weight: 0.9 })
  return { start, end: start + characters.length, readings }
}

/** Pinyin with a space after each syllable or word: gong shang ren ding. */
function spelledApart(found: Run[]): Term[] {
  const heard = found.map(({ han, characters }) => (han ? null : spelled(characters.join(''))))
  if (found.length < 2 || heard.includes(null)) return []
  const tokens = grams(heard.flatMap((parts) => (parts ?? []).map(blurred)), 0, 2, 'p:')
  const end = found.at(-1)
  return [
    {
      start: found[0]?.start ?? 0,
      end: (end?.start ?? 0) + (end?.characters.length ?? 0),
      readings: [{ tokens: tokens.map(({ token }) => token), weight: 0.9 }],
    },
  ]
}
