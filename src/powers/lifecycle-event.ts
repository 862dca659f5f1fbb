import { LIFECYCLE_EVENT } from '../dataset/parts/lifecycle-event.ts'
import { LIFECYCLE_EFFECT, LIFECYCLE_KIND } from '../dataset/vocabulary/power.ts'
import { builder } from '../graphql/builder.ts'
import { enumType } from '../graphql/enum-type.ts'
import { localized } from '../graphql/language.ts'
import { type PartRow, rowsOf } from './part-rows.ts'

export type LifecycleEventRow = PartRow<typeof LIFECYCLE_EVENT>

export const lifecycleOf = rowsOf(LIFECYCLE_EVENT)

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

/** The event that has ended a power by a day: the first that ENDS it; undefined while it is retained. */
export const endBy = <Event extends Pick<LifecycleEventRow, 'effect' | 'on'>>(
  lifecycle: Event[],
  day: string,
) =>
  lifecycle
    .filter(({ effect, on }) => effect === 'ENDS' && on <= day)
    .reduce<Event | undefined>(
      (first, event) => (first === undefined || event.on < first.on ? event : first),
      undefined,
    )
