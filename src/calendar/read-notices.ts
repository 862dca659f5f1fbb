import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { announced, type WorkingCalendar } from './announced.ts'
import type { Holiday } from './statutory-holidays.ts'
import { dateOf, dayNumber } from './working-days.ts'

/** A file of notices cannot be used; the message says where and why. */
export class CalendarError extends Error {}

/**
 * The calendar with the notices of a file, a YAML list: of each year its holidays, of each holiday the days off, from and to,
 * and the weekends worked for it. What it says of a year takes the place of what was known of it.
 */
export function calendarWith(path: string): WorkingCalendar {
  const { data, error } = Notices.safeParse(read(path))
  if (error) {
    const [{ path: place, message }] = error.issues as [z.core.$ZodIssue]
    throw new CalendarError(`${place.join('.') || 'the file'}: expected ${message}`)
  }
  const given = new Set(data.map(({ year }) => year))
  const others = (days: WorkingCalendar['off']) =>
    [...days].filter(([date]) => !given.has(Number(date.slice(0, 4))))
  const holidays = data.flatMap((notice) => notice.holidays)
  return {
    years: new Set([...announced.years, ...given]),
    off: new Map([...others(announced.off), ...holidays.flatMap(daysOff)]),
    worked: new Map([
      ...others(announced.worked),
      ...holidays.flatMap(({ name, worked }) =>
        worked.map((date): [string, Holiday] => [date, named(name)]),
      ),
    ]),
  }
}

function read(path: string): unknown {
  try {
    return parse(readFileSync(path, 'utf8'))
  } catch (error) {
    throw new CalendarError(error instanceof Error ? error.message.split('\n')[0] : String(error))
  }
}

const Day = z.iso.date('a calendar date, YYYY-MM-DD')

/** Longer than any holiday ever was: a slip in a month or a year. */
const MOST_DAYS = 30

const HolidayFormat = z
  .strictObject({
    name: z.strictObject({ zh: z.string().min(1), en: z.string().min(1).optional() }),
    from: Day,
    to: Day,
    worked: z.array(Day).default([]),
  })
  .refine(({ from, to }) => from <= to && dayNumber(to) - dayNumber(from) < MOST_DAYS, {
    path: ['to'],
    error: `a day on or after \`from\`, less than ${MOST_DAYS} days later`,
  })
  .refine(({ from, to, worked }) => worked.every((day) => day < from || day > to), {
    path: ['worked'],
    error: 'days outside the holiday',
  })

const Notices = z.array(
  z
    .strictObject({
      year: z.int('a year').min(1).max(9999),
      holidays: z.array(HolidayFormat).min(1, 'at least one holiday'),
    })
    .refine(
      ({ year, holidays }) =>
        holidays.every(({ from, to }) =>
          [from, to].some((day) => Number(day.slice(0, 4)) === year),
        ),
      { path: ['holidays'], error: 'holidays of the year of the notice' },
    ),
  'a list of notices, one a year',
)

type HolidayFormat = z.output<typeof HolidayFormat>

const daysOff = ({ name, from, to }: HolidayFormat) =>
  Array.from({ length: dayNumber(to) - dayNumber(from) + 1 }, (_, index): [string, Holiday] => [
    dateOf(dayNumber(from) + index),
    named(name),
  ])

const named = ({ zh, en }: HolidayFormat['name']): Holiday => ({ zh, en: en ?? zh })
