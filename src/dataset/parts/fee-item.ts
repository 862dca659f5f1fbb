import { bilingual, known } from '../fields/composite.ts'
import { part } from '../fields/part.ts'
import { currency, quantity } from '../fields/simple.ts'

export const FEE_ITEM = part({
  table: 'fee_item',
  of: 'power',
  sheet: ['fee-items', '收费项目', '收费的项目和标准，每个一行。'],
  fields: {
    name: bilingual(['收费项目', '项目的名称。'], { aliases: ['项目名称'] }),
    amount: known(quantity(['收费金额', '数字；填了就要填币种。'], { aliases: ['收费标准'] })),
    currency: known(currency(['收费币种', '三个大写字母，人民币为 CNY。'])),
    per: known(bilingual(['计费单位', '如 每人。'])),
  },
  rules: (schema) =>
    schema.refine(({ amount, currency }) => (amount === null) === (currency === null), {
      path: ['amount'],
      error: 'an amount and its currency, or neither',
    }),
})
