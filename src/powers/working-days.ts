import calendar from 'chinese-days/dist/chinese-days.json' with { type: 'json' }

/** A calendar date as a number of days, to count with. */
export const dayNumber = (date: string | Date) => new Date(date).getTime() / DAY
export const dateOf = (day: number) => new Date(day * DAY).toISOString().slice(0, 10)

const DAY = 86_400_000

const yearOf = (day: number) => new Date(day * DAY).getUTCFullYear()

// The library's own functions read a date by the clock of the machine and are a day off west of Greenwich; its table is not.
const holidays = new Set(Object.keys(calendar.holidays))
const workedWeekends = new Set(Object.keys(calendar.workdays))
const years = new Set([...holidays].map((date) => Number(date.slice(0, 4))))

/** Whether the holidays of the year of a day have been announced, as far as the library knows. */
export const isAnnounced = (day: number) => years.has(yearOf(day))

/** Whether a day is a working day: by the announcement of its year with its moved working days, else Monday to Friday. */
export const isWorkingDay = (day: number) => {
  if (!isAnnounced(day)) return isWeekday(day)
  const date = dateOf(day)
  return workedWeekends.has(date) || (isWeekday(day) && !holidays.has(date))
}

// 1 January 1970 was a Thursday.
const isWeekday = (day: number) => ((((day + 4) % 7) + 7) % 7) % 6 !== 0

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
