import { builder } from '../graphql/builder.ts'
import { type Scope, type Scoped, scoped } from '../graphql/scope.ts'
import { LawEvent } from '../law/event.ts'
import { powerContents } from '../powers/content.ts'
import { Power } from '../powers/power.ts'
import type { PowerRow } from '../powers/power-row.ts'
import { citedByChanges } from './cited-by-changes.ts'
import { legalCausesOf } from './legal-causes.ts'

type Removal = { power: Scoped<PowerRow>; to: Scope; toId: number }

export const PowerRemoval = builder.objectRef<Removal>('PowerRemoval').implement({
  description: 'A power of `from` that does not go on in `to`.',
  fields: (t) => ({
    power: t.field({
      type: Power,
      description: 'The power as `from` lists it; its `lineage` tells what became of it.',
      resolve: ({ power }) => power,
    }),
    legalCauses: t.field({
      type: [LawEvent],
      description:
        'The amendments, revisions and repeals of instruments that it cites which may be why, as in PowerChange.legalCauses.',
      resolve: async ({ power, to, toId }, _, context) => {
        const [causes, [was]] = await Promise.all([
          legalCausesOf(context).load(`${power.id}/0/${toId}`),
          powerContents(context, [power]),
        ])
        const cited = was ? citedByChanges(was, undefined, []) : new Set<string>()
        return causes
          .filter(({ instrument }) => instrument !== null && cited.has(instrument))
          .map((row) => scoped(row, to))
      },
    }),
  }),
})

const PowerRemovalEdge = builder.edgeObject({
  type: PowerRemoval,
  name: 'PowerRemovalEdge',
  description: 'A power that does not go on and its place in the list.',
})

export const PowerRemovalConnection = builder.connectionObject(
  {
    type: PowerRemoval,
    name: 'PowerRemovalConnection',
    description: 'A page of powers that do not go on.',
  },
  PowerRemovalEdge,
)
