import { builder } from '../graphql/builder.ts'
import type { Scoped } from '../graphql/scope.ts'
import { scoped } from '../graphql/scope.ts'
import { Remedy, type RemedyRow, remediesOf } from '../powers/parts/remedy.ts'
import { StartEvent } from '../powers/parts/start-event.ts'
import { TimeLimit, type TimeLimitRow, timeLimitsOf } from '../powers/parts/time-limit.ts'
import { Power } from '../powers/power.ts'
import { DueDate } from './deadline.ts'
import { type ChainedRow, deadlineChain } from './deadline-chain.ts'

export type DeadlineRow = ChainedRow<Scoped<TimeLimitRow>, Scoped<RemedyRow>>

export const Deadline = builder.objectRef<DeadlineRow>('Deadline').implement({
  description: 'A time limit or a remedy of a power, and the day that it leads to.',
  fields: (t) => ({
    limit: t.field({
      type: TimeLimit,
      nullable: true,
      description: 'The time limit; null for a remedy.',
      resolve: ({ limit }) => limit,
    }),
    remedy: t.field({
      type: Remedy,
      nullable: true,
      description: 'The remedy; null for a time limit.',
      resolve: ({ remedy }) => remedy,
    }),
    from: t.field({
      type: StartEvent,
      description: 'What it runs from.',
      resolve: ({ from }) => from,
    }),
    start: t.field({
      type: 'Date',
      nullable: true,
      description: 'The day it runs from; null where no other limit tells it.',
      resolve: ({ start }) => start,
    }),
    assumed: t.boolean({
      description:
        'Whether `start` is the last day that another limit sets for that act, and not the day asked about: the act may come earlier, and this day with it.',
      resolve: ({ assumed }) => assumed,
    }),
    dueDate: t.field({
      type: DueDate,
      nullable: true,
      description: 'The day it leads to; null where `start` or the amount is not known.',
      resolve: ({ due }) => due,
    }),
  }),
})

builder.objectField(Power, 'deadlines', (t) =>
  t.field({
    type: [Deadline],
    description:
      'Where one day leads: all time limits, then all remedies, each from the day of its event. The last day that a limit sets for an application, an acceptance, a decision or its service is taken for the day of that act, so the days are the latest ones; without extensions.',
    args: {
      event: t.arg({ type: 'Date', required: true, description: 'The day on which it began.' }),
      kind: t.arg({
        type: StartEvent,
        description:
          'What happened on that day; left out: the first that a limit of the power runs from, of EVENT, FILING, APPLICATION, ACCEPTANCE, DECISION, SERVICE, PUBLICATION.',
      }),
    },
    resolve: async (power, { event: day, kind }, context) => {
      const [limits, remedies] = await Promise.all([
        timeLimitsOf(context).load(power.id),
        remediesOf(context).load(power.id),
      ])
      return deadlineChain({
        limits: limits.map((row) => scoped(row, power.scope)),
        remedies: remedies.map((row) => scoped(row, power.scope)),
        event: kind,
        day,
        calendar: context.calendar,
      })
    },
  }),
)
