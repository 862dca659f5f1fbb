import { manyBy } from '../graphql/batch.ts'
import { builder } from '../graphql/builder.ts'
import { type LocalizedText, localized } from '../graphql/language.ts'
import type { Scoped } from '../graphql/scope.ts'
import {
  type BasisColumns,
  BasisReference,
  basisReference,
} from '../instruments/basis-reference.ts'

type ConditionRow = BasisColumns & { power: number; text: LocalizedText }

export const conditionsOf = manyBy(
  (sql, powers: number[]) => sql<ConditionRow[]>`
    select power, text, basis_instrument, basis_article
    from condition
    where power = any(${powers})
    order by power, position`,
  ({ power }) => power,
)

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
      resolve: (condition) => basisReference(condition, condition.scope),
    }),
  }),
})
