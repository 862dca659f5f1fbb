import { basis, bilingual } from '../fields/composite.ts'
import { part } from '../fields/part.ts'

export const CONDITION = part({
  table: 'condition',
  of: 'power',
  element: { key: 'conditions' },
  sheet: ['conditions', '办理条件', '办理或者行使的条件，每条一行。'],
  aliases: ['申请条件'],
  fields: {
    text: bilingual(['条件内容', '一个条件。'], { aliases: ['办理条件', '申请条件'] }),
    basis: basis('条件依据'),
  },
})
