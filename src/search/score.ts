import { best, type Edition, editionOf } from './answer.ts'
import { FIELDS } from './document.ts'
import type { Question } from './question.ts'
import type { Term } from './term.ts'

/** A power that may answer, and the fields in which each token of the query stands. */
export type Candidate = {
  power: number
  position: number
  code: string
  tokens: Record<string, number[]> | null
}

/**
 * How the words of a query are met by a power: `words` grows with what is met and how rare it is; `named`: its name has all of
 * them; `fair`: enough of the query is met to say without examples that it is about the power.
 */
export type Met = { words: number; share: number; named: boolean; fair: boolean; matched: string[] }

/** How the words of a query are met by each of the powers. */
export function met(question: Question, candidates: Candidate[], size: number): Met[] {
  const edition = editionOf(
    candidates.map(({ tokens }) => ({ tokens: tokens ?? {} })),
    size,
  )
  const literal = question.literal.map(({ token }) => token)
  return candidates.map(({ tokens }) =>
    tokens ? meets({ ...question, literal }, tokens, edition) : NOT_MET,
  )
}

const NOT_MET: Met = { words: 0, share: 0, named: false, fair: false, matched: [] }

/** The share of the query that a power has to meet, and the lower one that is enough for a word of the field or for rare words. */
const SHARE = 0.45
const SHARE_OF_RARE = 0.12
const RARE = 4
const MOST = 0.75
/** How well a synonym has to be met to count as a word of the field. */
const WELL = 0.7

function meets(
  { terms, weights, literal }: Pick<Question, 'terms' | 'weights'> & { literal: string[] },
  tokens: Record<string, number[]>,
  edition: Edition,
): Met {
  const answers = terms
    .map((term) => ({ term, ...best(term, tokens, edition) }))
    .filter(({ by }) => by.length > 0)
  const share = shareOf(weights, answers)
  const weighed = answers.map(({ term, gain, by }) => {
    const weight = mean(weights.slice(term.start, term.end))
    return { key: by.join(' '), gain: term.synonym ? gain : gain * weight, evidence: gain * weight }
  })
  const evidence = sumOfBest(weighed.map(({ key, evidence }) => [key, evidence]))
  const ofField = answers.some(({ term, share }) => term.synonym && share >= WELL)
  const within = (field: number) =>
    literal.length > 0 && literal.every((token) => tokens[token]?.includes(field))
  const named = within(FIELDS.name)
  const fair = weights.includes(1)
    ? share >= SHARE || (share >= SHARE_OF_RARE && (ofField || evidence >= RARE))
    : // Common words alone have to stand in the keywords or most of them in the name, and words that only ask in the name.
      weights.some((weight) => weight > 0) && (within(FIELDS.keywords) || share >= MOST)
  return {
    words: (1 + share) * sumOfBest(weighed.map(({ key, gain }) => [key, gain])),
    share,
    named,
    fair: named || fair,
    matched: [...new Set([...answers.flatMap(({ by }) => by), ...(named ? literal : [])])],
  }
}

/** How much of what a query says is met, from 0 to 1. */
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

const mean = (values: number[]) =>
  values.length === 0 ? 1 : values.reduce((sum, value) => sum + value, 0) / values.length
