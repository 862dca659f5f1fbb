import { PROVENANCE_STATUS, VERIFICATION } from '../vocabulary/list.ts'
import { bilingual, group, known } from './composite.ts'
import { choice } from './simple.ts'

/** Whether an edition or a power is the official text. */
export const provenance = group({
  status: choice(PROVENANCE_STATUS)(['数据性质', '清单原文，还是事后整理重建。']),
  note: known(bilingual(['数据说明', '数据从何而来，有哪些局限。'])),
})

export const verification = choice(VERIFICATION)(['核对情况', '是否对照原文核对过。'])

/** What a heading says of every column with a list of values. */
export const CHOOSE = '从下拉列表中选择。'
/** What the heading of a note says. */
export const REMARK = '需要说明的情况。'
