import { HIDDEN } from '../dataset/values.ts'

/** A value as a message shows it: on one line, not too long, with every character that cannot be seen named. */
export function shown(value: unknown): string {
  const text = typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? 'nothing')
  return visible(text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text)
}

/** A text on one line with its control and hidden characters written as code points. */
export const visible = (text: string) =>
  text.replace(EVERY_HIDDEN, (character) => `<${codePoint(character)}>`)

/** The first control or hidden character of a text in words, where there is one; a new line counts where `lines` may not be. */
export function hiddenCharacter(text: string, lines: boolean): string | undefined {
  for (const { 0: character, index } of text.matchAll(EVERY_HIDDEN))
    if (character !== '\n' || !lines) {
      const name = NAMES[character] ? ` (${NAMES[character]})` : ''
      return `${codePoint(character)}${name} as character ${index + 1}`
    }
  return undefined
}

/** The space before or after a text in words. */
export function outerSpace(text: string): string | undefined {
  const [character] = /^\s|\s$/.exec(text) ?? []
  if (character === undefined) return undefined
  const name = NAMES[character] ?? 'space'
  return `${codePoint(character)} (${name}) ${text.startsWith(character) ? 'before' : 'after'} it`
}

const LONGEST = 80
const EVERY_HIDDEN = new RegExp(HIDDEN, 'gv')

const codePoint = (character: string) =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

const NAMES: Record<string, string> = {
  '\0': 'null',
  '\t': 'tab',
  '\n': 'new line',
  '\r': 'carriage return',
  '\u00a0': 'no-break space',
  '\u00ad': 'soft hyphen',
  '\u200b': 'zero width space',
  '\u200e': 'left-to-right mark',
  '\u200f': 'right-to-left mark',
  '\u2028': 'line separator',
  '\u2029': 'paragraph separator',
  '\u202a': 'left-to-right embedding',
  '\u202b': 'right-to-left embedding',
  '\u202c': 'pop directional formatting',
  '\u202d': 'left-to-right override',
  '\u202e': 'right-to-left override',
  '\u2060': 'word joiner',
  '\u3000': 'full-width space',
  '\ufeff': 'byte order mark',
  '\ufffd': 'replacement character: the text was damaged before',
}
