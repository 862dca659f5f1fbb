import type { WorkingCalendar } from '../calendar/announced.ts'
import {
  countWorkingDays,
  dateOf,
  dayNumber,
  isAnnounced,
  isOnCalendar,
  workingDayFrom,
} from '../calendar/working-days.ts'
import type { TimeUnitValue } from '../graphql/duration.ts'

type Period = { amount: number; unit: TimeUnitValue }

type Limit = Period & { direction: 'AFTER' | 'BEFORE'; extension: Period | null }

/** The day a limit leads to from the day of the event; undefined beyond the years 1 to 9999. */
export function dueDate(
  { direction, extension, ...limit }: Limit,
  from: string,
  calendar?: WorkingCalendar,
) {
  const step = direction === 'AFTER' ? 1 : -1
  const event = dayNumber(from)
  const last = joined(limit, extension).reduce<number>(
    (day, period) => counted(day, period, step, calendar),
    event,
  )
  if (!isOnCalendar(last)) return undefined
  const day = workingDayFrom(last, step, calendar)
  if (!isOnCalendar(day)) return undefined
  return { date: dateOf(day), calendarKnown: yearsKnown(event + step, day, calendar) }
}

// An extended period is one period: it has one last day, and only that one moves.
const joined = (limit: Period, extension: Period | null): Period[] => {
  if (!extension) return [limit]
  return extension.unit === limit.unit
    ? [{ unit: limit.unit, amount: limit.amount + extension.amount }]
    : [limit, extension]
}

function counted(
  day: number,
  { amount, unit }: Period,
  step: 1 | -1,
  calendar: WorkingCalendar | undefined,
) {
  if (!isOnCalendar(day)) return day
  switch (unit) {
    case 'WORKING_DAY':
      return countWorkingDays(day, amount, step, calendar)
    case 'DAY':
      return day + step * amount
    case 'MONTH':
      return addMonths(day, step * amount)
    case 'YEAR':
      return addMonths(day, step * amount * 12)
  }
}

/** The same day of another month, or its last day where it has no such day; NaN beyond what can be counted. */
function addMonths(day: number, months: number) {
  const from = new Date(dateOf(day))
  const month = new Date(from)
  month.setUTCMonth(from.getUTCMonth() + months, 1)
  const next = new Date(month)
  next.setUTCMonth(month.getUTCMonth() + 1, 0)
  month.setUTCDate(Math.min(from.getUTCDate(), next.getUTCDate()))
  return dayNumber(month)
}

/** Whether the holidays of every year that a period runs through have been announced. */
function yearsKnown(first: number, last: number, calendar: WorkingCalendar | undefined) {
  const [start, end] = [Math.min(first, last), Math.max(first, last)]
  for (let day = start; day < end; day += SHORTEST_YEAR)
    if (!isAnnounced(day, calendar)) return false
  return isAnnounced(end, calendar)
}

const SHORTEST_YEAR = 365
