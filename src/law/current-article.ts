type Cited = { instrument: string; article: string | null }

type Known = {
  bases: { instrument: string; articles: string[]; currentArticles: string[] | null }[]
  standings: {
    part: string
    item: number | null
    since: string
    change: string
    value: string | null
  }[]
  /** Whether a later version may have touched the article. */
  isMoved: boolean
  day: string
}

/** Where the rule of an article stands now; null where it no longer stands, or that is not known. */
export function currentArticle(
  cited: Cited & { part: string; index: number | null; since?: string },
  { bases, standings, isMoved, day }: Known,
): string | null {
  const { article } = cited
  if (article === null) return null
  const standing = standings
    .filter(({ part, item, since }) => part === cited.part && item === cited.index && since <= day)
    .map(basisIn)
    .findLast((basis) => basis?.instrument === cited.instrument)
  if (standing && cited.since === undefined) return standing.article
  if (!isMoved) return article
  for (const { instrument, articles, currentArticles } of bases) {
    if (instrument !== cited.instrument) continue
    const index = articles.findIndex((one) => isWithin(article, one))
    if (index < 0) continue
    if (currentArticles === null) return null
    // Lists of different lengths do not say which went where.
    if (articles.length === currentArticles.length)
      return currentArticles[index] + article.slice(articles[index]?.length)
  }
  return null
}

/** The basis that a standing puts in the place of the one listed. */
function basisIn({ value }: Known['standings'][number]): Cited | undefined {
  const parsed = value === null ? {} : JSON.parse(value)
  return parsed.basis ?? undefined
}

/** Whether one place in an instrument lies within another: 14.2 and 14(1) within 14, 14-1 not. */
export const isWithin = (place: string, whole: string) =>
  place === whole || place.startsWith(`${whole}.`) || place.startsWith(`${whole}(`)
