import { basis, bilingual, known } from '../fields/composite.ts'
import { part } from '../fields/part.ts'

export const RESPONSIBILITY = part({
  table: 'responsibility',
  of: 'power',
  element: { key: 'responsibilities' },
  sheet: ['responsibilities', '责任事项', '行使权力时应当履行的责任，照公布的顺序，每项一行。'],
  aliases: ['责任事项内容'],
  fields: {
    stage: known(bilingual(['责任环节', '如 受理。'], { aliases: ['环节'] })),
    text: bilingual(['责任内容', '照原样。'], { aliases: ['责任'] }),
    basis: basis('责任依据'),
  },
})
