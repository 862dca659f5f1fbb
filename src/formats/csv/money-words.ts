import type { Power } from '../../dataset/power.ts'
import { SANCTION_KIND } from '../../dataset/vocabulary/consequence.ts'
import type { Cite } from '../citing.ts'
import { basisWords, bracketed, inWords, listed } from './words.ts'

type Sanction = Power['sanctions'][number]
type FeeItem = Power['fees']['items'][number]

/** 罚款：未按规定…，每人500元以上2000元以下（《劳动合同法》第九十二条）. */
export const sanctionWords =
  (cite: Cite) =>
  ({ kind, trigger, fine, multiple, basis }: Sanction) =>
    [
      `${inWords(SANCTION_KIND, kind)}：${trigger.zh}`,
      fine ? `，${fine.per?.zh ?? ''}${rangeWords(fine, currencyWord(fine.currency))}` : '',
      multiple ? `，${multiple.of.zh}${rangeWords(multiple, '倍')}` : '',
      bracketed([basisWords(cite, basis)]),
    ].join('')

/** 收费：鉴定费200元/人（《…》第…条）; empty where it is not known whether anything is charged. */
export const feeWords = ({ charged, items, note, basis }: Power['fees'], cite: Cite) =>
  [
    charged === null ? '' : `${charged ? '收费' : '不收费'}${bracketed([basisWords(cite, basis)])}`,
    listed(items, itemWords),
    note?.zh ?? '',
  ]
    .filter((part) => part !== '')
    .join('\n')

const itemWords = ({ name, amount, currency, per }: FeeItem) =>
  `${name.zh}：${amount === null || currency === null ? '金额未知' : `${amount}${currencyWord(currency)}`}${per ? `（${per.zh}）` : ''}`

function rangeWords({ min, max }: { min: number | null; max: number | null }, unit: string) {
  if (min === null && max === null) return '数额未规定'
  if (min === max) return `${min}${unit}`
  return `${min === null ? '' : `${min}${unit}以上`}${max === null ? '' : `${max}${unit}以下`}`
}

const currencyWord = (currency: string) => (currency === 'CNY' ? '元' : currency)
