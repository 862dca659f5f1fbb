import { CONDITION } from '../../dataset/parts/condition.ts'
import { builder } from '../../graphql/builder.ts'
import { localized } from '../../graphql/language.ts'
import type { Scoped } from '../../graphql/scope.ts'
import { BasisReference, basisReference } from '../../instruments/basis-reference.ts'
import { itemPlace, type PartRow, rowsOf } from './part-rows.ts'

type ConditionRow = PartRow<typeof CONDITION>

export const conditionsOf = rowsOf(CONDITION)

export const Condition = builder.objectRef<Scoped<ConditionRow>>('Condition').implement({
  description: 'What must be the case for a power to be exercised (办理条件).',
  fields: (t) => ({
    text: t.string({
      description: 'The condition, in words of our own.',
      ...localized((condition: ConditionRow) => condition.text),
    }),
    basis: t.field({
      type: BasisReference,
      nullable: true,
      description: 'The provision it comes from; null where none is named.',
      resolve: (condition) =>
        basisReference(condition, condition.scope, itemPlace('conditions', condition)),
    }),
  }),
})
