import { LIFECYCLE_EFFECT, LIFECYCLE_KIND } from '../dataset/vocabulary/power.ts'
import { manyBy } from '../graphql/batch.ts'
import { builder } from '../graphql/builder.ts'
import { enumType } from '../graphql/enum-type.ts'
import { type LocalizedText, localized } from '../graphql/language.ts'

export type LifecycleEventRow = {
  power: number
  kind: typeof LifecycleKind.$inferType
  effect: typeof LifecycleEffect.$inferType
  on: string
  by: LocalizedText
  note: LocalizedText | null
}

export const lifecycleOf = manyBy(
  (sql, powers: number[]) => sql<LifecycleEventRow[]>`
    select power, kind, effect, "on", by, note
    from lifecycle_event
    where power = any(${powers})
    order by power, position`,
  ({ power }) => power,
)

const LifecycleKind = enumType(LIFECYCLE_KIND)

const LifecycleEffect = enumType(LIFECYCLE_EFFECT)

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
export const endBy = (lifecycle: LifecycleEventRow[], day: string) =>
  lifecycle
    .filter(({ effect, on }) => effect === 'ENDS' && on <= day)
    .reduce<LifecycleEventRow | undefined>(
      (first, event) => (first === undefined || event.on < first.on ? event : first),
      undefined,
    )
