import { manyBy } from '../graphql/batch.ts'
import type { LawEventRow } from '../law/event.ts'
import { instrumentEvents } from '../law/instrument-events.ts'

/** The ids of a power before and after, 0 where it does not go on, and of the edition after, in one key for loaders. */
export type PowerPair = `${number}/${number}/${number}`

/** What befell the instruments that a power cites before or after, between the law of the one edition and that of the other. */
export const legalCausesOf = manyBy(
  (sql, pairs: PowerPair[], version) => sql<(LawEventRow & { change: PowerPair })[]>`
    with change as (
      select pair.key as change, was.id as before, split_part(pair.key, '/', 2)::int as after, edition.key as edition_key,
        earlier.law_as_of as since, greatest(edition.law_as_of, edition.effective_on) as until
      from unnest(${pairs}::text[]) as pair (key)
      join power as was on was.id = split_part(pair.key, '/', 1)::int
      join edition as earlier on earlier.id = was.edition
      join edition on edition.id = split_part(pair.key, '/', 3)::int
    ),
    cites as (
      select distinct change, edition_key, since, until, instrument
      from citation join change on citation.power in (before, after)
      where citation.power = any(${pairs.flatMap((pair) => pair.split('/').slice(0, 2).map(Number))})
    ),
    cited as (select distinct instrument as key from cites),
    ${instrumentEvents(sql, version)}
    select change, edition_key, place, "on", kind, instrument, by
    from cites join instrument_event using (instrument)
    where kind in ('AMENDED', 'REVISED', 'REPEALED') and "on" > since and "on" <= until
    order by place collate "C"`,
  ({ change }) => change,
)
