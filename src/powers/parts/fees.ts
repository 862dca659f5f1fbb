import { FEE_ITEM } from '../../dataset/parts/fee-item.ts'
import { builder } from '../../graphql/builder.ts'
import { type LocalizedText, localized } from '../../graphql/language.ts'
import type { Scoped } from '../../graphql/scope.ts'
import { BasisReference, basisReference } from '../../instruments/basis-reference.ts'
import { type PartRow, rowsOf } from './part-rows.ts'

type FeeItemRow = PartRow<typeof FEE_ITEM>

export type FeeColumns = {
  id: number
  feesCharged: boolean | null
  feesBasisInstrument: string | null
  feesBasisArticle: string | null
  feesNote: LocalizedText | null
}

export const feeItemsOf = rowsOf(FEE_ITEM)

const Money = builder.objectRef<{ amount: string; currency: string }>('Money').implement({
  description: 'A sum of money.',
  fields: (t) => ({
    amount: t.exposeString('amount', {
      description: 'A decimal number as text, in whole units: 12.50.',
    }),
    currency: t.exposeString('currency', { description: 'The currency, ISO 4217: CNY.' }),
  }),
})

const FeeItem = builder.objectRef<FeeItemRow>('FeeItem').implement({
  description: 'One fee (收费项目).',
  fields: (t) => ({
    name: t.string({
      description: 'What is charged for.',
      ...localized((item: FeeItemRow) => item.name),
    }),
    amount: t.field({
      type: Money,
      nullable: true,
      description: 'How much (收费标准); null where not known.',
      resolve: ({ amount, currency }) =>
        amount === null || currency === null ? null : { amount, currency },
    }),
    per: t.string({
      nullable: true,
      description: 'For what unit: 每人; null where once.',
      ...localized((item: FeeItemRow) => item.per),
    }),
  }),
})

export const FeeSchedule = builder.objectRef<Scoped<FeeColumns>>('FeeSchedule').implement({
  description: 'What is charged (收费依据和标准).',
  fields: (t) => ({
    charged: t.exposeBoolean('feesCharged', {
      nullable: true,
      description: 'Whether a fee is charged; null where not known.',
    }),
    basis: t.field({
      type: BasisReference,
      nullable: true,
      description: 'The provision that allows or forbids it; null where none is named.',
      resolve: ({ id, feesBasisInstrument, feesBasisArticle, scope }) =>
        basisReference(
          { basisInstrument: feesBasisInstrument, basisArticle: feesBasisArticle },
          scope,
          { power: id, part: 'fees', index: null },
        ),
    }),
    items: t.field({
      type: [FeeItem],
      description: 'The fees; empty where none is charged, or none is known.',
      resolve: ({ id }, _, context) => feeItemsOf(context).load(id),
    }),
    note: t.string({
      nullable: true,
      description: 'What else is to be said; null where nothing is.',
      ...localized((fees: FeeColumns) => fees.feesNote),
    }),
  }),
})
