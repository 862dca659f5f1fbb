import { z } from 'zod'

/** China keeps one time zone, without summer time: so many milliseconds before UTC. */
const AHEAD = 8 * 3_600_000
const DAY = 86_400_000

/** The number of a calendar day in Asia/Shanghai, and how many milliseconds are left of it. */
export const dayAt = (now: number) => ({
  day: Math.floor((now + AHEAD) / DAY),
  left: DAY - ((now + AHEAD) % DAY),
})

/** Today's calendar date in Asia/Shanghai. */
export const today = (now = new Date()) =>
  new Date(dayAt(now.getTime()).day * DAY).toISOString().slice(0, 10)

const Day = z.iso.date()

/** Whether a text is a calendar date that the database can hold too: PostgreSQL has no year 0. */
export const isCalendarDate = (text: unknown): text is string =>
  typeof text === 'string' && text >= '0001' && Day.safeParse(text).success

/** The number of a calendar date, as `dayAt` counts. */
export const dayNumber = (date: string) => Date.parse(date) / DAY
