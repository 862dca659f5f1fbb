import { z } from 'zod'
import { TIME_UNIT } from '../dataset/vocabulary/time-limit.ts'
import { builder } from './builder.ts'
import { enumType } from './enum-type.ts'

export const TimeUnit = enumType(TIME_UNIT)

export type TimeUnitValue = typeof TimeUnit.$inferType

export const Duration = builder
  .objectRef<{ amount: number; unit: TimeUnitValue }>('Duration')
  .implement({
    description: 'A length of time, as the law gives it.',
    fields: (t) => ({
      amount: t.exposeInt('amount', { description: 'How many units.' }),
      unit: t.expose('unit', { type: TimeUnit, description: 'The unit counted in.' }),
    }),
  })

export const DurationInput = builder.inputType('DurationInput', {
  description: 'A length of time.',
  fields: (t) => ({
    amount: t.int({ required: true, description: 'How many units; at least 1.' }),
    unit: t.field({ type: TimeUnit, required: true, description: 'The unit counted in.' }),
  }),
})

/** What GraphQL's types do not say of a length of time. */
export const durationInput = z.looseObject({
  amount: z.number().min(1, 'expected an amount of 1 or more'),
  unit: z.enum(TIME_UNIT.values),
})

/** A duration out of two columns, which are null together. */
export const duration = (amount: number | null, unit: TimeUnitValue | null) =>
  amount === null || unit === null ? null : { amount, unit }

/** 20个工作日 / 20 working days. */
export const durationLabel = (amount: number, unit: TimeUnitValue) => ({
  zh: `${amount}${COUNTERS[unit].zh}`,
  en: `${amount} ${COUNTERS[unit].en}${amount === 1 ? '' : 's'}`,
})

const COUNTERS: Record<TimeUnitValue, { zh: string; en: string }> = {
  WORKING_DAY: { zh: '个工作日', en: 'working day' },
  DAY: { zh: '日', en: 'day' },
  MONTH: { zh: '个月', en: 'month' },
  YEAR: { zh: '年', en: 'year' },
}
