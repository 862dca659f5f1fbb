import { FIELDS } from './document.ts'
import type { Question } from './question.ts'
import type { Reading, Term } from './term.ts'

/** A power that shares a token with the query: the fields in which each of those tokens stands. */
export type Candidate = { power: number; position: number; tokens: Record<string, number[]> }

export type Ranked<Row> = Row & { score: number; matched: string[] }

/** What a token counts in each field: name, keywords, summary, parts, law. */
const FIELD_WEIGHTS = [0, 1, 1, 0.7, 0.4, 0.25]

/** The share of the query that a power has to answer, and the lower ones that are enough for a word of the field or for rare words. */
const SHARE = 0.45
const SHARE_OF_FIELD = 0.22
const SHARE_OF_RARE = 0.12
const RARE = 4
/** Enough where another power has shown that the query belongs to this list. */
const SHARE_BESIDE = 0.2

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
  const judged = candidates.map((candidate) => ({
    ...candidate,
    ...judge(question, candidate, { rarity, frequency }),
  }))
  const fits = question.weights.includes(1) && judged.some(({ answers }) => answers)
  return judged
    .filter(({ answers, share }) => answers || (fits && share >= SHARE_BESIDE))
    .sort((one, other) => other.score - one.score || one.position - other.position)
}

type Edition = { rarity: (token: string) => number; frequency: Map<string, number> }

function judge(question: Question, { tokens }: Candidate, edition: Edition) {
  const { terms, weights, literal } = question
  const answers = terms
    .map((term) => ({ term, ...best(term, tokens, edition) }))
    .filter(({ by }) => by.length > 0)
  const share = shareOf(weights, answers)
  const weighed = answers.map(({ term, gain, by }) => {
    const weight = mean(weights.slice(term.start, term.end))
    return { key: by.join(' '), gain: term.synonym ? gain : gain * weight, evidence: gain * weight }
  })
  const score = sumOfBest(weighed.map(({ key, gain }) => [key, gain]))
  const evidence = sumOfBest(weighed.map(({ key, evidence }) => [key, evidence]))
  const ofField = answers.some(({ term, share }) => term.synonym === 'own' && share >= WELL)
  const within = (field: number) =>
    literal.length > 0 && literal.every((token) => tokens[token]?.includes(field))
  const named = within(FIELDS.name)
  const fair =
    share >= SHARE ||
    (ofField && share >= SHARE_OF_FIELD) ||
    (share >= SHARE_OF_RARE && evidence >= RARE)
  // Common words alone have to stand in the keywords, and words that only ask in the name.
  const common = weights.some((weight) => weight > 0) && within(FIELDS.keywords)
  return {
    share,
    answers: named || (weights.includes(1) ? fair : common),
    score: Math.max(Math.round((score * (0.5 + share) + (named ? 1 : 0)) * 1e4), 1) / 1e4,
    matched: [...new Set([...answers.flatMap(({ by }) => by), ...(named ? literal : [])])],
  }
}

/** How well a synonym has to be met to count as a word of the field. */
const WELL = 0.7

/** How much of what a query says is answered, from 0 to 1. */
function shareOf(weights: number[], answers: { term: Term; share: number }[]) {
  const covered = weights.map(() => 0)
  for (const { term, share } of answers)
    for (let place = term.start; place < term.end; place++)
      covered[place] = Math.max(covered[place] ?? 0, share)
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  const met = weights.reduce((sum, weight, place) => sum + weight * (covered[place] ?? 0), 0)
  return all === 0 ? 0 : met / all
}

/** The same tokens count once, however many words of the query led to them. */
function sumOfBest(gains: [string, number][]) {
  const highest = new Map<string, number>()
  for (const [key, gain] of gains) highest.set(key, Math.max(highest.get(key) ?? 0, gain))
  return [...highest.values()].reduce((sum, gain) => sum + gain, 0)
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

const mean = (values: number[]) =>
  values.length === 0 ? 1 : values.reduce((sum, value) => sum + value, 0) / values.length
