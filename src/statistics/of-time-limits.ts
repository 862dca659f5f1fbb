import { builder } from '../graphql/builder.ts'
import { TimeUnit, type TimeUnitValue } from '../graphql/duration.ts'
import { daysOf } from '../powers/order.ts'
import { isCounted } from './counted.ts'
import { Statistics } from './statistics.ts'

type TimeLimitCountRow = { amount: number; unit: TimeUnitValue; count: number }

const TimeLimitCount = builder.objectRef<TimeLimitCountRow>('TimeLimitCount').implement({
  description: 'How many time limits are of a length.',
  fields: (t) => ({
    amount: t.exposeInt('amount', { description: 'How many units.' }),
    unit: t.expose('unit', { type: TimeUnit, description: 'The unit counted in.' }),
    count: t.exposeInt('count', { description: 'Time limits of that length.' }),
  }),
})

builder.objectField(Statistics, 'statutoryTimeLimits', (t) =>
  t.field({
    type: [TimeLimitCount],
    description:
      'The limits that the law sets for a decision (kind STATUTORY, purpose DECISION), by length, the shortest first; 1 month counts 30 days, 1 year 365, 5 working days 7. A power with several counts with each.',
    resolve: (counted, _, { sql }) => sql<TimeLimitCountRow[]>`
      select amount, time_limit.unit, count(*)::int
      from time_limit
      join power on power.id = time_limit.power
      where kind = 'STATUTORY' and purpose = 'DECISION' and ${isCounted(sql, counted)}
      group by amount, time_limit.unit
      order by ${daysOf(sql, sql`amount`, sql`time_limit.unit`)}, time_limit.unit`,
  }),
)
