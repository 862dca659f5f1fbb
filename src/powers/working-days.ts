import calendar from 'chinese-days'

/** A calendar date as a number of days, to count with. */
export const dayNumber = (date: string | Date) => new Date(date).getTime() / DAY
export const dateOf = (day: number) => new Date(day * DAY).toISOString().slice(0, 10)

const DAY = 86_400_000

const yearOf = (day: number) => new Date(day * DAY).getUTCFullYear()

/** Whether the holidays of the year of a day have been announced, as far as the library knows. */
export const isAnnounced = (day: number) => {
  const year = yearOf(day)
  const known = announced.get(year) ?? hasNationalDay(year)
  announced.set(year, known)
  return known
}

const announced = new Map<number, boolean>()

// The library takes every weekday of a year that it does not know for a working day, the days from 1 to 7 October too.
const hasNationalDay = (year: number) =>
  year >= 1000 &&
  year <= 9999 &&
  OCTOBER.some(
    (day) => isWeekday(dayNumber(`${year}-10-0${day}`)) && !officially(`${year}-10-0${day}`),
  )

const OCTOBER = [1, 2, 3, 4, 5, 6, 7]

// 1 January 1970 was a Thursday.
const isWeekday = (day: number) => ((((day + 4) % 7) + 7) % 7) % 6 !== 0

// The library reads a date by the clock of the machine; noon is the same day wherever that stands.
const officially = (date: string) => calendar.isWorkday(new Date(`${date}T12:00:00`))

/** Whether a day is a working day: by the announcement of its year with its moved working days, else Monday to Friday. */
export const isWorkingDay = (day: number) =>
  isAnnounced(day) ? officially(dateOf(day)) : isWeekday(day)

/** The nth working day after a day, or before it where `step` is -1. */
export function countWorkingDays(from: number, count: number, step: 1 | -1) {
  let day = from
  let left = count
  while (left > 0 && isOnCalendar(day)) {
    // Whole weeks of years without announced holidays need no look at each day.
    if (left > WEEK && !isAnnounced(day + step) && !isAnnounced(day + step * WEEK)) {
      day += step * WEEK
      left -= 5
      continue
    }
    day += step
    if (isWorkingDay(day)) left--
  }
  return day
}

const WEEK = 7

/** Whether a day can be written as a calendar date of four digits. */
export const isOnCalendar = (day: number) => day >= FIRST && day <= LAST

const FIRST = dayNumber('0001-01-01')
const LAST = dayNumber('9999-12-31')

/** The day itself if it is a working day, else the next one, or the one before it where `step` is -1. */
export const workingDayFrom = (day: number, step: 1 | -1) =>
  isWorkingDay(day) ? day : countWorkingDays(day, 1, step)
