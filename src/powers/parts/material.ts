import { MATERIAL } from '../../dataset/parts/material.ts'
import { MATERIAL_FORM } from '../../dataset/vocabulary/power.ts'
import { builder } from '../../graphql/builder.ts'
import { enumType } from '../../graphql/enum-type.ts'
import { localized } from '../../graphql/language.ts'
import type { Scoped } from '../../graphql/scope.ts'
import { BasisReference, basisReference } from '../../instruments/basis-reference.ts'
import { itemPlace, type PartRow, rowsOf } from './part-rows.ts'

type MaterialRow = PartRow<typeof MATERIAL>

export const materialsOf = rowsOf(MATERIAL)

const MaterialForm = enumType(MATERIAL_FORM)

export const Material = builder.objectRef<Scoped<MaterialRow>>('Material').implement({
  description: 'A document to be submitted (申请材料).',
  fields: (t) => ({
    name: t.string({
      description: 'Its name.',
      ...localized((material: MaterialRow) => material.name),
    }),
    form: t.expose('form', {
      type: MaterialForm,
      nullable: true,
      description: 'Original or copy; null where the rule does not say.',
    }),
    copies: t.exposeInt('copies', {
      nullable: true,
      description: 'How many of them; null where the rule does not say.',
    }),
    requiredWhen: t.string({
      nullable: true,
      description: 'The case in which alone it is needed; null where it always is.',
      ...localized((material: MaterialRow) => material.requiredWhen),
    }),
    basis: t.field({
      type: BasisReference,
      nullable: true,
      description: 'The provision that asks for it; null where none is named.',
      resolve: (material) =>
        basisReference(material, material.scope, itemPlace('materials', material)),
    }),
  }),
})
