import type { Fragment, Sql } from '../database/sql.ts'
import { connections, readingOf, type Window } from '../graphql/page.ts'
import { type InstrumentRow, instrumentColumns } from './instrument-row.ts'
import type { InstrumentStatusValue } from './status.ts'

export type InstrumentFilter = {
  kinds?: string[] | null
  status?: InstrumentStatusValue | null
  title?: string | null
  publisher?: string | null
  asOf: string
  version: number
}

/** The registry of law, in the order of its keys. */
export const instruments = connections<number, InstrumentFilter, InstrumentRow>({
  kind: 'instrument',
  keyOf: ({ key }) => [key],
  find: (sql, _, filter, window) => sql<(InstrumentRow & { parent: number })[]>`
    select 0 as parent, ${instrumentColumns(sql, filter.version)}
    from instrument_at(${filter.version}) as instrument
    where ${matches(sql, filter)} and ${within(sql, window)}
    order by key collate "C" ${readingOf(sql, window).direction}
    limit ${readingOf(sql, window).limit}`,
  count: (sql, _, filter) => sql<{ parent: number; count: number }[]>`
    select 0 as parent, count(*)::int from instrument_at(${filter.version}) as instrument where ${matches(sql, filter)}`,
})

const matches = (
  sql: Sql,
  { kinds, status, title, publisher, asOf, version }: InstrumentFilter,
) => sql`
  ${kinds ? sql`kind = any(${kinds})` : sql`true`}
  and ${status ? STANDING[status](sql, asOf) : sql`true`}
  and ${title ? sql`position(lower(${title}) in lower(concat_ws(' ', title ->> 'zh', title ->> 'en', short_title ->> 'zh', short_title ->> 'en'))) > 0` : sql`true`}
  and ${publisher ? citedBy(sql, publisher, version) : sql`true`}`

const STANDING: Record<InstrumentStatusValue, (sql: Sql, day: string) => Fragment> = {
  NOT_YET_IN_FORCE: (sql, day) => sql`coalesce(effective_on, promulgated_on) > ${day}`,
  IN_FORCE: (sql, day) => sql`${stands(sql, day)} and (known_from > ${day}) is not true`,
  UNKNOWN: (sql, day) => sql`${stands(sql, day)} and known_from > ${day}`,
  REPEALED: (sql, day) => sql`
    (coalesce(effective_on, promulgated_on) > ${day}) is not true and fallen_on <= ${day}`,
}

const stands = (sql: Sql, day: string) => sql`
  (coalesce(effective_on, promulgated_on) > ${day}) is not true and (fallen_on <= ${day}) is not true`

const citedBy = (sql: Sql, publisher: string, version: number) => sql`
  instrument.key = any(array(
    select distinct instrument::text from cited_instrument
    where edition = any(array(
      select edition.id from edition
      join publisher on publisher.id = edition.publisher
      where publisher.key = ${publisher} and edition.version <= ${version}
        and not exists (select from withdrawal where withdrawal.edition = edition.id and withdrawal.version <= ${version})
    ))
  ))`

const within = (sql: Sql, { after, before }: Window) => sql`
  ${after ? sql`key collate "C" > ${after[0] ?? ''}` : sql`true`}
  and ${before ? sql`key collate "C" < ${before[0] ?? ''}` : sql`true`}`
