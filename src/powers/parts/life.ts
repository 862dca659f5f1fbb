import type { ValueOf } from '../../dataset/enumeration.ts'
import type { LINEAGE_EFFECT, LINEAGE_KIND } from '../../dataset/vocabulary/power.ts'
import { manyBy } from '../../graphql/batch.ts'
import type { LocalizedText } from '../../graphql/language.ts'
import type { VerificationValue } from '../../graphql/verification.ts'

/** Something that happened to a power: as its edition says, or as it was recorded since. */
export type LifeRow = {
  power: number
  source: 'EDITION' | 'LINEAGE'
  kind: ValueOf<typeof LINEAGE_KIND>
  effect: ValueOf<typeof LINEAGE_EFFECT>
  on: string
  onPrecision: 'DAY' | 'MONTH' | 'YEAR'
  fromCodes: string[] | null
  toCodes: string[] | null
  by: LocalizedText
  basisInstrument: string | null
  basisArticle: string | null
  verification: VerificationValue | null
  note: LocalizedText | null
}

/** What happened to powers, as it was known in the version: first what their editions say, in that order. */
export const lifeOf = manyBy(
  (sql, powers: number[], version) => sql<LifeRow[]>`
    select of.id as power, life.*
    from unnest(${powers}::int[]) as of (id) cross join lateral life_of(of.id, ${version}) as life
    order by of.id, life.position`,
  ({ power }) => power,
)

/**
 * The event that has ended a power by a day: the first that ENDS it after the last that RESUMES it; undefined while it is
 * retained.
 */
export function endBy<Event extends Pick<LifeRow, 'effect' | 'on'>>(life: Event[], day: string) {
  const until = life.filter(({ on }) => on <= day)
  const resumed = until.filter(({ effect }) => effect === 'RESUMES').map(({ on }) => on)
  const since = resumed.sort().at(-1) ?? ''
  return until
    .filter(({ effect, on }) => effect === 'ENDS' && on > since)
    .reduce<Event | undefined>(
      (first, event) => (first === undefined || event.on < first.on ? event : first),
      undefined,
    )
}
