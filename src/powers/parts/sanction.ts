import { SANCTION } from '../../dataset/parts/sanction.ts'
import { SANCTION_KIND } from '../../dataset/vocabulary/consequence.ts'
import { builder } from '../../graphql/builder.ts'
import { enumType } from '../../graphql/enum-type.ts'
import { type LocalizedText, localized } from '../../graphql/language.ts'
import type { Scoped } from '../../graphql/scope.ts'
import { BasisReference, basisReference } from '../../instruments/basis-reference.ts'
import { itemPlace, type PartRow, rowsOf } from './part-rows.ts'

export type SanctionRow = PartRow<typeof SANCTION>

export const sanctionsOf = rowsOf(SANCTION)

const SanctionKind = enumType(SANCTION_KIND)

const FineRange = builder.objectRef<SanctionRow>('FineRange').implement({
  description: 'The amounts between which a fine is set.',
  fields: (t) => ({
    min: t.exposeString('fineMin', {
      nullable: true,
      description: 'The least, a decimal number as text; null: no lower limit.',
    }),
    max: t.exposeString('fineMax', {
      nullable: true,
      description: 'The most, a decimal number as text; null: no upper limit.',
    }),
    currency: t.string({
      description: 'The currency, ISO 4217: CNY.',
      resolve: ({ fineCurrency }) => fineCurrency ?? '',
    }),
    per: t.string({
      nullable: true,
      description: 'For each of what: 每人; null where for the act as a whole.',
      ...localized((sanction: SanctionRow) => sanction.finePer),
    }),
  }),
})

type Multiple = {
  multipleMin: string | null
  multipleMax: string | null
  multipleOf: LocalizedText
}

const MultipleRange = builder.objectRef<Multiple>('MultipleRange').implement({
  description: 'The multiples of a sum between which a fine or a payment is set.',
  fields: (t) => ({
    min: t.exposeString('multipleMin', {
      nullable: true,
      description: 'The least, a decimal number as text; null: no lower limit.',
    }),
    max: t.exposeString('multipleMax', {
      nullable: true,
      description: 'The most, a decimal number as text; null: no upper limit.',
    }),
    of: t.string({
      description: 'Of which sum: 违法所得.',
      ...localized((multiple: Multiple) => multiple.multipleOf),
    }),
  }),
})

export const Sanction = builder.objectRef<Scoped<SanctionRow>>('Sanction').implement({
  description: 'What an unlawful act may bring (处罚种类和幅度).',
  fields: (t) => ({
    kind: t.expose('kind', { type: SanctionKind, description: 'Its kind.' }),
    trigger: t.string({
      description: 'The unlawful act (违法行为).',
      ...localized((sanction: SanctionRow) => sanction.trigger),
    }),
    fine: t.field({
      type: FineRange,
      nullable: true,
      description: 'The amounts; null where it is not given as amounts.',
      resolve: (sanction) => (sanction.fineCurrency === null ? null : sanction),
    }),
    multiple: t.field({
      type: MultipleRange,
      nullable: true,
      description: 'The multiples; null where it is not given as a multiple.',
      resolve: ({ multipleMin, multipleMax, multipleOf }) =>
        multipleOf === null ? null : { multipleMin, multipleMax, multipleOf },
    }),
    basis: t.field({
      type: BasisReference,
      nullable: true,
      description: 'The provision that threatens it; null where none is named.',
      resolve: (sanction) =>
        basisReference(sanction, sanction.scope, itemPlace('sanctions', sanction)),
    }),
  }),
})
