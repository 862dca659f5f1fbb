import type { Sql } from '../../database/sql.ts'
import type { ValueOf } from '../../dataset/enumeration.ts'
import { BASIS_STATUS } from '../../dataset/vocabulary/power.ts'
import { enumType } from '../../graphql/enum-type.ts'

export type BasisStatusValue = ValueOf<typeof BASIS_STATUS>

/** The days on which the standing of a basis changes (the function basis_in_time); null: never. */
export type BasisDates = {
  effectiveOn: string | null
  amendedOn: string | null
  repealedOn: string | null
  /** Before it nothing is known of whether the instrument stands. */
  knownFrom: string | null
}

export const BasisStatus = enumType(BASIS_STATUS)

/** The standing of a basis on a day. */
export function basisStatus(
  { effectiveOn, amendedOn, repealedOn, knownFrom }: BasisDates,
  day: string,
): BasisStatusValue {
  if (effectiveOn !== null && day < effectiveOn) return 'NOT_YET_IN_FORCE'
  if (repealedOn !== null && day >= repealedOn) return 'REPEALED'
  if (knownFrom !== null && day < knownFrom) return 'UNKNOWN'
  return amendedOn !== null && day >= amendedOn ? 'AMENDED' : 'IN_FORCE'
}

const WORST_FIRST: BasisStatusValue[] = [
  'REPEALED',
  'NOT_YET_IN_FORCE',
  'UNKNOWN',
  'AMENDED',
  'IN_FORCE',
]

/** The worst standing among bases on a day; of none, UNKNOWN. */
export function worstStatus(bases: BasisDates[], day: string): BasisStatusValue {
  const found = new Set(bases.map((basis) => basisStatus(basis, day)))
  return WORST_FIRST.find((status) => found.has(status)) ?? 'UNKNOWN'
}

export const isLive = (basis: BasisDates, day: string) =>
  ['IN_FORCE', 'AMENDED'].includes(basisStatus(basis, day))

/** The standing of a basis on a day, by a row of basis_in_time, in SQL. */
export const basisStatusOn = (sql: Sql, day: string) => sql`
  case
    when effective_on > ${day} then 'NOT_YET_IN_FORCE'
    when repealed_on <= ${day} then 'REPEALED'
    when known_from > ${day} then 'UNKNOWN'
    when amended_on <= ${day} then 'AMENDED'
    else 'IN_FORCE'
  end`

/** Power.basisStatus in SQL, for the row `power`. */
export const worstStatusOn = (sql: Sql, { asOf: day, version }: At) => sql`
  (${WORST_FIRST}::text[])[coalesce(
    (
      select min(array_position(${WORST_FIRST}::text[], ${basisStatusOn(sql, day)}))
      from legal_basis as basis cross join lateral basis_in_time(basis, ${version})
      where basis.power = power.id and role = 'CONFERS'
    ),
    3
  )]`

type At = { asOf: string; version: number }

/** Whether a basis is live by a row of basis_in_time, in SQL. */
export const isLiveOn = (sql: Sql, day: string) => sql`
  (effective_on > ${day}) is not true and (repealed_on <= ${day}) is not true and (known_from > ${day}) is not true`
