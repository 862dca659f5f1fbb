import { basis, bilingual, group, known } from '../fields/composite.ts'
import { part } from '../fields/part.ts'
import { CHOOSE } from '../fields/shared.ts'
import { choice, currency, quantity } from '../fields/simple.ts'
import { SANCTION_KIND } from '../vocabulary/consequence.ts'

export const SANCTION = part({
  table: 'sanction',
  of: 'power',
  element: { key: 'sanctions' },
  sheet: ['sanctions', '处罚种类', '可以给予的处罚，每种一行。'],
  aliases: ['处罚'],
  fields: {
    kind: choice(SANCTION_KIND)(['处罚', CHOOSE], { aliases: ['处罚种类'] }),
    trigger: bilingual(['违法行为', '处罚什么行为。']),
    fine: known(
      group({
        min: known(quantity(['罚款下限', '数字；没有下限的不填。'])),
        max: known(quantity(['罚款上限', '数字；没有上限的不填。'])),
        currency: currency(['罚款币种', '罚款按金额的必填，人民币为 CNY。']),
        per: known(bilingual(['罚款单位', '如 每人。'])),
      }),
    ),
    multiple: known(
      group({
        min: known(quantity(['倍数下限', '数字；没有下限的不填。'])),
        max: known(quantity(['倍数上限', '数字；没有上限的不填。'])),
        of: bilingual(['倍数基数', '罚款按倍数的必填，如 违法所得。']),
      }),
    ),
    basis: basis('处罚依据'),
  },
  rules: (schema) =>
    schema
      .refine(({ fine, multiple }) => fine === null || multiple === null, {
        path: ['multiple'],
        error: 'a fine between two amounts or a multiple of something, not both',
      })
      .refine(({ fine }) => ascending(fine), {
        path: ['fine', 'max'],
        error: ({ input }) => atLeast((input as { fine: Range }).fine),
      })
      .refine(({ multiple }) => ascending(multiple), {
        path: ['multiple', 'max'],
        error: ({ input }) => atLeast((input as { multiple: Range }).multiple),
      }),
})

type Range = { min: number | null; max: number | null }

const atLeast = ({ min }: Range) => `at least min, ${min}`

const ascending = (range: Range | null) =>
  range === null || range.min === null || range.max === null || range.min <= range.max
