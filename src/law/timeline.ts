import type { Sql } from '../database/sql.ts'
import { listsInScope } from '../editions/in-force.ts'
import { connections, readingOf, type Window } from '../graphql/page.ts'
import type { Scope } from '../graphql/scope.ts'
import type { LawEventRow } from './event.ts'
import { instrumentEvents } from './instrument-events.ts'
import { act, placeOf } from './place.ts'

type Arguments = { scope: Scope; from?: string | null; to?: string | null }

/** The events of the law that touch a power of the list that a scope means, oldest first; its parent is 0. */
export const timeline = connections<number, Arguments, LawEventRow>({
  kind: 'event',
  keyOf: ({ editionKey, place }) => [editionKey, place],
  find: (sql, _, asked, window) => sql<(LawEventRow & { parent: number })[]>`
    ${events(sql, asked)}
    select 0 as parent, ${asked.scope.everywhere ? sql`${EVERYWHERE}` : sql`(select edition.key from edition, list where edition.id = list.id)`} as edition_key,
      place, "on", kind, instrument, by, effect
    from event
    where ${during(sql, asked)} and ${within(sql, window)}
    order by place collate "C" ${readingOf(sql, window).direction}
    limit ${readingOf(sql, window).limit}`,
  count: (sql, _, asked) => sql<{ parent: number; count: number }[]>`
    ${events(sql, asked)}
    select 0 as parent, count(*)::int from event where ${during(sql, asked)}`,
})

/** What stands in a cursor for the edition that it was made in, where there are many. */
const EVERYWHERE = '*'

const events = (sql: Sql, { scope }: Arguments) => sql`
  with list as materialized (select id from ${listsInScope(sql, scope)} as meant),
  cited as (select distinct instrument as key from cited_instrument where edition = any(array(select id from list))),
  ${instrumentEvents(sql, scope.version)},
  event (place, "on", kind, instrument, by, effect) as (
    select place, "on", kind, instrument, by, null from instrument_event
    union all select ${placeOf(sql, { on: sql`"on"`, kind: sql`'POWER_' || kind`, what: act(sql) })},
      "on", 'POWER_' || kind, null, (array_agg(by::jsonb order by power.id, life.position))[1], effect
      from power cross join lateral life_of(power.id, ${scope.version}) as life
      where power.edition = any(array(select id from list))
      group by "on", kind, effect, ${act(sql)}
  )`

const during = (sql: Sql, { from, to }: Arguments) => sql`
  ${from ? sql`"on" >= ${from}` : sql`true`} and ${to ? sql`"on" <= ${to}` : sql`true`}`

const within = (sql: Sql, { after, before }: Window) => sql`
  ${after ? sql`place collate "C" > ${after[1] ?? ''}` : sql`true`}
  and ${before ? sql`place collate "C" < ${before[1] ?? ''}` : sql`true`}`
