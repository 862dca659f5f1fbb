import { manyBy } from '../graphql/batch.ts'
import { builder } from '../graphql/builder.ts'
import { type LocalizedText, localized } from '../graphql/language.ts'

type ProcedureStepRow = {
  power: number
  order: number
  name: LocalizedText
  description: LocalizedText | null
}

export type ProcedureColumns = { id: number; procedureVariant: typeof ProcedureVariant.$inferType }

export const stepsOf = manyBy(
  (sql, powers: number[]) => sql<ProcedureStepRow[]>`
    select power, position as order, name, description
    from procedure_step
    where power = any(${powers})
    order by power, position`,
  ({ power }) => power,
)

const ProcedureVariant = builder.enumType('ProcedureVariant', {
  description: 'The kind of procedure.',
  values: {
    THREE_STEP: { description: 'Accept, review, approve (受理、审核、批准).' },
    EXPERT_REVIEW: { description: 'With a review by experts (专家评审).' },
    POST_APPROVAL: {
      description: 'Settled at the window, with the approval signed afterwards (事后批准补签).',
    },
    EX_OFFICIO: { description: 'Begun by the agency itself (依职权).' },
    BENEFIT: { description: 'Assessment and payment of a benefit (待遇核定与支付).' },
    FILING: { description: 'Filing, with or without review (备案).' },
  },
})

const ProcedureStep = builder.objectRef<ProcedureStepRow>('ProcedureStep').implement({
  description: 'A step of a procedure (办理环节).',
  fields: (t) => ({
    order: t.exposeInt('order', { description: 'Its place, from 1.' }),
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
