import type { Erratum } from './erratum.ts'
import type { Instrument } from './instrument.ts'
import type { LineageEvent } from './lineage.ts'
import type { Power } from './power.ts'
import { befallen, type Standing } from './standing.ts'

/** What is known of a list beside it, and is no part of it: what has changed in the law behind its powers, what became of them, and mistakes in them. */
export type KnownSince = {
  /** The days to which it was looked for; null: it was not. */
  standingsCheckedOn: string | null
  lineageCheckedOn: string | null
  /** Those that speak of a power of the list, for days after its lawAsOf. */
  standings: Standing[]
  /** Those that name a code of the list, for days after it took effect. */
  events: LineageEvent[]
  /** Those of a power of the list. */
  errata: Erratum[]
  /** What either names and the list does not cite. */
  instruments: Instrument[]
}

/** That something befell an item of a power; `index` is null where it is no single item. */
export type ItemStanding = Standing & { index: number | null }

/** What befell powers item by item, in the order of the file. */
export function itemStandings({ standings }: Pick<KnownSince, 'standings'>) {
  const byCode = Map.groupBy(
    standings.flatMap((standing) => standing.powers.map((code) => ({ code, standing }))),
    ({ code }) => code,
  )
  return (power: Power): ItemStanding[] =>
    (byCode.get(power.code) ?? []).flatMap(({ standing }) =>
      befallen(standing, power).map((index) => ({ ...standing, index })),
    )
}

/** What became of a power, beside what its list tells. */
export const eventsOf = ({ events }: Pick<KnownSince, 'events'>, code: string) =>
  events.filter(({ from, to }) => from.includes(code) || to.includes(code))

/** The mistakes that were found in a power. */
export const errataOf = ({ errata }: Pick<KnownSince, 'errata'>, code: string) =>
  errata.filter(({ power }) => power === code)

export const NOTHING_SINCE: KnownSince = {
  standingsCheckedOn: null,
  lineageCheckedOn: null,
  standings: [],
  events: [],
  errata: [],
  instruments: [],
}
