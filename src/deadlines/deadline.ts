import type { WorkingCalendar } from '../calendar/announced.ts'
import { builder } from '../graphql/builder.ts'
import { duration } from '../graphql/duration.ts'
import { Remedy, type RemedyRow } from '../powers/parts/remedy.ts'
import {
  TimeLimit,
  TimeLimitBound,
  TimeLimitDirection,
  type TimeLimitRow,
} from '../powers/parts/time-limit.ts'
import { dueDate } from './due-date.ts'

export type DueDateRow = Pick<TimeLimitRow, 'bound' | 'direction'> & {
  date: string
  calendarKnown: boolean
}

export const DueDate = builder.objectRef<DueDateRow>('DueDate').implement({
  description:
    'The day that a time limit leads to. AFTER and AT_MOST: the last day to act. AFTER and AT_LEAST: the last day to wait; the act may follow on the day after it. BEFORE and AT_LEAST: the last day to act ahead of the event. BEFORE and AT_MOST: the first day on which it may be done.',
  fields: (t) => ({
    date: t.expose('date', { type: 'Date', description: 'The day.' }),
    bound: t.expose('bound', {
      type: TimeLimitBound,
      description: 'At most or at least, as the time limit has it.',
    }),
    direction: t.expose('direction', {
      type: TimeLimitDirection,
      description: 'Counted forward or backward, as the time limit has it.',
    }),
    calendarKnown: t.exposeBoolean('calendarKnown', {
      description:
        'Whether the holidays of every year that the period runs into are known here: 2004 to the last year announced by the State Council, and those that the operator has added. If false, in the other years only weekends were taken for days off and the days that the regulation on public holidays (全国年节及纪念日放假办法) names itself.',
    }),
  }),
})

builder.objectField(TimeLimit, 'dueDate', (t) =>
  t.field({
    type: DueDate,
    nullable: true,
    description:
      'The day that the limit leads to, from the day of the event, on the official calendar of the PRC. The day of the event is not counted (民法典第二百零一条; 行政许可法第八十二条: working days without statutory holidays). WORKING_DAY counts working days, weekends on which work was moved (调休) among them. DAY counts all days. MONTH and YEAR end on the corresponding day, or on the last day of a month that has none (民法典第二百零二条). A period whose last day is a statutory holiday or a weekend ends on the next working day (民法典第二百零三条), whichever its bound: a time to wait does not end on a day off either. Counted backward the law has no rule of its own; by the same rules read backward the day moves to the working day before, so that no part of the time due to the other side is lost. Extended in the same unit, limit and extension are one period; in another, the extension begins where the limit ends, and only the last day moves. Null where the amount is not known, or where the day falls outside the years 1 to 9999.',
    args: {
      from: t.arg({ type: 'Date', required: true, description: 'The day of the event.' }),
      extended: t.arg.boolean({
        required: true,
        defaultValue: false,
        description: 'With the extension that the law allows; no difference where it allows none.',
      }),
    },
    resolve: (limit, { from, extended }, { calendar }) => dueOf(limit, from, extended, calendar),
  }),
)

builder.objectField(Remedy, 'dueDate', (t) =>
  t.field({
    type: DueDate,
    nullable: true,
    description:
      'The last day to turn there, counted as the dueDate of a time limit; null where the time is not known.',
    args: {
      from: t.arg({ type: 'Date', required: true, description: 'The day that `from` speaks of.' }),
    },
    resolve: (remedy, { from }, { calendar }) => remedyDueOf(remedy, from, calendar),
  }),
)

/** The day that a time limit leads to from the day of its event, with its extension or without. */
export function dueOf(
  { amount, unit, bound, direction, extensionAmount, extensionUnit }: TimeLimitRow,
  from: string,
  extended: boolean,
  calendar: WorkingCalendar | undefined,
): DueDateRow | null {
  if (amount === null) return null
  const extension = extended ? duration(extensionAmount, extensionUnit) : null
  const due = dueDate({ amount, unit, direction, extension }, from, calendar)
  return due ? { ...due, bound, direction } : null
}

/** The last day for a remedy, from the day that its time runs from. */
export function remedyDueOf(
  { withinAmount, withinUnit }: RemedyRow,
  from: string,
  calendar: WorkingCalendar | undefined,
): DueDateRow | null {
  const within = duration(withinAmount, withinUnit)
  const due = within && dueDate({ ...within, direction: 'AFTER', extension: null }, from, calendar)
  return due ? { ...due, bound: 'AT_MOST', direction: 'AFTER' } : null
}
