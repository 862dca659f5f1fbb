import { bilingual, known } from '../fields/composite.ts'
import { part } from '../fields/part.ts'
import { CHOOSE } from '../fields/shared.ts'
import { choice } from '../fields/simple.ts'
import { JURISDICTION_LEVEL } from '../vocabulary/list.ts'

export const LEVEL_SCOPE = part({
  table: 'level_scope',
  of: 'power',
  element: { key: 'levels' },
  sheet: ['levels', '实施层级', '行使权力的层级和各自的权限，每级一行。'],
  aliases: ['实施层级及权限'],
  fields: {
    level: choice(JURISDICTION_LEVEL)(['层级', CHOOSE], { aliases: ['实施层级', '行使层级'] }),
    name: known(bilingual(['层级名称', '层级的名称，照原样，如 地州市级。'])),
    scope: known(bilingual(['权限', '这一级的权限，照原样。'])),
  },
})
