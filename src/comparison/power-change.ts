import { fieldChanges } from '../dataset/diff.ts'
import type { Power as PowerContent } from '../dataset/power.ts'
import { builder } from '../graphql/builder.ts'
import type { Context } from '../graphql/context.ts'
import { type Scope, scoped } from '../graphql/scope.ts'
import { LawEvent } from '../law/event.ts'
import { ContinuationKindType } from '../lineage/continuation.ts'
import { powerContents } from '../powers/content.ts'
import { Power } from '../powers/power.ts'
import { powerById } from '../powers/power-row.ts'
import { citedByChanges } from './cited-by-changes.ts'
import { FieldChange } from './field-change.ts'
import type { ChangedRow } from './find.ts'
import { legalCausesOf } from './legal-causes.ts'

type Change = ChangedRow & { from: Scope; to: Scope; toId: number }

export const PowerChange = builder.objectRef<Change>('PowerChange').implement({
  description:
    'A power of `to`, and the one of `from` that it goes on from, which does not say the same.',
  fields: (t) => ({
    code: t.exposeString('code', {
      description: 'Its code in `to`; of counterparts that of `after`.',
    }),
    codeBefore: t.exposeString('codeBefore', { description: 'Its code in `from`.' }),
    kind: t.expose('kind', {
      type: ContinuationKindType,
      description: 'How the power goes on; SAME where nothing befell it, and of counterparts.',
    }),
    before: t.field({
      type: Power,
      description: 'The power as `from` lists it.',
      resolve: async ({ before, from }, _, context) =>
        scoped(await powerById(context).load(before), from),
    }),
    after: t.field({
      type: Power,
      description: 'The power as `to` lists it.',
      resolve: async ({ after, to }, _, context) =>
        scoped(await powerById(context).load(after), to),
    }),
    fields: t.field({
      type: [FieldChange],
      description:
        'What changed, in the order of a power’s fields: name.zh, legalBases[0].articles[0], conditions[2]. An instrument and a unit are told by their keys, an article by its notation, the basis of a part as `instrument` and `article`, and an amount of money as a number with its `currency` beside it.',
      resolve: async (change, _, context) => (await changesOf(change, context)).fields,
    }),
    legalCauses: t.field({
      type: [LawEvent],
      description:
        'The amendments, revisions and repeals that may be why: of instruments that the fields which changed cite, by a legal basis or by the basis of an item, which took effect after `from.lawAsOf` and no later than `to.lawAsOf` or, if that is later, `to.effectiveOn`; oldest first. Their powers are those of `to`. Empty where there are none, and where `from` took the law as of a later day.',
      resolve: async (change, _, context) => {
        const { before, after, toId, to } = change
        const [causes, { was, is, fields }] = await Promise.all([
          legalCausesOf(context).load(`${before}/${after}/${toId}`),
          changesOf(change, context),
        ])
        const cited = citedByChanges(was, is, fields)
        return causes
          .filter(({ instrument }) => instrument !== null && cited.has(instrument))
          .map((row) => scoped(row, to))
      },
    }),
  }),
})

async function changesOf({ before, after }: Change, context: Context) {
  const rows = await Promise.all([before, after].map((id) => powerById(context).load(id)))
  const [was, is] = (await powerContents(context, rows)) as [PowerContent, PowerContent]
  return { was, is, fields: fieldChanges(was, is) }
}

const PowerChangeEdge = builder.edgeObject({
  type: PowerChange,
  name: 'PowerChangeEdge',
  description: 'A power that changed and its place in the list.',
})

export const PowerChangeConnection = builder.connectionObject(
  {
    type: PowerChange,
    name: 'PowerChangeConnection',
    description: 'A page of powers that changed.',
  },
  PowerChangeEdge,
)
