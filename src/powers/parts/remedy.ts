import { REMEDY } from '../../dataset/parts/remedy.ts'
import { REMEDY_KIND } from '../../dataset/vocabulary/consequence.ts'
import { builder } from '../../graphql/builder.ts'
import { Duration, duration } from '../../graphql/duration.ts'
import { enumType } from '../../graphql/enum-type.ts'
import { localized } from '../../graphql/language.ts'
import type { Scoped } from '../../graphql/scope.ts'
import { BasisReference, basisReference } from '../../instruments/basis-reference.ts'
import { itemPlace, type PartRow, rowsOf } from './part-rows.ts'
import { StartEvent, startEvent } from './start-event.ts'

export type RemedyRow = PartRow<typeof REMEDY>

export const remediesOf = rowsOf(REMEDY)

const RemedyKind = enumType(REMEDY_KIND)

export const Remedy = builder.objectRef<Scoped<RemedyRow>>('Remedy').implement({
  description: 'What can be done against a decision (救济途径).',
  fields: (t) => ({
    kind: t.expose('kind', { type: RemedyKind, description: 'Its kind.' }),
    body: t.string({
      description: 'Where to turn (受理机关).',
      ...localized((remedy: RemedyRow) => remedy.body),
    }),
    within: t.field({
      type: Duration,
      nullable: true,
      description: 'Within what time; null where not known. `from` tells of what.',
      resolve: ({ withinAmount, withinUnit }) => duration(withinAmount, withinUnit),
    }),
    from: t.field({
      type: StartEvent,
      description:
        'What its time runs from, as it says itself or the provision that opens it; OTHER where neither does.',
      resolve: (remedy) => startEvent(remedy.body.zh, remedy),
    }),
    basis: t.field({
      type: BasisReference,
      nullable: true,
      description: 'The provision that opens it; null where none is named.',
      resolve: (remedy) => basisReference(remedy, remedy.scope, itemPlace('remedies', remedy)),
    }),
  }),
})
