import { citations } from '../dataset/citations.ts'
import type { Edition } from '../dataset/edition.ts'
import { type Instrument, inOrder } from '../dataset/instrument.ts'
import type { Power } from '../dataset/power.ts'
import type { Problem } from '../formats/problem.ts'
import { shipped } from '../formats/yaml/shipped.ts'
import { type Located, warningAt } from './validate.ts'

type Surroundings = { edition: Edition; instruments: Map<string, Instrument | null> }

/** How many articles versions of instruments have, by the days of the versions, where it is known; the file says how well. */
const COUNTS: Record<string, Record<string, number>> = shipped(
  new URL('../../seeds/law/article-counts.yaml', import.meta.url),
) as Record<string, Record<string, number>>

/** Articles that are cited and that the version cited does not have. */
export function* checkArticles(
  { value, place }: Located<Power>,
  { edition, instruments }: Surroundings,
): Generator<Problem> {
  for (const { instrument, path } of citations(value)) {
    const cited = path
      .slice(0, -1)
      .reduce<unknown>((held, key) => (held as Record<string, unknown>)[key], value) as Cited
    const law = instruments.get(instrument)
    const version = law && (cited.versionOn ?? versionOf(law, edition.lawAsOf))
    const most = version ? COUNTS[instrument]?.[version] : undefined
    if (most === undefined) continue
    const articles: [step: (string | number)[], article: string][] = cited.articles
      ? cited.articles.map((article, index) => [['articles', index], article])
      : cited.article
        ? [[['article'], cited.article]]
        : []
    for (const [step, article] of articles)
      if (Number.parseInt(article, 10) > most)
        yield warningAt(
          place,
          [...path.slice(0, -1), ...step],
          'article-beyond-end',
          `is ${article}; the version of ${version} of "${instrument}" ends with article ${most}`,
        )
  }
}

type Cited = { versionOn?: string | null; articles?: string[]; article?: string | null }

/** The day of the version in force on a day. */
const versionOf = ({ promulgatedOn, versions }: Instrument, day: string) =>
  inOrder(versions).findLast(({ on, effectiveOn }) => (effectiveOn ?? on) <= day)?.on ??
  promulgatedOn
