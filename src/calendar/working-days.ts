import { announced, type WorkingCalendar } from './announced.ts'
import { statutoryHoliday } from './statutory-holidays.ts'

/** A calendar date as a number of days, to count with. */
export const dayNumber = (date: string | Date) => new Date(date).getTime() / DAY
export const dateOf = (day: number) => new Date(day * DAY).toISOString().slice(0, 10)

const DAY = 86_400_000

/** Whether the holidays of the year of a day have been announced, as far as is known here. */
export const isAnnounced = (day: number, { years }: WorkingCalendar = announced) =>
  years.has(new Date(day * DAY).getUTCFullYear())

/**
 * Whether a day is a working day: by the notice of its year with its moved working days; where there is none, Monday to
 * Friday without the days that the regulation on public holidays names itself.
 */
export function isWorkingDay(day: number, calendar: WorkingCalendar = announced) {
  const date = dateOf(day)
  if (calendar.worked.has(date)) return true
  if (!isWeekday(day) || calendar.off.has(date)) return false
  return isAnnounced(day, calendar) || !statutoryHoliday(date)
}

// 1 January 1970 was a Thursday.
const isWeekday = (day: number) => ((((day + 4) % 7) + 7) % 7) % 6 !== 0

/** The nth working day after a day, or before it where `step` is -1. */
export function countWorkingDays(
  from: number,
  count: number,
  step: 1 | -1,
  calendar: WorkingCalendar = announced,
) {
  // No need to walk where it cannot end.
  if (count > LAST - FIRST) return Number.NaN
  let day = from
  let left = count
  while (left > 0 && isOnCalendar(day)) {
    day += step
    if (isOnCalendar(day) && isWorkingDay(day, calendar)) left--
  }
  return day
}

/** Whether a day can be written as a calendar date of four digits. */
export const isOnCalendar = (day: number) => day >= FIRST && day <= LAST

const FIRST = dayNumber('0001-01-01')
const LAST = dayNumber('9999-12-31')

/** The day itself if it is a working day, else the next one, or the one before it where `step` is -1. */
export const workingDayFrom = (day: number, step: 1 | -1, calendar: WorkingCalendar = announced) =>
  isWorkingDay(day, calendar) ? day : countWorkingDays(day, 1, step, calendar)
