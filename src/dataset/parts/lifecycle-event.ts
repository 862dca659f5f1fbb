import { bilingual, known } from '../fields/composite.ts'
import { part } from '../fields/part.ts'
import { CHOOSE, REMARK } from '../fields/shared.ts'
import { choice, day } from '../fields/simple.ts'
import { LIFECYCLE_EFFECT, LIFECYCLE_KIND } from '../vocabulary/power.ts'

export const LIFECYCLE_EVENT = part({
  table: 'lifecycle_event',
  of: 'power',
  sheet: ['lifecycle-events', '事项变动', '权力事项后来的取消、下放、更名等，每次一行。'],
  aliases: ['动态调整'],
  fields: {
    kind: choice(LIFECYCLE_KIND)(['变动种类', CHOOSE]),
    effect: choice(LIFECYCLE_EFFECT)(['变动结果', CHOOSE]),
    on: day(['变动日期', '变动的日期。']),
    by: bilingual(['变动依据', '如 国发〔2018〕28号。']),
    note: known(bilingual(['变动说明', REMARK])),
  },
  rules: (schema) =>
    schema.refine(({ kind, effect }) => kind !== 'RENAMED' || effect !== 'ENDS', {
      path: ['effect'],
      error: 'PARTLY or NONE: a power that is renamed goes on',
    }),
})
