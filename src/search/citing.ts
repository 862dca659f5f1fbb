import type { Cited } from './cited.ts'
import { lawTokens } from './document.ts'
import type { Candidate, Ranked } from './score.ts'
import { titlesOf } from './short-titles.ts'

/** The tokens of the places in the law that a query may mean; the name is whatever end of the words before the article is one. */
export const lawTokensOf = (cited: Cited | null): string[] =>
  cited ? namesBefore(cited).flatMap((name) => lawTokens(name, cited.articles)) : []

/** The powers that cite the article that a query names, those first that it empowers; null where it names none of theirs. */
export function citing<Row extends Candidate>(
  cited: Cited | null,
  candidates: Row[],
): Ranked<Row>[] | null {
  if (!cited) return null
  for (const name of namesBefore(cited)) {
    if (!candidates.some(({ tokens }) => tokens[`l:${name}`])) continue
    for (const token of cited.articles.length > 0
      ? lawTokens(name, cited.articles).slice(1)
      : [`l:${name}`]) {
      const found = candidates.filter(({ tokens }) => tokens[token])
      if (found.length > 0)
        return found
          .map((row) => ({ ...row, matched: [token], score: 10 - (row.tokens[token]?.[0] ?? 0) }))
          .sort((one, other) => other.score - one.score || one.position - other.position)
    }
    return []
  }
  return null
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
