import { withoutNulls } from '../../dataset/canonical.ts'
import type { List } from '../../dataset/list.ts'

/** A line for each power, in the form of a dataset, with the keys of its edition and its publisher. */
export async function* ndjson({ publisher, edition, powers }: List): AsyncGenerator<string> {
  const list = { edition: edition.key, publisher: publisher.key }
  for await (const power of powers())
    yield `${JSON.stringify({ ...list, ...(withoutNulls(power) as object) })}\n`
}
