import type { Question, Reading, Term } from './question.ts'

/** A power that shares a token with the query: the fields in which each of those tokens stands. */
export type Candidate = { power: number; position: number; tokens: Record<string, number[]> }

export type Ranked<Row> = Row & { score: number; matched: string[] }

/** What a token counts in each field: name, keywords, summary, parts, law. */
const FIELD_WEIGHTS = [0, 1, 1, 0.7, 0.4, 0.25]

/** The share of the query that a power has to answer, and the lower one that is enough where what it answers is rare enough. */
const SHARE = 0.45
const SHARE_OF_RARE = 0.12
const RARE = 4

/** The powers that answer a query, best first; equal ones in the order of the list. */
export function rank<Row extends Candidate>(
  question: Question,
  candidates: Row[],
  size: number,
): Ranked<Row>[] {
  const frequency = new Map<string, number>()
  for (const { tokens } of candidates)
    for (const token of Object.keys(tokens)) frequency.set(token, (frequency.get(token) ?? 0) + 1)
  const rarity = (token: string) => {
    const found = frequency.get(token) ?? 0
    return Math.log(1 + (size - found + 0.5) / (found + 0.5))
  }
  return candidates
    .map((candidate) => ({ ...candidate, ...judge(question, candidate, { rarity, frequency }) }))
    .filter(({ answers }) => answers)
    .sort((one, other) => other.score - one.score || one.position - other.position)
}

type Edition = { rarity: (token: string) => number; frequency: Map<string, number> }

function judge({ terms, weights, literal }: Question, { tokens }: Candidate, edition: Edition) {
  const covered = weights.map(() => 0)
  const matched = new Set<string>()
  const gains = new Map<string, number>()
  const evidence = new Map<string, number>()
  for (const term of terms) {
    const { gain, share, by } = best(term, tokens, edition)
    if (share === 0) continue
    for (const token of by) matched.add(token)
    const weight = mean(weights.slice(term.start, term.end))
    const key = by.join(' ')
    gains.set(key, Math.max(gains.get(key) ?? 0, gain * (term.synonym ? 1 : weight)))
    evidence.set(key, Math.max(evidence.get(key) ?? 0, gain * weight))
    for (let place = term.start; place < term.end; place++)
      covered[place] = Math.max(covered[place] ?? 0, share)
  }
  const all = weights.reduce((sum, weight) => sum + weight, 0) || 1
  const share =
    weights.reduce((sum, weight, place) => sum + weight * (covered[place] ?? 0), 0) / all
  const score = sum(gains)
  const within = (field: number) =>
    literal.length > 0 && literal.every((token) => tokens[token]?.includes(field))
  const named = within(1)
  const fair = share >= SHARE || (share >= SHARE_OF_RARE && sum(evidence) >= RARE)
  // Common words alone have to stand together in the keywords, and words that only ask in a name.
  const common = weights.some((weight) => weight > 0) && within(2)
  return {
    answers: named || (weights.includes(1) ? fair : common),
    score: Math.round((score * (0.5 + share) + (named ? 1 : 0)) * 1e4) / 1e4 || 1e-4,
    matched: named ? [...matched, ...literal] : [...matched],
  }
}

/** The reading of a term that a power answers best; what is only heard counts where the list has not the words themselves. */
function best({ readings }: Term, tokens: Candidate['tokens'], edition: Edition) {
  const known = readings[0]?.tokens.some((token) => edition.frequency.has(token))
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

function answer(
  { tokens: asked, weight }: Reading,
  tokens: Candidate['tokens'],
  { rarity }: Edition,
) {
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

const sum = (gains: Map<string, number>) =>
  [...gains.values()].reduce((one, other) => one + other, 0)

const mean = (values: number[]) =>
  values.length === 0 ? 1 : values.reduce((sum, value) => sum + value, 0) / values.length
