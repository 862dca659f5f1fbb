import type { Sql } from '../database/sql.ts'
import { builder } from '../graphql/builder.ts'

export type BasisStatusValue = 'REPEALED' | 'NOT_YET_IN_FORCE' | 'AMENDED' | 'IN_FORCE'

/** The days on which the standing of a basis changes (the view legal_basis_in_time); null: never. */
export type BasisDates = {
  effectiveOn: string | null
  amendedOn: string | null
  repealedOn: string | null
}

export const BasisStatus = builder.enumType('BasisStatus', {
  description:
    'The standing of a legal basis on a day; the first that holds, in this order: NOT_YET_IN_FORCE, REPEALED, AMENDED, IN_FORCE.',
  values: {
    IN_FORCE: { description: 'It stands in the version cited (有效).' },
    AMENDED: {
      description:
        'It stands, but its instrument was amended or revised after the version cited (已修改).',
    },
    REPEALED: {
      description: 'The instrument was repealed, or the rule no longer stands in it (已废止).',
    },
    NOT_YET_IN_FORCE: { description: 'The instrument does not apply yet (尚未施行).' },
  },
})

/** The standing of a basis on a day. */
export function basisStatus(
  { effectiveOn, amendedOn, repealedOn }: BasisDates,
  day: string,
): BasisStatusValue {
  if (effectiveOn !== null && day < effectiveOn) return 'NOT_YET_IN_FORCE'
  if (repealedOn !== null && day >= repealedOn) return 'REPEALED'
  return amendedOn !== null && day >= amendedOn ? 'AMENDED' : 'IN_FORCE'
}

const WORST_FIRST: BasisStatusValue[] = ['REPEALED', 'NOT_YET_IN_FORCE', 'AMENDED', 'IN_FORCE']

/** The worst standing among bases on a day; of none, IN_FORCE. */
export function worstStatus(bases: BasisDates[], day: string): BasisStatusValue {
  const found = new Set(bases.map((basis) => basisStatus(basis, day)))
  return WORST_FIRST.find((status) => found.has(status)) ?? 'IN_FORCE'
}

export const isLive = (basis: BasisDates, day: string) =>
  ['IN_FORCE', 'AMENDED'].includes(basisStatus(basis, day))

/** Power.basisStatus in SQL, for the row `power`. */
export const worstStatusOn = (sql: Sql, day: string) => sql`
  (array['REPEALED', 'NOT_YET_IN_FORCE', 'AMENDED', 'IN_FORCE'])[coalesce(
    (
      select min(case when effective_on > ${day} then 2 when repealed_on <= ${day} then 1 when amended_on <= ${day} then 3 else 4 end)
      from legal_basis_in_time as basis
      where basis.power = power.id and role = 'CONFERS'
    ),
    4
  )]`

/** Whether a row of legal_basis_in_time is live, in SQL. */
export const isLiveOn = (sql: Sql, day: string) => sql`
  (effective_on > ${day}) is not true and (repealed_on <= ${day}) is not true`
