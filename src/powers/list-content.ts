import type { List } from '../dataset/list.ts'
import type { Power } from '../dataset/power.ts'
import { editionContent } from '../editions/content.ts'
import type { Context } from '../graphql/context.ts'
import { instrumentContents } from '../instruments/content.ts'
import { powerContents } from './content.ts'
import { knownSince } from './known-since.ts'
import { type PowerRow, powerColumns } from './power-row.ts'

const PAGE = 500

/** All that a published edition says, the law it rests on and what is known beside it; its powers are read page by page, whenever they are asked for. */
export async function listContent(context: Context, edition: number): Promise<List> {
  const [content, keys] = await Promise.all([
    editionContent(context, edition),
    instrumentsOf(context, edition),
  ])
  return {
    ...content,
    instruments: await instrumentContents(context, keys),
    powers: () => powersOf(context, edition),
    since: await knownSince(context, edition, new Set(keys)),
  }
}

async function* powersOf(context: Context, edition: number): AsyncGenerator<Power> {
  for (let last = 0; ; ) {
    const rows = await context.sql<(PowerRow & { position: number })[]>`
      select ${powerColumns(context.sql)} from power
      where edition = ${edition} and position > ${last}
      order by position
      limit ${PAGE}`
    // A context remembers the rows it has read; a new one for each page lets go of them.
    yield* await powerContents({ ...context }, rows)
    if (rows.length < PAGE) return
    last = rows.at(-1)?.position ?? last
  }
}

/** The keys of the instruments that an edition cites, and of those that replaced them, in alphabetical order. */
async function instrumentsOf({ sql, version }: Context, edition: number): Promise<string[]> {
  const rows = await sql<{ key: string }[]>`
    with recursive named (key) as (
      select distinct instrument::text from cited_instrument where edition = ${edition}
      union
      select later.key from named cross join lateral (
        select replaced_by::text as key from instrument_at(${version}) as entry where entry.key = named.key offset 0
      ) as later
      where later.key is not null
    )
    select key from named order by key collate "C"`
  return rows.map(({ key }) => key)
}
