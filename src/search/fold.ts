import { Converter } from 'opencc-js/t2cn'
import { character as unified } from '../dataset/radicals.ts'

/** A text in the form that is compared, one character an entry, with the place in the original that each comes from. */
export type Folded = { characters: string[]; start: number[]; end: number[] }

/**
 * NFKC, lower case, simplified characters, half width, radicals of PDFs as characters, pinyin without tones; what is not seen is
 * dropped, and so are spaces by which characters are set apart (工 伤 认 定).
 */
export function fold(text: string): Folded {
  const folded: Folded = { characters: [], start: [], end: [] }
  const add = (character: string, index: number, length: number) => {
    folded.characters.push(character)
    folded.start.push(index)
    folded.end.push(index + length)
  }
  for (let index = 0; index < text.length; ) {
    if (isItself(text, index)) {
      add(text[index] as string, index, 1)
      index++
      continue
    }
    GRAPHEME.lastIndex = index
    const written = GRAPHEME.exec(text)?.[0] ?? (text[index] as string)
    for (const character of plain(written)) add(character, index, written.length)
    index += written.length
  }
  const joined = withoutSpaces(folded)
  joined.characters = simplified(joined.characters)
  return joined
}

/** Whether a character stays as it is, and nothing follows that belongs to it: most of a Chinese text can be told at a glance. */
const isItself = (text: string, index: number) =>
  isPlain(text.charCodeAt(index)) &&
  (index + 1 === text.length || isPlain(text.charCodeAt(index + 1))) &&
  !VARIANTS.has(text[index] as string)

/** Unified ideographs, digits and small letters. */
const isPlain = (unit: number) =>
  (unit >= 0x4e00 && unit <= 0x9fff) ||
  (unit >= 0x30 && unit <= 0x39) ||
  (unit >= 0x61 && unit <= 0x7a)

const GRAPHEME = /\P{M}\p{M}*|\p{M}+/uy

export const foldedText = (text: string) => fold(text).characters.join('')

const plain = (written: string) =>
  [...written.normalize('NFKC').toLowerCase().replace(UNSEEN, '')].map((character) =>
    LATIN.test(character)
      ? withoutTone(character)
      : (VARIANTS.get(character) ?? unified(character)),
  )

/** Forms of Japan that no conversion from traditional characters knows. */
const VARIANTS = new Map(
  ['戸户', '労劳', '働动', '処处', '県县', '済济', '経经'].map(
    (pair) => [...pair] as [string, string],
  ),
)

const UNSEEN = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu
const LATIN = /\p{Script=Latin}/u

/** A letter of pinyin without its tone; ü is v, as it is typed. */
const withoutTone = (letter: string) =>
  letter
    .normalize('NFD')
    .replace(/^u\u0308/, 'v')
    .replace(/\p{M}/gu, '')

/** Spaces between Chinese characters of which one stands alone are how a text is set, not where a word ends. */
function withoutSpaces({ characters, start, end }: Folded): Folded {
  const kept = characters.map(
    (character, place) => !(SPACE.test(character) && setsApart(characters, place)),
  )
  const those = <Part>(parts: Part[]) => parts.filter((_, place) => kept[place])
  return { characters: those(characters), start: those(start), end: those(end) }
}

function setsApart(characters: string[], place: number): boolean {
  let [from, to] = [place, place]
  while (SPACE.test(characters[from] ?? '')) from--
  while (SPACE.test(characters[to] ?? '')) to++
  const han = (at: number) => HAN.test(characters[at] ?? '')
  return han(from) && han(to) && (!han(from - 1) || !han(to + 1))
}

const SPACE = /\s/u
const HAN = /\p{Script=Han}/u

const convert = Converter({ from: 't', to: 'cn' })

/** A phrase may change its length on the way to simplified characters; then each character is taken for itself. */
function simplified(characters: string[]): string[] {
  const whole = [...convert(characters.join(''))]
  return whole.length === characters.length
    ? whole
    : characters.map((character) => [...convert(character)][0] ?? character)
}
