import { LIFECYCLE_EVENT } from '../../dataset/parts/lifecycle-event.ts'
import { LIFECYCLE_EFFECT, LIFECYCLE_KIND } from '../../dataset/vocabulary/power.ts'
import { builder } from '../../graphql/builder.ts'
import { enumType } from '../../graphql/enum-type.ts'
import { localized } from '../../graphql/language.ts'
import type { LifeRow } from './life.ts'
import { type PartRow, rowsOf } from './part-rows.ts'

export type LifecycleEventRow = Omit<PartRow<typeof LIFECYCLE_EVENT>, 'position'>

export const lifecycleOf = rowsOf(LIFECYCLE_EVENT)

type End = LifeRow & LifecycleEventRow & { kind: Exclude<LifecycleEventRow['kind'], 'RENAMED'> }

/** Whether an event ended a power; what is only renamed goes on. */
export const isEnd = (event: LifeRow): event is End => event.effect === 'ENDS'

const LifecycleKind = enumType(LIFECYCLE_KIND)

export const LifecycleEffect = enumType(LIFECYCLE_EFFECT)

export const LifecycleEvent = builder.objectRef<LifecycleEventRow>('LifecycleEvent').implement({
  description:
    'What happened to a power after the edition, with the document that says so (动态调整).',
  fields: (t) => ({
    kind: t.expose('kind', { type: LifecycleKind, description: 'What happened.' }),
    effect: t.expose('effect', {
      type: LifecycleEffect,
      description: 'Whether it ended the power.',
    }),
    on: t.expose('on', { type: 'Date', description: 'The day from which it holds.' }),
    by: t.string({
      description: 'The document that did it: 国发〔2018〕28号.',
      ...localized((event: LifecycleEventRow) => event.by),
    }),
    note: t.string({
      nullable: true,
      description: 'More about it; null where there is nothing to say.',
      ...localized((event: LifecycleEventRow) => event.note),
    }),
  }),
})
