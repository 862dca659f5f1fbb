import type { Cited } from './cited.ts'
import { lawTokens } from './document.ts'
import type { Ranked } from './rank.ts'
import type { Candidate } from './score.ts'
import { titlesOf } from './short-titles.ts'

/** The tokens of the places in the law that a query may mean; the name is whatever end of the words before the article is one. */
export const lawTokensOf = (cited: Cited[]): string[] =>
  cited.flatMap((one) => namesIn(one).flatMap((name) => lawTokens(name, one.articles.flat())))

/** The powers that cite what a query names, those first that it empowers; null where it names no law of theirs and says more. */
export function citing<Row extends Candidate>(
  cited: Cited[],
  candidates: Row[],
): Ranked<Row>[] | null {
  const known = new Set(candidates.flatMap(({ tokens }) => Object.keys(tokens ?? {})))
  const meant = cited.flatMap((one) => tokensOf(one, known))
  if (meant.length === 0) return cited.some(({ whole }) => whole) ? [] : null
  return candidates
    .flatMap((row) => {
      const matched = meant.filter((token) => row.tokens?.[token])
      const roles = matched.flatMap((token) => row.tokens?.[token]?.[0] ?? [])
      return matched.length > 0 ? [{ ...row, matched, score: 10 - Math.min(...roles) }] : []
    })
    .sort((one, other) => other.score - one.score)
}

/** The tokens of the law that is meant: of each article, the narrowest place that anything cites. */
function tokensOf(one: Cited, known: Set<string>): string[] {
  const name = namesIn(one).find((name) => known.has(`l:${name}`))
  if (name === undefined) return []
  if (one.articles.length === 0) return [`l:${name}`]
  return one.articles.flatMap(
    (places) =>
      lawTokens(name, places)
        .slice(1)
        .find((token) => known.has(token)) ?? [],
  )
}

/** The ends of the words before the article, longest first: 违反劳动法 may name 劳动法; then the beginnings of those after it. */
const namesIn = ({ before, after, articles }: Cited): string[] => {
  if (articles.length === 0) return titlesOf(before)
  const [ahead, behind] = [[...before].slice(-LONGEST), [...after].slice(0, LONGEST)]
  return [
    ...ahead.map((_, index) => ahead.slice(index).join('')),
    ...behind.map((_, index) => behind.slice(0, behind.length - index).join('')),
  ]
    .filter((name) => name.length > 1)
    .flatMap(titlesOf)
}

const LONGEST = 60
