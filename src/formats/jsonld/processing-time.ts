import type { Power } from '../../dataset/power.ts'

type TimeLimit = Power['timeLimits'][number]

/**
 * The time that a decision may take, as xsd:duration; undefined where that cannot be said exactly: counted in working days, which no
 * duration of XML Schema knows, or where several limits or an extension make it depend on the case.
 */
export function processingTime(limits: TimeLimit[]): string | undefined {
  const [limit, ...others] = limits.filter(
    ({ kind, purpose, amount }) =>
      kind !== 'APPLICANT' && purpose === 'DECISION' && amount !== null,
  )
  if (!limit || others.length > 0 || limit.extension || limit.amount === null) return undefined
  if (limit.bound !== 'AT_MOST' || limit.direction !== 'AFTER' || limit.unit === 'WORKING_DAY')
    return undefined
  return `P${limit.amount}${LETTERS[limit.unit]}`
}

const LETTERS = { DAY: 'D', MONTH: 'M', YEAR: 'Y' }
