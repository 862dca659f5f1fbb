import { withoutNulls } from '../../dataset/canonical.ts'
import { errataOf, eventsOf, itemStandings, NOTHING_SINCE } from '../../dataset/known-since.ts'
import type { List } from '../../dataset/list.ts'

/** A line for each power, in the form of a dataset, with the keys of its edition and its publisher, and what is known of it since. */
export async function* ndjson({ publisher, edition, powers, since }: List): AsyncGenerator<string> {
  const list = { edition: edition.key, publisher: publisher.key }
  const standingsOf = itemStandings(since ?? NOTHING_SINCE)
  for await (const power of powers()) {
    const known = since && {
      standings: standingsOf(power).map(({ powers: _, match: __, ...standing }) => standing),
      lineage: eventsOf(since, power.code),
      errata: errataOf(since, power.code),
    }
    yield `${JSON.stringify({ ...list, ...(withoutNulls({ ...power, ...known }) as object) })}\n`
  }
}
