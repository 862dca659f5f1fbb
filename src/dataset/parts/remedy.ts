import { basis, bilingual, duration, known } from '../fields/composite.ts'
import { part } from '../fields/part.ts'
import { CHOOSE } from '../fields/shared.ts'
import { choice } from '../fields/simple.ts'
import { REMEDY_KIND } from '../vocabulary/consequence.ts'

export const REMEDY = part({
  table: 'remedy',
  of: 'power',
  element: { key: 'remedies' },
  sheet: ['remedies', '救济途径', '不服的可以怎么办，每种一行。'],
  fields: {
    kind: choice(REMEDY_KIND)(['救济方式', CHOOSE]),
    body: bilingual(['受理机关', '向谁提出。']),
    within: known(duration(['提出期限', '数字。'], ['提出期限单位', CHOOSE])),
    basis: basis('救济依据'),
  },
})
