import { bilingual, known } from '../fields/composite.ts'
import { part } from '../fields/part.ts'

export const PROCEDURE_STEP = part({
  table: 'procedure_step',
  of: 'power',
  element: { key: 'procedure' },
  sheet: ['procedure-steps', '办理环节', '流程的环节，按先后顺序，每个一行。'],
  aliases: ['办理流程', '办理程序'],
  fields: {
    name: bilingual(['环节名称', '如 受理。'], { aliases: ['环节'] }),
    description: known(bilingual(['环节内容', '这一环节做什么。'])),
  },
})
