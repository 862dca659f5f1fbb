import type { Pairing } from '../counterparts/find-counterparts.ts'
import { Edition, inItself } from '../editions/edition.ts'
import type { EditionRow } from '../editions/edition-row.ts'
import { builder } from '../graphql/builder.ts'
import type { Context } from '../graphql/context.ts'
import { pageArguments } from '../graphql/page.ts'
import { rootScope, type Scoped, scoped } from '../graphql/scope.ts'
import { PowerConnection } from '../powers/connection.ts'
import { powerWindow } from '../powers/paging.ts'
import { Power } from '../powers/power.ts'
import { editionChanges } from './edition-changes.ts'
import { FieldChange } from './field-change.ts'
import {
  changedPowers,
  type Pair,
  powersOfFirstOnly,
  powersOfSecondOnly,
  unchangedCountOf,
} from './find.ts'
import { type Linked, linkedOf } from './linked.ts'
import { PowerChange, PowerChangeConnection } from './power-change.ts'
import { PowerRemoval, PowerRemovalConnection } from './power-removal.ts'

export type Comparison = {
  from: Scoped<EditionRow> | null
  to: Scoped<EditionRow>
  linked: Linked
  /** Which powers are counterparts; left out: powers go on. */
  pairing?: Pairing
}

/** How an edition differs from an earlier one, or from nothing; both have to stand. */
export async function comparison(
  context: Context,
  from: EditionRow | null,
  to: EditionRow,
): Promise<Comparison> {
  const scope = rootScope({}, context)
  const linked = await linkedOf(context, from, to)
  return { from: from && inItself(from, scope), to: inItself(to, scope), linked }
}

export const EditionComparison = builder.objectRef<Comparison>('EditionComparison').implement({
  description:
    'How an edition differs from another. A power goes on as events between the two say (Query.lineage), else as the one with its code, or is the same as a counterpart, and has changed where anything that it says has, be it only the code. Each power and edition below is seen in its own edition, and by today’s law.',
  fields: (t) => ({
    from: t.field({
      type: Edition,
      nullable: true,
      description: 'The edition before; null: none, so that all of `to` was added.',
      resolve: ({ from }) => from,
    }),
    to: t.field({ type: Edition, description: 'The edition after.', resolve: ({ to }) => to }),
    added: t.connection(
      {
        type: Power,
        description: 'The powers of `to` that go on from none of `from`, in its order.',
        validate: { schema: pageArguments },
        resolve: ({ from, to, linked, pairing }, args, context) => {
          const { window } = powerWindow(args, { edition: to.key })
          const asked = { scope: to.scope, linked, pairing }
          return powersOfSecondOnly(context, pair(from, to), asked, window, (row) =>
            scoped(row, to.scope),
          )
        },
      },
      PowerConnection,
    ),
    removed: t.connection(
      {
        type: Power,
        description: 'The powers of `from` that do not go on in `to`, in its order.',
        validate: { schema: pageArguments },
        resolve: ({ from, to, linked, pairing }, args, context) => {
          const { window } = powerWindow(args, { edition: from?.key })
          const { scope } = from ?? to
          const asked = { scope, linked, pairing }
          return powersOfFirstOnly(context, pair(from, to), asked, window, (row) =>
            scoped(row, scope),
          )
        },
      },
      PowerConnection,
    ),
    removals: t.connection(
      {
        type: PowerRemoval,
        description:
          'The same powers as `removed`, each with what is recorded of it and with the changes of the law that may be why.',
        validate: { schema: pageArguments },
        resolve: ({ from, to, linked, pairing }, args, context) => {
          const { window } = powerWindow(args, { edition: from?.key })
          const { scope } = from ?? to
          const asked = { scope, linked, pairing }
          return powersOfFirstOnly(context, pair(from, to), asked, window, (row) => ({
            power: scoped(row, scope),
            to: to.scope,
            toId: to.id,
          }))
        },
      },
      PowerRemovalConnection,
    ),
    changed: t.connection(
      {
        type: PowerChange,
        description:
          'The powers that go on in `to` and do not say the same there, in its order; a power that was split, or merged with others, for each that it goes on as or from.',
        validate: { schema: pageArguments },
        resolve: ({ from, to, linked, pairing }, args, context) => {
          const { window } = powerWindow(args, { edition: to.key }, 'powerChange')
          return changedPowers(context, pair(from, to), { linked, pairing }, window, (row) => ({
            ...row,
            from: (from ?? to).scope,
            to: to.scope,
            toId: to.id,
          }))
        },
      },
      PowerChangeConnection,
    ),
    unchangedCount: t.int({
      description: 'How many powers both list and that say the same in both.',
      resolve: ({ from, to, linked, pairing }, _, context) =>
        unchangedCountOf(context, { linked, pairing }).load(pair(from, to)),
    }),
    fields: t.field({
      type: [FieldChange],
      description:
        'What changed of the edition itself, its publisher, units and categories, in the order of the edition’s fields, which the paths name: title.zh, mandate.documentNumber, units[0].contact.phone, categories[0].description.zh, publisher.name.zh. Its key is what tells it apart and does not count as a change.',
      resolve: ({ from, to }, _, context) => editionChanges(context, from?.id ?? null, to.id),
    }),
  }),
})

/** No edition has the id 0. */
const pair = (first: EditionRow | null, second: EditionRow | null): Pair =>
  `${first?.id ?? 0}/${second?.id ?? 0}`
