import { bilingual, known } from '../fields/composite.ts'
import { part } from '../fields/part.ts'
import { basicCode, line } from '../fields/simple.ts'

export const SUB_ITEM = part({
  table: 'sub_item',
  of: 'power',
  element: { key: 'subItems' },
  sheet: ['sub-items', '子项', '权力事项的子项，按公布的顺序，每个一行。'],
  aliases: ['子项名称'],
  fields: {
    name: bilingual(['子项名称', '子项的名称。'], { aliases: ['子项'] }),
    officialCode: known(line(['子项官方编码', '机关公布的编码，照原样。'])),
    basicCode: known(basicCode(['子项基本编码', '国家或者省级基本目录中的编码，12位。'])),
  },
})
