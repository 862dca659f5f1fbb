import type { ValueOf } from '../dataset/enumeration.ts'
import { INSTRUMENT_STATUS } from '../dataset/vocabulary/law.ts'
import { enumType } from '../graphql/enum-type.ts'

export type InstrumentStatusValue = ValueOf<typeof INSTRUMENT_STATUS>

export const InstrumentStatus = enumType(INSTRUMENT_STATUS)

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
