import type { Sql } from '../database/sql.ts'
import { between, type ContinuationKind, links } from '../dataset/succession.ts'
import type { EditionRow } from '../editions/edition-row.ts'
import { manyBy } from '../graphql/batch.ts'
import type { Context } from '../graphql/context.ts'
import { eventsAround } from '../lineage/continuation.ts'

/** Which codes of an edition go on as which of another, of all that events between them speak of; any other is the same by its code. */
export type Linked = {
  before: string[]
  after: string[]
  kinds: ContinuationKind[]
  /** The codes that events speak of. */
  touched: string[]
  /** What loaders know it by. */
  toJSON: () => string
}

type Listed = Pick<EditionRow, 'id' | 'publisher' | 'effectiveOn'>

const codesOf = manyBy(
  (sql, editions: number[]) => sql<{ edition: number; code: string }[]>`
    select edition, code from power where edition = any(${editions}) order by edition, position`,
  ({ edition }) => edition,
)

export async function linkedOf(context: Context, from: Listed | null, to: Listed): Promise<Linked> {
  if (!from || from.publisher !== to.publisher) return NONE
  const all = await eventsAround(context).load(to.id)
  const isForward = from.effectiveOn <= to.effectiveOn
  const [earlier, later] = isForward ? [from, to] : [to, from]
  const events = between(all, earlier.effectiveOn, later.effectiveOn).filter(
    ({ to }) => to.length > 0,
  )
  if (events.length === 0) return NONE
  const [older, newer] = await Promise.all(
    [earlier, later].map(async ({ id }) =>
      (await codesOf(context).load(id)).map(({ code }) => code),
    ),
  )
  const touched = new Set(events.flatMap((event) => [...event.from, ...event.to]))
  const found = links(events, new Set(older), new Set(newer))
    .filter(({ before, after }) => touched.has(before) || touched.has(after))
    .map(({ before, after, kind }) =>
      isForward ? { before, after, kind } : { before: after, after: before, kind },
    )
  return {
    before: found.map(({ before }) => before),
    after: found.map(({ after }) => after),
    kinds: found.map(({ kind }) => kind),
    touched: [...touched],
    toJSON: () => `${from.id}/${to.id}`,
  }
}

const NONE: Linked = { before: [], after: [], kinds: [], touched: [], toJSON: () => '' }

/** The links as rows `link (before, after, kind)`. */
export const linkRows = (sql: Sql, { before, after, kinds }: Linked) =>
  sql`unnest(${before}::text[], ${after}::text[], ${kinds}::text[]) as link (before, after, kind)`
