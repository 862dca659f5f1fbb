import { z } from 'zod'
import { announced, type WorkingCalendar } from '../calendar/announced.ts'
import { type Holiday, statutoryHoliday } from '../calendar/statutory-holidays.ts'
import { dateOf, dayNumber, isWorkingDay } from '../calendar/working-days.ts'
import { builder } from '../graphql/builder.ts'
import { localized } from '../graphql/language.ts'

type CalendarDayRow = { date: string; off: boolean; name: Holiday }

const CalendarDay = builder.objectRef<CalendarDayRow>('CalendarDay').implement({
  description: 'A day that a public holiday makes a day off, or a weekend that is worked for one.',
  fields: (t) => ({
    date: t.expose('date', { type: 'Date', description: 'The day.' }),
    off: t.exposeBoolean('off', {
      description: 'Off (放假); else a weekend on which work is done instead (调休上班).',
    }),
    name: t.string({
      description: 'The holiday.',
      ...localized(({ name }: CalendarDayRow) => name),
    }),
    statutory: t.boolean({
      description:
        'Whether the regulation on public holidays (全国年节及纪念日放假办法) names the day itself. The other days off of a holiday are weekends, or were moved there by the notice of the year.',
      resolve: ({ date, off }) => off && statutoryHoliday(date) !== undefined,
    }),
  }),
})

type CalendarRow = { year: number; calendar: WorkingCalendar }

const Calendar = builder.objectRef<CalendarRow>('Calendar').implement({
  description:
    'The official working calendar of the PRC for a year, by which time limits are counted.',
  fields: (t) => ({
    year: t.exposeInt('year', { description: 'The year.' }),
    known: t.boolean({
      description:
        'Whether the State Council’s notice for the year is known here. If not, only the days that the regulation on public holidays names are off, and weekends; those of the moon and the sun only from 1950 to 2100.',
      resolve: ({ year, calendar }) => calendar.years.has(year),
    }),
    workingDays: t.int({
      description: 'How many working days the year has.',
      resolve: ({ year, calendar }) =>
        daysOf(year).filter((day) => isWorkingDay(day, calendar)).length,
    }),
    days: t.field({
      type: [CalendarDay],
      description:
        'The days of holidays and the weekends worked for them, in order; other weekends are off and not listed.',
      resolve: ({ year, calendar }) => daysOf(year).flatMap((day) => special(day, calendar)),
    }),
  }),
})

builder.queryField('calendar', (t) =>
  t.field({
    type: Calendar,
    description: 'The working calendar of a year.',
    args: { year: t.arg.int({ required: true, description: 'The year, 1 to 9999.' }) },
    validate: {
      schema: z.object({
        year: z
          .number()
          .min(1, 'expected a year of 1 to 9999')
          .max(9999, 'expected a year of 1 to 9999'),
      }),
    },
    resolve: (_, { year }, { calendar = announced }) => ({ year, calendar }),
  }),
)

function daysOf(year: number) {
  const start = String(year).padStart(4, '0')
  const first = dayNumber(`${start}-01-01`)
  return Array.from({ length: dayNumber(`${start}-12-31`) - first + 1 }, (_, day) => first + day)
}

function special(day: number, { years, off, worked }: WorkingCalendar): CalendarDayRow[] {
  const date = dateOf(day)
  const work = worked.get(date)
  if (work) return [{ date, off: false, name: work }]
  const known = years.has(Number(date.slice(0, 4)))
  const name = off.get(date) ?? (known ? undefined : statutoryHoliday(date))
  return name ? [{ date, off: true, name }] : []
}
