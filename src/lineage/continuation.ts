import {
  backwards,
  between,
  type ContinuationKind,
  follow,
  type Step,
  type Successor,
  taken,
} from '../dataset/succession.ts'
import { CONTINUATION_KIND } from '../dataset/vocabulary/power.ts'
import { stands } from '../editions/in-force.ts'
import { manyBy } from '../graphql/batch.ts'
import { builder } from '../graphql/builder.ts'
import type { Context } from '../graphql/context.ts'
import { enumType } from '../graphql/enum-type.ts'
import { type LocalizedText, localized } from '../graphql/language.ts'
import { type Scoped, scoped } from '../graphql/scope.ts'
import { Power } from '../powers/power.ts'
import { type PowerRow, powerByNaturalId } from '../powers/power-row.ts'

type Event = Step & { by: LocalizedText }
type ListOfPublisher = { of: number; id: number; key: string; effectiveOn: string }
type Continued = {
  kind: ContinuationKind
  on: string
  by: LocalizedText | null
  power: Scoped<PowerRow>
}

export const ContinuationKindType = enumType(CONTINUATION_KIND)

const Continuation = builder.objectRef<Continued>('Continuation').implement({
  description: 'A power in which another goes on, or from which it does, over two editions.',
  fields: (t) => ({
    kind: t.expose('kind', { type: ContinuationKindType, description: 'How it goes on.' }),
    on: t.expose('on', {
      type: 'Date',
      description:
        'The day of the event by which it does; of what nothing befell, the day on which the later edition took effect.',
    }),
    power: t.field({
      type: Power,
      description: 'The power in the other edition.',
      resolve: ({ power }) => power,
    }),
    by: t.string({
      nullable: true,
      description: 'The document that did it; null where nothing befell it.',
      ...localized(({ by }: Continued) => by),
    }),
  }),
})

builder.objectFields(Power, (t) => ({
  continues: t.field({
    type: [Continuation],
    description:
      'What it goes on from: the powers of the nearest earlier edition of its publisher that has any, several where powers were merged. Empty for a power that came new.',
    resolve: (power, _, context) => neighboursOf(power, 'EARLIER', context),
  }),
  continuedBy: t.field({
    type: [Continuation],
    description:
      'Where it goes on: the powers of the nearest later edition of its publisher that has any, several where it was split. Empty where it ended, and in the last edition.',
    resolve: (power, _, context) => neighboursOf(power, 'LATER', context),
  }),
}))

/** The editions of the publisher of an edition that stand, in the order in which they took effect. */
const listsAround = manyBy(
  (sql, editions: number[], version) => sql<ListOfPublisher[]>`
    select own.id as of, edition.id, edition.key, edition.effective_on
    from edition as own
    join edition on edition.publisher = own.publisher and ${stands(sql, version)}
    where own.id = any(${editions})
    order by own.id, edition.effective_on, edition.published_at nulls first, edition.key`,
  ({ of }) => of,
)

/** What was recorded of the powers of the publisher of an edition, in the order of its days. */
export const eventsAround = manyBy(
  (sql, editions: number[], version) => sql<(Event & { of: number })[]>`
    select own.id as of, kind, "on", from_codes as "from", to_codes as "to", by
    from edition as own
    join lineage_event on lineage_event.publisher = own.publisher
      and lineage_event.version <= ${version} and (until <= ${version}) is not true
    where own.id = any(${editions})
    order by own.id, "on", lineage_event.id`,
  ({ of }) => of,
)

async function neighboursOf(
  power: Scoped<PowerRow>,
  direction: 'EARLIER' | 'LATER',
  context: Context,
): Promise<Continued[]> {
  const [lists, events] = await Promise.all([
    listsAround(context).load(power.edition),
    eventsAround(context).load(power.edition),
  ])
  const place = lists.findIndex(({ id }) => id === power.edition)
  const own = lists[place]
  if (!own) return []
  const others = direction === 'EARLIER' ? lists.slice(0, place).reverse() : lists.slice(place + 1)
  const candidates = await Promise.all(
    others.map(async (other) => {
      const [first, second] = direction === 'EARLIER' ? [other, own] : [own, other]
      const during = between(events, first.effectiveOn, second.effectiveOn)
      const told = direction === 'EARLIER' ? backwards(during) : during
      const found = await Promise.all(
        successorsOf(told, power.code).map(async (successor) => {
          const row = await powerByNaturalId(context).load(`${other.key}:${successor.code}`)
          return row && continued(successor, row, second.effectiveOn)
        }),
      )
      return found.filter((one) => one !== null)
    }),
  )
  const { version, asOf, dated } = power.scope
  const nearest = candidates.find((found) => found.length > 0) ?? []
  return withoutFallback(nearest).map((one) => ({
    ...one,
    power: scoped(one.power, { version, asOf, dated, edition: one.power.editionKey }),
  }))
}

/** The codes under which a code may be found in another list; its own last, where no other power took it. */
function successorsOf(events: Event[], code: string): Successor<Event>[] {
  const found = follow(events, code)
  return taken(events).has(code) || found.some((one) => one.code === code)
    ? found
    : [...found, { code, kind: 'SAME', event: null }]
}

/** A list that has a power under its new code does not have it under the old one, too. */
const withoutFallback = <One extends { kind: ContinuationKind }>(found: One[]) => {
  const led = found.filter(({ kind }) => kind !== 'SAME')
  return led.length > 0 ? led : found
}

const continued = ({ kind, event }: Successor<Event>, power: PowerRow, on: string) => ({
  kind,
  on: event?.on ?? on,
  by: event?.by ?? null,
  power,
})
