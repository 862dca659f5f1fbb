import { part } from '../fields/part.ts'
import { name, text } from '../fields/simple.ts'

export const OTHER_COLUMN = part({
  table: 'other_column',
  of: 'power',
  sheet: ['other-columns', '其他栏目', '公布的清单中别处没有位置的栏目，每栏一行，照原样。'],
  fields: {
    heading: name(['栏目', '栏目的名称，如 备注。']),
    text: text(['栏目内容', '照原样。']),
  },
})
