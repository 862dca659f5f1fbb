import { builder } from '../graphql/builder.ts'

export type InstrumentStatusValue = 'NOT_YET_IN_FORCE' | 'IN_FORCE' | 'REPEALED'

export const InstrumentStatus = builder.enumType('InstrumentStatus', {
  description: 'The standing of an instrument on a day.',
  values: {
    NOT_YET_IN_FORCE: { description: 'Promulgated, but not in force yet (尚未施行).' },
    IN_FORCE: { description: 'In force (现行有效), amended or not.' },
    REPEALED: { description: 'No longer in force (已废止).' },
  },
})

type Dates = { promulgatedOn: string | null; effectiveOn: string | null; repealedOn: string | null }

/** Standing on a day: an instrument without any date counts as in effect; it falls on the day of its repeal. */
export function instrumentStatus(
  { promulgatedOn, effectiveOn, repealedOn }: Dates,
  day: string,
): InstrumentStatusValue {
  const from = effectiveOn ?? promulgatedOn
  if (from !== null && day < from) return 'NOT_YET_IN_FORCE'
  return repealedOn !== null && day >= repealedOn ? 'REPEALED' : 'IN_FORCE'
}
