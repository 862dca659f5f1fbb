import { basis, bilingual, duration, known } from '../fields/composite.ts'
import { part } from '../fields/part.ts'
import { CHOOSE } from '../fields/shared.ts'
import { amount, choice } from '../fields/simple.ts'
import {
  TIME_LIMIT_BOUND,
  TIME_LIMIT_DIRECTION,
  TIME_LIMIT_KIND,
  TIME_LIMIT_PURPOSE,
  TIME_UNIT,
} from '../vocabulary/time-limit.ts'

export const TIME_LIMIT = part({
  table: 'time_limit',
  of: 'power',
  element: { key: 'timeLimit', known: 'amount' },
  sheet: ['time-limits', '办理期限', '法定时限、承诺时限和当事人的期限，每个一行。'],
  aliases: ['办理时限'],
  fields: {
    kind: choice(TIME_LIMIT_KIND)(['期限种类', CHOOSE]),
    purpose: choice(TIME_LIMIT_PURPOSE)(['期限用途', CHOOSE]),
    stage: bilingual(['期限事项', '期限所指的事，如 作出决定。']),
    amount: known(
      amount(['期限', '数字；只有不知道的承诺时限可以不填。'], {
        aliases: ['时限', '办理时限', '期限数值'],
      }),
    ),
    unit: choice(TIME_UNIT)(['期限单位', CHOOSE]),
    bound: choice(TIME_LIMIT_BOUND)(['上限或下限', '最迟（不超过）还是至少（不少于）。']),
    direction: choice(TIME_LIMIT_DIRECTION)(['计算方向', '从事件向后算，还是提前（向前算）。']),
    extension: known(
      duration(['可延长', '可以延长多久，数字；不能延长的不填。'], ['延长单位', CHOOSE]),
    ),
    basis: basis('期限依据'),
  },
})
