import { grams, type Run } from './segment.ts'
import { begun, blurred, initial, spelled, syllables } from './sound.ts'
import { stem } from './stem.ts'
import type { Reading, Term } from './term.ts'

/** What is heard counts, beside what is written. */
export const SPELLED = 0.9

/** A word in Latin letters: English, or pinyin, or the initials of pinyin; of the last two, it may go on in the Chinese beside it. */
export function latinTerm(run: Run, before?: Run, after?: Run): Term {
  const { start, characters } = run
  const end = start + characters.length
  const letters = characters.join('')
  const place = { start, end }
  const [left, right] = [beside(run, before), beside(run, after)]
  const heard = begun(letters)
  const readings = [
    { tokens: [`w:${stem(letters)}`], weight: 1 },
    ...(heard && heard.length > 1 ? [spoken(heard)] : []),
    ...(heard && left.length + right.length > 0
      ? [spoken([...left.slice(-1), ...heard, ...right.slice(0, 1)])]
      : []),
    ...(INITIALS.test(letters) ? [initials([...characters])] : []),
    ...(INITIALS.test(letters) && left.length + right.length > 0
      ? [initials([...first(left.slice(-2)), ...characters, ...first(right.slice(0, 2))])]
      : []),
  ]
  return { ...place, readings }
}

/** Pinyin with a space after each syllable or word: gong shang ren ding. */
export function spelledApart(found: Run[]): Term[] {
  const heard = found.map(({ han, characters }) => (han ? null : spelled(characters.join(''))))
  const [one, last] = [found[0], found.at(-1)]
  if (!one || !last || one === last || heard.includes(null)) return []
  return [
    {
      start: one.start,
      end: last.start + last.characters.length,
      readings: [spoken(heard.flatMap((parts) => parts ?? []))],
    },
  ]
}

/** The syllables of a run of Chinese that touches another run. */
function beside(run: Run, other?: Run): string[] {
  const touches =
    other &&
    (other.start + other.characters.length === run.start ||
      run.start + run.characters.length === other.start)
  return touches ? syllables(other.characters) : []
}

const spoken = (heard: string[]): Reading => ({
  tokens: grams(heard.map(blurred), 0, 2, 'p:').map(({ token }) => token),
  weight: SPELLED,
})

const initials = (letters: string[]): Reading => ({
  tokens: grams(letters, 0, Math.min(letters.length, 4), 'i:').map(({ token }) => token),
  weight: SPELLED,
})

const first = (heard: string[]) => heard.map(initial)

const INITIALS = /^[a-z]{2,}$/
