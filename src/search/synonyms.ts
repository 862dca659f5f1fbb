import { z } from 'zod'
import { shipped } from '../formats/yaml/shipped.ts'
import { fold } from './fold.ts'
import { typed } from './phrases.ts'
import { pairs, type Run, runs } from './segment.ts'
import { spelled, withoutTones } from './sound.ts'
import type { Reading } from './term.ts'

/** Words that mean alike, and the official ones that they stand for. */
export type WordClass = { name: string; readings: Reading[] }

/** A word of a query, and its classes. */
export type Word = { start: number; end: number; classes: WordClass[] }

const SYNONYM = 0.85

const Classes = z.array(
  z.strictObject({
    words: z.array(z.string()),
    meant: z.array(z.string()).default([]),
  }),
)

const FILE = new URL('../../seeds/synonyms.yaml', import.meta.url)

/** The known words of a text, also those within others; those in Latin letters may be pinyin. */
export function knownWords(found: Run[]): Word[] {
  const { classes } = lexicon()
  const units = unitsOf(found)
  const words: Word[] = []
  for (const [from, { start }] of units.entries()) {
    let written = ''
    let joined: string | null = ''
    for (const unit of units.slice(from, from + LONGEST)) {
      written += (written && !unit.touches ? ' ' : '') + unit.text
      joined = joined !== null && isSyllable(unit.text) ? joined + unit.text : null
      // Pinyin is typed with a space after each syllable too: tao xin.
      const known = classes.get(written) ?? (joined ? classes.get(joined) : undefined)
      if (known) words.push({ start, end: unit.end, classes: known })
    }
  }
  return words
}

const isSyllable = (text: string) => spelled(text)?.length === 1

type Unit = { text: string; start: number; end: number; touches: boolean }

/** A text as Chinese characters and words in Latin letters; `touches`: nothing stands before it. */
const unitsOf = (found: Run[]): Unit[] =>
  found.flatMap(({ han, start, characters }, index) => {
    const before = found[index - 1]
    const touches = before !== undefined && before.start + before.characters.length === start
    if (!han)
      return [
        { text: withoutTones(characters.join('')), start, end: start + characters.length, touches },
      ]
    return characters.map((text, place) => ({
      text,
      start: start + place,
      end: start + place + 1,
      touches: touches || place > 0,
    }))
  })

/** The classes of each word, as it is written and, if it is of Chinese characters, in pinyin; read once. */
export function lexicon() {
  known ??= readLexicon()
  return known
}

/** Characters, or words in Latin letters, of the longest word. */
const LONGEST = 12

let known: { classes: Map<string, WordClass[]> } | undefined

function readLexicon() {
  const classes = new Map<string, WordClass[]>()
  for (const [index, { words, meant }] of Classes.parse(shipped(FILE)).entries()) {
    const one = { name: `c:${index}`, readings: meant.map(readingOf) }
    for (const word of words)
      for (const written of writings(word))
        classes.set(written, [...(classes.get(written) ?? []), one])
  }
  return { classes }
}

const writings = (word: string) => [
  ...new Set([
    unitsOf(runs(fold(word)))
      .map(({ text, touches }, index) => (index > 0 && !touches ? ` ${text}` : text))
      .join(''),
    ...(HAN.test(word) ? [typed(word).spelled] : []),
  ]),
]

const HAN = /^\p{Script=Han}{2,}$/u

const readingOf = (words: string): Reading => ({
  tokens: runs(fold(words))
    .flatMap(pairs)
    .map(({ token }) => token),
  weight: SYNONYM,
})
