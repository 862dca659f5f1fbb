import type { ValueOf } from '../dataset/enumeration.ts'
import { INSTRUMENT_STATUS } from '../dataset/vocabulary/law.ts'
import { enumType } from '../graphql/enum-type.ts'

export type InstrumentStatusValue = ValueOf<typeof INSTRUMENT_STATUS>

export const InstrumentStatus = enumType(INSTRUMENT_STATUS)

/** The days that tell a standing; the table `instrument` derives the last two. */
type Dates = {
  promulgatedOn: string | null
  effectiveOn: string | null
  /** The day from which it no longer stands. */
  fallenOn: string | null
  /** The day from which anything is known of it; null: always. */
  knownFrom: string | null
}

/** Standing on a day; it falls on the day of its repeal. */
export function instrumentStatus(
  { promulgatedOn, effectiveOn, fallenOn, knownFrom }: Dates,
  day: string,
): InstrumentStatusValue {
  const from = effectiveOn ?? promulgatedOn
  if (from !== null && day < from) return 'NOT_YET_IN_FORCE'
  if (fallenOn !== null && day >= fallenOn) return 'REPEALED'
  return knownFrom !== null && day < knownFrom ? 'UNKNOWN' : 'IN_FORCE'
}

type Entry = {
  promulgatedOn: string | null
  effectiveOn: string | null
  repealedOn: string | null
  repealedBy: object | null
  verification: string
}

/** What the table `instrument` derives for an entry that was compared with the law to a day, for entries that are in no table. */
export function datesOf(
  { promulgatedOn, effectiveOn, repealedOn, repealedBy, verification }: Entry,
  checkedOn: string | null,
): Dates {
  const dated = effectiveOn !== null || promulgatedOn !== null
  const knownFrom =
    verification === 'LIST'
      ? NEVER
      : repealedBy
        ? checkedOn
        : dated
          ? null
          : verification === 'COLLECTION'
            ? (checkedOn ?? NEVER)
            : NEVER
  return {
    promulgatedOn,
    effectiveOn,
    fallenOn: repealedOn ?? (repealedBy ? (checkedOn ?? '0001-01-01') : null),
    knownFrom: repealedOn === null ? knownFrom : null,
  }
}

const NEVER = '9999-12-31'
