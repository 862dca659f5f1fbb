import { best, type Edition, editionOf } from './answer.ts'
import { belonging } from './belonging.ts'
import { FIELDS } from './document.ts'
import type { Question } from './question.ts'
import type { Term } from './term.ts'

/** A power that shares a token with the query: its kind, and the fields in which each of those tokens stands. */
export type Candidate = {
  power: number
  position: number
  kind: string
  tokens: Record<string, number[]>
}

export type Ranked<Row> = Row & { score: number; matched: string[] }

/** The share of the query that a power has to answer, and the lower ones that are enough for a word of the field or for rare words. */
const SHARE = 0.45
const SHARE_OF_FIELD = 0.12
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
  const edition = editionOf(candidates, size)
  const { terms, belongs } = belonging(question, candidates)
  const asked = { ...question, terms, belongs, literal: question.literal.map(({ token }) => token) }
  const judged = candidates.map((candidate) => ({
    ...candidate,
    ...judge(asked, candidate, edition),
  }))
  const fits = question.weights.includes(1) && judged.some(({ answers }) => answers)
  return judged
    .filter(({ answers, share }) => answers || (fits && share >= SHARE_BESIDE))
    .sort((one, other) => other.score - one.score || one.position - other.position)
}

type Asked = Pick<Question, 'terms' | 'weights' | 'wanted'> & {
  literal: string[]
  belongs: boolean
}

function judge(question: Asked, { tokens, kind }: Candidate, edition: Edition) {
  const { terms, weights, wanted, literal, belongs } = question
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
    answers: named || (belongs && (weights.includes(1) ? fair : common)),
    score: rounded(score * (1 + share) * (wanted.has(kind) ? WANTED : 1) + (named ? 1 : 0)),
    matched: [...new Set([...answers.flatMap(({ by }) => by), ...(named ? literal : [])])],
  }
}

/** How much more a power of the kind that a query asks for counts. */
const WANTED = 1.35

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

const rounded = (score: number) => Math.max(Math.round(score * 1e4), 1) / 1e4

const mean = (values: number[]) =>
  values.length === 0 ? 1 : values.reduce((sum, value) => sum + value, 0) / values.length
