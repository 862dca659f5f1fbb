import { RESPONSIBILITY } from '../../dataset/parts/responsibility.ts'
import { builder } from '../../graphql/builder.ts'
import { localized } from '../../graphql/language.ts'
import type { Scoped } from '../../graphql/scope.ts'
import { BasisReference, basisReference } from '../../instruments/basis-reference.ts'
import { itemPlace, type PartRow, rowsOf } from './part-rows.ts'

type ResponsibilityRow = PartRow<typeof RESPONSIBILITY>

export const responsibilitiesOf = rowsOf(RESPONSIBILITY)

export const Responsibility = builder
  .objectRef<Scoped<ResponsibilityRow>>('Responsibility')
  .implement({
    description: 'What the agency must do when it exercises a power (责任事项).',
    fields: (t) => ({
      stage: t.string({
        nullable: true,
        description: 'The stage of the procedure (受理), as printed; null where none is named.',
        ...localized((row: ResponsibilityRow) => row.stage),
      }),
      text: t.string({
        description: 'The responsibility, as printed.',
        ...localized((row: ResponsibilityRow) => row.text),
      }),
      basis: t.field({
        type: BasisReference,
        nullable: true,
        description: 'The provision it comes from; null where none is named for it alone.',
        resolve: (row) => basisReference(row, row.scope, itemPlace('responsibilities', row)),
      }),
    }),
  })
