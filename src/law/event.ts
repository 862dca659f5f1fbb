import { builder } from '../graphql/builder.ts'
import { type LocalizedText, localized } from '../graphql/language.ts'
import { pageArguments } from '../graphql/page.ts'
import { type Scoped, scoped } from '../graphql/scope.ts'
import { instrumentIn, LegalInstrument } from '../instruments/instrument.ts'
import { PowerConnection } from '../powers/connection.ts'
import { inList, powersWhere } from '../powers/find.ts'
import { powerWindow } from '../powers/paging.ts'
import { LifecycleEffect } from '../powers/parts/lifecycle-event.ts'
import { Power } from '../powers/power.ts'
import { LawEventKind, type LawEventKindValue } from './event-kind.ts'
import { touches } from './place.ts'

export type LawEventRow = {
  editionKey: string
  place: string
  on: string
  kind: LawEventKindValue
  instrument: string | null
  by: LocalizedText | null
  /** Of what befell powers. */
  effect?: typeof LifecycleEffect.$inferType | null
}

const powersOfEvent = powersWhere<string>(
  'text',
  (sql, { scope }) =>
    sql`${inList(sql, scope, undefined)} and ${touches(sql, sql`parent.key`, scope.version)}`,
)

export const LawEvent = builder.objectRef<Scoped<LawEventRow>>('LawEvent').implement({
  description:
    'A day on which the law behind a list changed, or powers of the list did, by one act.',
  fields: (t) => ({
    on: t.expose('on', {
      type: 'Date',
      description:
        'The day from which it holds. For an instrument or a version whose day of effect is not known: the day of its promulgation, or of its adoption.',
    }),
    kind: t.expose('kind', { type: LawEventKind, description: 'What happened.' }),
    instrument: t.field({
      type: LegalInstrument,
      nullable: true,
      description: 'The instrument that it befell; null for what befell powers.',
      resolve: ({ instrument, scope }, _, context) =>
        instrument === null ? null : instrumentIn(context, instrument, scope),
    }),
    by: t.string({
      nullable: true,
      description:
        'The decision, order or document that did it; null where an instrument takes effect, or where not known.',
      ...localized((event: LawEventRow) => event.by),
    }),
    effect: t.field({
      type: LifecycleEffect,
      nullable: true,
      description:
        'What it did to the powers that it befell; null for what befell an instrument. An act that did different things to different powers is an event for each.',
      resolve: ({ effect }) => effect ?? null,
    }),
    powers: t.connection(
      {
        type: Power,
        description:
          'The powers of the list that it touches, in the order of the list: those that cite the instrument, by a legal basis or by the basis of any part; or those that it befell.',
        validate: { schema: pageArguments },
        resolve: ({ place, editionKey, scope: outer }, args, context) => {
          const scope = outer.everywhere ? outer : { ...outer, edition: editionKey }
          const { window } = powerWindow(args, scope)
          return powersOfEvent(context, place, { scope }, window, (row) => scoped(row, scope))
        },
      },
      PowerConnection,
    ),
  }),
})
