import { basis, bilingual, known } from '../fields/composite.ts'
import { part } from '../fields/part.ts'
import { choice, whole } from '../fields/simple.ts'
import { MATERIAL_FORM } from '../vocabulary/power.ts'

export const MATERIAL = part({
  table: 'material',
  of: 'power',
  element: { key: 'materials' },
  sheet: [
    'materials',
    '申请材料',
    '需要提交的材料，每种一行；“权力事项”表中“是否需要材料”选“是”。',
  ],
  aliases: ['办理材料', '提交材料'],
  fields: {
    name: bilingual(['材料名称', '材料的名称。'], { aliases: ['申请材料', '需提交的材料'] }),
    form: known(choice(MATERIAL_FORM)(['材料形式', '没有规定的不填。'])),
    copies: known(whole(['份数', '没有规定的不填。'], { aliases: ['材料份数'] })),
    requiredWhen: known(bilingual(['必要情形', '只在某种情形下需要的，写明情形。'])),
    basis: basis('材料依据'),
  },
})
