import type { Fragment, Sql } from '../database/sql.ts'
import { ORDER_DIRECTION, POWER_ORDER_FIELD } from '../dataset/vocabulary/query.ts'
import { builder } from '../graphql/builder.ts'
import { enumType } from '../graphql/enum-type.ts'

const PowerOrderField = enumType(POWER_ORDER_FIELD)

const OrderDirection = enumType(ORDER_DIRECTION)

export const PowerOrder = builder.inputType('PowerOrder', {
  description: 'The order of powers; equal ones stand as in the list.',
  fields: (t) => ({
    field: t.field({ type: PowerOrderField, required: true, description: 'By what.' }),
    direction: t.field({
      type: OrderDirection,
      required: true,
      defaultValue: 'ASC',
      description: 'Which way.',
    }),
  }),
})

export type PowerOrderValue = typeof PowerOrder.$inferInput

/** What the row `power` is put in order by; without an order, its place in the list. */
export const orderKey = (sql: Sql, order: PowerOrderValue | null | undefined) => {
  switch (order?.field) {
    case 'CODE':
      return sql`power.code collate "C"`
    case 'NAME':
      return sql`(power.name ->> 'zh') collate "C"`
    case 'DECISION_TIME_LIMIT':
      return order.direction === 'DESC'
        ? sql`coalesce(${decisionDays(sql)}, '-infinity'::numeric)`
        : sql`coalesce(${decisionDays(sql)}, 'infinity'::numeric)`
    default:
      return sql`power.position`
  }
}

/** The longest limit of a kind for a decision, in days; null where there is none, or none is known. */
export const decisionDays = (sql: Sql, kind: 'STATUTORY' | 'COMMITTED' = 'STATUTORY') => sql`
  (
    select max(${daysOf(sql, sql`amount`, sql`unit`)})
    from time_limit
    where time_limit.power = power.id and kind = ${kind} and purpose = 'DECISION'
  )`

/** A length of time in days, to compare with others: 5 working days are 7 days, a month 30, a year 365. */
export const daysOf = (sql: Sql, amount: Fragment, unit: Fragment) => sql`
  ${amount} * case ${unit} when 'WORKING_DAY' then 1.4 when 'DAY' then 1 when 'MONTH' then 30 else 365 end`
