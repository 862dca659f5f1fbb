import { FIELDS } from './document.ts'
import type { Reading, Term } from './term.ts'

type Tokens = Record<string, number[]>

/** How rare a token is among the powers of an edition, and what stands in their names and keywords. */
export type Edition = { rarity: (token: string) => number; headed: Set<string> }

export function editionOf(candidates: { tokens: Tokens }[], size: number): Edition {
  const frequency = new Map<string, number>()
  const headed = new Set<string>()
  for (const { tokens } of candidates)
    for (const [token, fields] of Object.entries(tokens)) {
      frequency.set(token, (frequency.get(token) ?? 0) + 1)
      if (fields.some((field) => field <= FIELDS.keywords)) headed.add(token)
    }
  const rarity = (token: string) => {
    const found = frequency.get(token) ?? 0
    return Math.log(1 + (size - found + 0.5) / (found + 0.5))
  }
  return { rarity, headed }
}

/** The reading of a term that a power answers best; what is only heard counts where no name or keyword has the words themselves. */
export function best({ readings }: Term, tokens: Tokens, edition: Edition) {
  const known = readings[0]?.tokens.some((token) => edition.headed.has(token))
  const answers = readings
    .filter(({ tokens }, index) => index === 0 || !known || !tokens.some(isHeard))
    .map((reading) => answer(reading, tokens, edition))
  const first = answers.reduce((one, other) => (other.gain > one.gain ? other : one), NOTHING)
  const rest = answers.reduce((sum, { gain }) => sum + gain, 0) - first.gain
  return { ...first, gain: first.gain + OTHER_READINGS * rest }
}

const OTHER_READINGS = 0.25

const isHeard = (token: string) => /^[ips]:/.test(token)

const NOTHING = { gain: 0, share: 0, by: [] as string[] }

function answer({ tokens: asked, weight }: Reading, tokens: Tokens, { rarity }: Edition) {
  const by = asked.filter((token) => tokens[token])
  const whole = asked.reduce((sum, token) => sum + rarity(token), 0)
  const found = by.reduce((sum, token) => sum + rarity(token), 0)
  const complete = whole === 0 ? 0 : found / whole
  if (complete < HALF) return NOTHING
  const value = by.reduce((sum, token) => sum + rarity(token) * fieldWeight(tokens[token]), 0)
  // A long phrase says more than a short one, but not in proportion: its pairs overlap.
  return {
    gain: (weight * complete * value) / Math.sqrt(asked.length),
    share: weight * complete * Math.min(1, value / found),
    by,
  }
}

const HALF = 0.5

const fieldWeight = (fields: number[] = []) =>
  Math.max(...fields.map((field) => FIELD_WEIGHTS[field] ?? 0)) + 0.05 * (fields.length - 1)

/** What a token counts in each field: name, keywords, summary, parts, law. */
const FIELD_WEIGHTS = [0, 1, 1, 0.7, 0.4, 0.25]
