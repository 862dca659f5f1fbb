import { expectList } from '../editions/expect-list.ts'
import { builder } from '../graphql/builder.ts'
import type { Context } from '../graphql/context.ts'
import { type PageArguments, pageArguments } from '../graphql/page.ts'
import { type Scoped, scoped } from '../graphql/scope.ts'
import { LegalInstrument } from '../instruments/instrument.ts'
import type { InstrumentRow } from '../instruments/instrument-row.ts'
import { PowerConnection } from '../powers/connection.ts'
import { powersOfInstrument } from '../powers/find.ts'
import { powerWindow } from '../powers/paging.ts'
import { Power } from '../powers/power.ts'
import type { PowerRow } from '../powers/power-row.ts'
import { AffectedPower } from './affected-power.ts'
import { powersLosingLastBasis } from './last-basis.ts'

type AffectedRow = { instrument: Scoped<InstrumentRow>; article: string | null }

const AffectedPowerEdge = builder.edgeObject({
  type: AffectedPower,
  name: 'AffectedPowerEdge',
  description: 'A power that cites an instrument, and its place in the list.',
})

const AffectedPowerConnection = builder.connectionObject(
  {
    type: AffectedPower,
    name: 'AffectedPowerConnection',
    description: 'A page of powers that cite an instrument.',
  },
  AffectedPowerEdge,
)

export const AffectedPowers = builder.objectRef<AffectedRow>('AffectedPowers').implement({
  description: 'What hangs on an instrument, or on one article of it, in a list.',
  fields: (t) => ({
    instrument: t.field({
      type: LegalInstrument,
      description: 'The instrument.',
      resolve: ({ instrument }) => instrument,
    }),
    citing: t.connection(
      {
        type: AffectedPower,
        description:
          'The powers that cite it, by a legal basis or by the basis of any part, in the order of the list.',
        validate: { schema: pageArguments },
        resolve: (affected, args, context) => {
          const { key: instrument } = affected.instrument
          const place = { instrument, article: affected.article }
          const toNode = (power: Scoped<PowerRow>) => ({ power, place })
          return page(powersOfInstrument, affected, args, context, toNode)
        },
      },
      AffectedPowerConnection,
    ),
    losingLastBasis: t.connection(
      {
        type: Power,
        description:
          'The powers that have a basis which confers them and is IN_FORCE or AMENDED on the day, and would have none if it fell, in the order of the list. With the instrument falls every basis in it. With an article falls a basis all of whose articles lie within it: a basis of several articles still stands on the others, and one that names no article, or a whole of which only a part fell, is not known to fall.',
        validate: { schema: pageArguments },
        resolve: (affected, args, context) =>
          page(powersLosingLastBasis, affected, args, context, (power) => power),
      },
      PowerConnection,
    ),
  }),
})

/** A page of powers of the list that an instrument is seen from; paging goes on in the edition of its cursors. */
async function page<Node extends object>(
  powers: typeof powersOfInstrument,
  { instrument: { key, scope: outer }, article }: AffectedRow,
  args: PageArguments,
  context: Context,
  toNode: (power: Scoped<PowerRow>) => Node,
) {
  const { window, pinned } = powerWindow(args, outer)
  const scope = pinned ? { ...outer, edition: pinned } : outer
  const found = await powers(context, key, { scope, article }, window, (row) =>
    toNode(scoped(row, scope)),
  )
  if (found.edges.length === 0) await expectList(context, scope)
  return found
}
