import type { Context } from '../graphql/context.ts'
import type { LocalizedText } from '../graphql/language.ts'

/** Something that happened to an edition or to an entry of the registry of law; it stays as it is. */
export type StreamEvent = {
  version: number
  at: Date
  kind: string
  /** Of the edition or the instrument. */
  key: string
  title: LocalizedText
  reason: string | null
}

/** A block of versions of the catalogue. */
export type StreamBlock = { block: number; from: Date }

/** Versions of one block; a block is whole once the first version of the next is there. */
export const BLOCK = 50

/** The blocks that there are, the oldest first, each with the moment at which its first version came that is kept. */
export const streamBlocks = ({ sql, version }: Pick<Context, 'sql' | 'version'>) =>
  sql<StreamBlock[]>`
    select version / ${BLOCK}::int as block, min(at) as "from"
    from catalogue_version where version <= ${version} group by 1 order by 1`

/** What happened in a block, in the order of the versions. */
export const streamEvents = ({ sql, version }: Pick<Context, 'sql' | 'version'>, block: number) =>
  sql<StreamEvent[]>`
    with told as (
      select change.version, change.kind, edition.key, edition.title::jsonb as title,
        case change.kind when 'WITHDRAWN' then withdrawal.reason end as reason
      from edition_change as change
      join edition on edition.id = change.edition
      left join withdrawal on withdrawal.edition = change.edition
      where change.kind <> 'LAW_CHANGED'
      union all
      select version, case when before is null then 'LAW_ADDED' else 'LAW_CHANGED' end, instrument, after -> 'title', reason
      from instrument_change
    )
    select told.version, at, kind, key, title, reason
    from told join catalogue_version on catalogue_version.version = told.version
    where told.version <= ${version} and told.version / ${BLOCK}::int = ${block}
    order by told.version, kind, key`
