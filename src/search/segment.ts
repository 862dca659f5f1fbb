import type { Folded } from './fold.ts'
import { blurred, initial, syllables } from './sound.ts'
import { stem } from './stem.ts'

/** A stretch of a folded text: Chinese characters in a row, or a word in Latin letters and digits. */
export type Run = { han: boolean; start: number; characters: string[] }

/** A token and the characters of the folded text that it stands for. */
export type Placed = { token: string; start: number; end: number }

/** The runs of a folded text; what is neither Chinese nor Latin only separates. */
export function runs({ characters }: Folded): Run[] {
  const found: Run[] = []
  for (const [start, character] of characters.entries()) {
    const han = HAN.test(character)
    if (!han && !LATIN.test(character)) continue
    const last = found.at(-1)
    if (last?.han === han && last.start + last.characters.length === start)
      last.characters.push(character)
    else found.push({ han, start, characters: [character] })
  }
  return found
}

const HAN = /[\p{Script=Han}〇]/u
const LATIN = /[\p{Script=Latin}\p{N}]/u

/** The tokens of a text as it is written: characters, adjacent pairs, and words. */
export const written = (folded: Folded): Placed[] =>
  runs(folded).flatMap(({ han, start, characters }) =>
    han
      ? [...grams(characters, start, 1), ...grams(characters, start, 2)]
      : [{ token: `w:${stem(characters.join(''))}`, start, end: start + characters.length }],
  )

/** The tokens of a run that are searched for: its pairs, or all of it where it has none. */
export const pairs = ({ han, start, characters }: Run): Placed[] =>
  !han
    ? [{ token: `w:${stem(characters.join(''))}`, start, end: start + characters.length }]
    : grams(characters, start, characters.length === 1 ? 1 : 2)

/** The tokens of a text as it sounds: pinyin and initials, and pairs of which one character is kept and one only heard. */
export const sounded = (folded: Folded): Placed[] =>
  runs(folded)
    .filter(({ han }) => han)
    .flatMap(({ start, characters }) => {
      const heard = syllables(characters)
      const initials = heard.map(initial)
      return [
        ...grams(heard.map(blurred), start, 2, 'p:'),
        ...[2, 3, 4].flatMap((length) => grams(initials, start, length, 'i:')),
        ...slips(characters, heard, start),
      ]
    })

/** Pairs of which one character is kept and one only heard: 工伤 gives 工san and gon伤. */
export const slips = (characters: string[], heard: string[], start: number): Placed[] =>
  characters.slice(1).flatMap((second, index) => {
    const first = characters[index] ?? ''
    const place = { start: start + index, end: start + index + 2 }
    return [
      { token: `s:${first}${blurred(heard[index + 1] ?? '')}`, ...place },
      { token: `s:${blurred(heard[index] ?? '')}${second}`, ...place },
    ]
  })

/** The sequences of so many parts. */
export function grams(parts: string[], start: number, length: number, prefix = ''): Placed[] {
  const found: Placed[] = []
  for (let index = 0; index + length <= parts.length; index++) {
    let token = prefix
    for (let part = index; part < index + length; part++) token += parts[part]
    found.push({ token, start: start + index, end: start + index + length })
  }
  return found
}
