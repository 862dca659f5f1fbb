import type { Cited } from './cited.ts'
import { lawTokens } from './document.ts'
import type { Ranked } from './rank.ts'
import type { Candidate } from './score.ts'
import { titlesOf } from './short-titles.ts'

/** The tokens of the places in the law that a query may mean; the name is whatever end of the words before the article is one. */
export const lawTokensOf = (cited: Cited | null): string[] =>
  cited ? namesBefore(cited).flatMap((name) => lawTokens(name, cited.articles.flat())) : []

/** The powers that cite what a query names, those first that it empowers; null where it names no law of theirs. */
export function citing<Row extends Candidate>(
  cited: Cited | null,
  candidates: Row[],
): Ranked<Row>[] | null {
  if (!cited) return null
  const name = namesBefore(cited).find((name) =>
    candidates.some(({ tokens }) => tokens?.[`l:${name}`]),
  )
  if (name === undefined) return null
  const places =
    cited.articles.length === 0
      ? [[`l:${name}`]]
      : cited.articles.map((places) => lawTokens(name, places).slice(1))
  // Of an article, the narrowest place that anything cites.
  const meant = places.flatMap(
    (places) => places.find((token) => candidates.some(({ tokens }) => tokens?.[token])) ?? [],
  )
  return candidates
    .flatMap((row) => {
      const matched = meant.filter((token) => row.tokens?.[token])
      const roles = matched.flatMap((token) => row.tokens?.[token]?.[0] ?? [])
      return matched.length > 0 ? [{ ...row, matched, score: 10 - Math.min(...roles) }] : []
    })
    .sort((one, other) => other.score - one.score)
}

/** The ends of the words before the article, longest first: 违反劳动法 may name 劳动法. */
const namesBefore = ({ before, articles }: Cited) => {
  if (articles.length === 0) return titlesOf(before)
  const characters = [...before].slice(-LONGEST)
  return characters
    .map((_, index) => characters.slice(index).join(''))
    .filter((name) => name.length > 1)
    .flatMap(titlesOf)
}

const LONGEST = 60
