import { Converter } from 'opencc-js/t2cn'

/** A text in the form that is compared, one character an entry, with the place in the original that each comes from. */
export type Folded = { characters: string[]; start: number[]; end: number[] }

/** NFKC, lower case, simplified characters, half width. */
export function fold(text: string): Folded {
  const folded: Folded = { characters: [], start: [], end: [] }
  for (const { 0: written, index } of text.matchAll(/\P{M}\p{M}*|\p{M}+/gu))
    for (const character of written.normalize('NFKC').toLowerCase()) {
      folded.characters.push(character)
      folded.start.push(index)
      folded.end.push(index + written.length)
    }
  folded.characters = simplified(folded.characters)
  return folded
}

export const foldedText = (text: string) => fold(text).characters.join('')

const convert = Converter({ from: 't', to: 'cn' })

/** A phrase may change its length on the way to simplified characters; then each character is taken for itself. */
function simplified(characters: string[]): string[] {
  const whole = [...convert(characters.join(''))]
  return whole.length === characters.length
    ? whole
    : characters.map((character) => [...convert(character)][0] ?? character)
}
