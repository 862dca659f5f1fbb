import { TIME_LIMIT } from '../../dataset/parts/time-limit.ts'
import {
  TIME_LIMIT_BOUND,
  TIME_LIMIT_DIRECTION,
  TIME_LIMIT_KIND,
  TIME_LIMIT_PURPOSE,
} from '../../dataset/vocabulary/time-limit.ts'
import { builder } from '../../graphql/builder.ts'
import { Duration, duration, durationLabel, TimeUnit } from '../../graphql/duration.ts'
import { enumType } from '../../graphql/enum-type.ts'
import { localized } from '../../graphql/language.ts'
import type { Scoped } from '../../graphql/scope.ts'
import { BasisReference, basisReference } from '../../instruments/basis-reference.ts'
import { itemPlace, type PartRow, rowsOf } from './part-rows.ts'
import { StartEvent, startEvent } from './start-event.ts'

export type TimeLimitRow = PartRow<typeof TIME_LIMIT>

export const timeLimitsOf = rowsOf(TIME_LIMIT)

export const TimeLimitKind = enumType(TIME_LIMIT_KIND)

export const TimeLimitPurpose = enumType(TIME_LIMIT_PURPOSE)

export const TimeLimitBound = enumType(TIME_LIMIT_BOUND)

export const TimeLimitDirection = enumType(TIME_LIMIT_DIRECTION)

export const TimeLimit = builder.objectRef<Scoped<TimeLimitRow>>('TimeLimit').implement({
  description: 'A time within which something is to be done (办理期限).',
  fields: (t) => ({
    kind: t.expose('kind', { type: TimeLimitKind, description: 'Who set it, and for whom.' }),
    purpose: t.expose('purpose', { type: TimeLimitPurpose, description: 'What it is for.' }),
    stage: t.string({
      description: 'What it is for, in words, and from which event it runs.',
      ...localized((limit: TimeLimitRow) => limit.stage),
    }),
    amount: t.exposeInt('amount', {
      nullable: true,
      description: 'How many units; null for a COMMITTED limit that is not known.',
    }),
    unit: t.expose('unit', { type: TimeUnit, description: 'The unit counted in.' }),
    bound: t.expose('bound', { type: TimeLimitBound, description: 'At most or at least.' }),
    direction: t.expose('direction', {
      type: TimeLimitDirection,
      description: 'Counted forward or backward.',
    }),
    extension: t.field({
      type: Duration,
      nullable: true,
      description: 'By how much it may be extended; null where it may not.',
      resolve: ({ extensionAmount, extensionUnit }) => duration(extensionAmount, extensionUnit),
    }),
    from: t.field({
      type: StartEvent,
      description:
        'What it runs from, as its stage or the provision that sets it says; OTHER where neither does.',
      resolve: (limit) => startEvent(limit.stage.zh, limit),
    }),
    basis: t.field({
      type: BasisReference,
      nullable: true,
      description: 'The provision that sets it; null where none is named.',
      resolve: (limit) => basisReference(limit, limit.scope, itemPlace('timeLimits', limit)),
    }),
    label: t.string({
      nullable: true,
      description: 'In words: 20个工作日, or 20 working days; null where the amount is not known.',
      ...localized(({ amount, unit }: TimeLimitRow) =>
        amount === null ? null : durationLabel(amount, unit),
      ),
    }),
  }),
})
