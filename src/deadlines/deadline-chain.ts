import type { WorkingCalendar } from '../calendar/announced.ts'
import type { RemedyRow } from '../powers/parts/remedy.ts'
import { type StartEventValue, startEvent } from '../powers/parts/start-event.ts'
import type { TimeLimitRow } from '../powers/parts/time-limit.ts'
import { type DueDateRow, dueOf, remedyDueOf } from './deadline.ts'

/** A time limit or a remedy, the day it runs from and the day it leads to; null where they cannot be told. */
export type ChainedRow<Limit, Remedy> = {
  limit: Limit | null
  remedy: Remedy | null
  from: StartEventValue
  start: string | null
  assumed: boolean
  due: DueDateRow | null
}

type Given<Limit, Remedy> = {
  limits: Limit[]
  remedies: Remedy[]
  /** What happened on the day; left out: the first of the events that something runs from. */
  event?: StartEventValue | null
  day: string
  calendar?: WorkingCalendar
}

/**
 * Where one day leads: each limit runs from the day of its event, and the latest day for an act that another limit sets is
 * taken for the day of that act. A chain ends where no limit leads on.
 */
export function deadlineChain<Limit extends TimeLimitRow, Remedy extends RemedyRow>({
  limits,
  remedies,
  event,
  day,
  calendar,
}: Given<Limit, Remedy>): ChainedRow<Limit, Remedy>[] {
  const started = limits.map((limit) => ({ limit, from: startEvent(limit.stage.zh, limit) }))
  const opened = remedies.map((remedy) => ({ remedy, from: startEvent(remedy.body.zh, remedy) }))
  const first =
    event ?? IN_ORDER.find((one) => started.some(({ from }) => from === one)) ?? 'KNOWLEDGE'
  const days = new Map<StartEventValue, string>([[first, day]])
  for (const reached of IN_ORDER.slice(IN_ORDER.indexOf(first) + 1)) {
    const latest = started
      .filter(({ limit }) => leadsTo(limit) === reached)
      .flatMap(({ limit, from }) => {
        const start = days.get(from)
        return (start && dueOf(limit, start, false, calendar)?.date) || []
      })
      .sort()
      .at(-1)
    if (latest) days.set(reached, latest)
  }
  // Who was served knows; who was served nothing is taken to know of the decision on its day.
  const known = days.get('KNOWLEDGE') ?? days.get('SERVICE') ?? days.get('DECISION')
  const at = (from: StartEventValue) => (from === 'KNOWLEDGE' ? known : days.get(from)) ?? null
  const place = (from: StartEventValue) => {
    const start = at(from)
    return { from, start, assumed: start !== null && from !== first }
  }
  return [
    ...started.map(({ limit, from }) => {
      const { start, ...rest } = place(from)
      const due = start && dueOf(limit, start, false, calendar)
      return { limit, remedy: null, start, ...rest, due: due || null }
    }),
    ...opened.map(({ remedy, from }) => {
      const { start, ...rest } = place(from)
      const due = start && remedyDueOf(remedy, start, calendar)
      return { limit: null, remedy, start, ...rest, due: due || null }
    }),
  ]
}

const IN_ORDER: StartEventValue[] = [
  'EVENT',
  'FILING',
  'APPLICATION',
  'ACCEPTANCE',
  'DECISION',
  'SERVICE',
  'PUBLICATION',
  'KNOWLEDGE',
]

/** The act whose last day a limit sets. */
function leadsTo({ purpose, bound, direction }: TimeLimitRow): StartEventValue | undefined {
  if (bound !== 'AT_MOST' || direction !== 'AFTER') return undefined
  return LEADS_TO[purpose]
}

const LEADS_TO: Partial<Record<TimeLimitRow['purpose'], StartEventValue>> = {
  APPLICATION: 'APPLICATION',
  ACCEPTANCE: 'ACCEPTANCE',
  DECISION: 'DECISION',
  SERVICE: 'SERVICE',
}
