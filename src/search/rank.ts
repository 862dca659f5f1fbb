import { probability } from './classifier.ts'
import type { Likeness } from './examples.ts'
import type { Question } from './question.ts'
import { type Candidate, type Met, met } from './score.ts'

export type Ranked<Row> = Row & { score: number; matched: string[] }

/** The powers that a query is about, best first; equal ones as they came. Empty where it is about none of them. */
export function rank<Row extends Candidate & { edition: string }>(
  question: Question,
  candidates: Row[],
  { size, likeness }: { size: number; likeness: Map<string, Likeness> },
): Ranked<Row>[] {
  const words = met(question, candidates, size)
  const judged = candidates.map((candidate, index) => {
    const how = words[index] as Met
    const value = worth(how, likeness.get(candidate.edition)?.powers.get(candidate.code))
    return { ...candidate, ...how, value, score: rounded(value) }
  })
  const best = judged.reduce((most, { value }) => Math.max(most, value), 0)
  return [...Map.groupBy(judged, ({ edition }) => edition)]
    .flatMap(([edition, powers]) => {
      const like = likeness.get(edition)
      if (!like?.powers.size) return powers.filter(({ fair }) => fair)
      const about = isHere(powers, like)
      return powers.filter(({ named, value }) => named || (about && value >= LEAST * best))
    })
    .sort((one, other) => other.score - one.score)
}

/** What is like the examples of a power, and what its own words say: a mean of both, of which the first counts more. */
const worth = ({ words }: Met, odds?: number) =>
  (odds === undefined ? 1 : probability(odds) + UNLIKE) ** 0.7 * (1 + words) ** 0.3

/** What a power is worth, beside its words, that no example speaks for. */
const UNLIKE = 0.01

/** The part of the best that another one has to be worth. */
const LEAST = 0.05

/**
 * Whether more speaks for this list than for other offices: that people ask this of one of its powers, that they ask it of this office,
 * and how much of the query the words of a power meet; against it, that they ask it of another office.
 */
function isHere(words: Met[], { here, powers, elsewhere }: Likeness): boolean {
  const share = Math.max(0, ...words.map(({ share }) => share))
  const power = Math.log(probability(Math.max(...powers.values())))
  const office = Math.log(probability(here))
  const other = Math.log(probability(elsewhere))
  return power + 1.4 * office + 3.2 * share - 1.75 * other > ENOUGH
}

const ENOUGH = 1.8

const rounded = (value: number) => Math.max(Math.round(value * 1e4), 1) / 1e4
