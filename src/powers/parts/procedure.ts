import { PROCEDURE_STEP } from '../../dataset/parts/procedure-step.ts'
import { PROCEDURE_VARIANT } from '../../dataset/vocabulary/power.ts'
import { builder } from '../../graphql/builder.ts'
import { enumType } from '../../graphql/enum-type.ts'
import { localized } from '../../graphql/language.ts'
import { type PartRow, rowsOf } from './part-rows.ts'

type ProcedureStepRow = PartRow<typeof PROCEDURE_STEP>

export type ProcedureColumns = { id: number; procedureVariant: typeof ProcedureVariant.$inferType }

export const stepsOf = rowsOf(PROCEDURE_STEP)

const ProcedureVariant = enumType(PROCEDURE_VARIANT)

const ProcedureStep = builder.objectRef<ProcedureStepRow>('ProcedureStep').implement({
  description: 'A step of a procedure (办理环节).',
  fields: (t) => ({
    order: t.exposeInt('position', { description: 'Its place, from 1.' }),
    name: t.string({
      description: 'Its name.',
      ...localized((step: ProcedureStepRow) => step.name),
    }),
    description: t.string({
      nullable: true,
      description: 'What is done in it; null where not described.',
      ...localized((step: ProcedureStepRow) => step.description),
    }),
  }),
})

export const Procedure = builder.objectRef<ProcedureColumns>('Procedure').implement({
  description: 'How a power is exercised, step by step (办理流程).',
  fields: (t) => ({
    variant: t.expose('procedureVariant', {
      type: ProcedureVariant,
      description: 'What kind of procedure it is.',
    }),
    steps: t.field({
      type: [ProcedureStep],
      description: 'The steps in their order; empty where none is known.',
      resolve: ({ id }, _, context) => stepsOf(context).load(id),
    }),
  }),
})
