import type { ValueOf } from '../dataset/enumeration.ts'
import type { LAW_EVENT_KIND } from '../dataset/vocabulary/law.ts'
import type { EDITION_CHANGE_KIND } from '../dataset/vocabulary/list.ts'
import type { Context } from '../graphql/context.ts'
import type { LocalizedText } from '../graphql/language.ts'
import { instrumentEvents } from '../law/instrument-events.ts'

/** Why answers may be others than before. */
export type Cause = {
  kind: ValueOf<typeof EDITION_CHANGE_KIND> | ValueOf<typeof LAW_EVENT_KIND> | 'LIST_TAKES_EFFECT'
  /** Of the edition or the instrument. */
  key: string
  title: LocalizedText
  /** As it was given; null where none was. */
  reason: string | null
}

/** What each of some versions of the catalogue brought. */
export const causesOfVersions = ({ sql }: Pick<Context, 'sql'>, versions: number[]) =>
  sql<(Cause & { version: number })[]>`
    select change.version, change.kind, edition.key, edition.title, case change.kind
        when 'WITHDRAWN' then withdrawal.reason
        when 'STANDINGS_CHANGED' then standing_update.reason
        when 'LINEAGE_CHANGED' then lineage_update.reason
        when 'ERRATA_CHANGED' then errata_update.reason
      end as reason
    from edition_change as change
    join edition on edition.id = change.edition
    left join withdrawal on withdrawal.edition = change.edition
    left join standing_update on (standing_update.publisher, standing_update.version) = (change.publisher, change.version)
    left join lineage_update on (lineage_update.publisher, lineage_update.version) = (change.publisher, change.version)
    left join errata_update on (errata_update.publisher, errata_update.version) = (change.publisher, change.version)
    where change.version = any(${versions}) and change.kind <> 'LAW_CHANGED'
    union all
    select change.version, 'LAW_CHANGED', change.instrument, instrument.title, change.reason
    from instrument_change as change
    join instrument on instrument.key = change.instrument
    where change.version = any(${versions})
    order by version, kind, key`

/** What takes effect on each of some days, as a version of the catalogue knows it. */
export const causesOfDays = ({ sql, version }: Pick<Context, 'sql' | 'version'>, days: string[]) =>
  sql<(Cause & { day: string })[]>`
    with cited as (select key from instrument_at(${version})),
      ${instrumentEvents(sql, version)}
    select instrument_event."on"::text as day, instrument_event.kind, key::text, title, by ->> 'zh' as reason
    from instrument_event
    join instrument_at(${version}) as entry on entry.key = instrument_event.instrument
    where instrument_event."on"::text = any(${days})
    union all
    select effective_on::text, 'LIST_TAKES_EFFECT', key, title, null
    from edition
    where version <= ${version} and effective_on::text = any(${days})
    order by day, kind, key`
