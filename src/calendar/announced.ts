import published from 'chinese-days/dist/chinese-days.json' with { type: 'json' }
import type { Holiday } from './statutory-holidays.ts'

/** What the State Council's notices say of the years that have one: weekdays and weekends off, and weekends worked for them. */
export type WorkingCalendar = {
  years: ReadonlySet<number>
  off: ReadonlyMap<string, Holiday>
  worked: ReadonlyMap<string, Holiday>
}

// The library's own functions read a date by the clock of the machine and are a day off west of Greenwich; its table is not.
const table = (days: Record<string, string>) =>
  new Map(
    Object.entries(days).map(([date, names]): [string, Holiday] => {
      const [en = '', zh = ''] = names.split(',')
      return [date, { zh, en }]
    }),
  )

const off = table(published.holidays)

/** The notices that the library knows: from 2004 to the last year announced when it was released. */
export const announced: WorkingCalendar = {
  years: new Set([...off.keys()].map((date) => Number(date.slice(0, 4)))),
  off,
  worked: table(published.workdays),
}
