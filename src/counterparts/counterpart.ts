import { z } from 'zod'
import { COUNTERPART_REASON } from '../dataset/vocabulary/power.ts'
import { listsInScope } from '../editions/in-force.ts'
import { byArguments } from '../graphql/batch.ts'
import { builder } from '../graphql/builder.ts'
import { enumType } from '../graphql/enum-type.ts'
import { whenReady } from '../graphql/maybe-promise.ts'
import { priced } from '../graphql/price.ts'
import { type Scoped, scoped } from '../graphql/scope.ts'
import { BasisReference, basisReference } from '../instruments/basis-reference.ts'
import { COUNTERPART_COST, COUNTERPARTS, MAX_PAGE } from '../limits.ts'
import { Power } from '../powers/power.ts'
import { powerById } from '../powers/power-row.ts'
import { type CounterpartRow, findCounterparts } from './find-counterparts.ts'

/** In the lists in force of other publishers. */
const counterpartsOf = byArguments(
  async (sql, powers: number[], at: { asOf: string; version: number }) => {
    const found = await findCounterparts(
      sql,
      powers,
      listsInScope(sql, { ...at, everywhere: true }),
    )
    const counterparts = Map.groupBy(found, ({ of }) => of)
    return powers.map((power) => counterparts.get(power) ?? [])
  },
)

const CounterpartReason = enumType(COUNTERPART_REASON)

export const Counterpart = builder.objectRef<Scoped<CounterpartRow>>('Counterpart').implement({
  description: 'The same power in the list of another publisher, as far as can be told.',
  fields: (t) => ({
    power: t.field({
      type: Power,
      description: 'The power of the other publisher.',
      resolve: ({ power, scope: { version, asOf, dated } }, _, context) =>
        whenReady(powerById(context).load(power), (row) =>
          scoped(row, { version, asOf, dated, edition: row.editionKey }),
        ),
    }),
    by: t.expose('by', {
      type: [CounterpartReason],
      description: 'What tells that they are the same, in the order of CounterpartReason.',
    }),
    sharedArticles: t.field({
      type: [BasisReference],
      description:
        'The whole articles that confer both, up to five, those that confer the fewest powers first; empty where none does.',
      resolve: ({ of, shared, scope }) =>
        shared.flatMap(
          ({ instrument, article }) =>
            basisReference({ basisInstrument: instrument, basisArticle: article }, scope, {
              power: of,
              part: 'legalBases',
              index: null,
            }) ?? [],
        ),
    }),
    score: t.exposeFloat('score', {
      description:
        'How sure it is, from 0.4 to 1: the same basic code nearly settles it; an article says the more the fewer powers it confers in both lists, and a name the more it is alike; both say less where the powers are of different statutory types.',
    }),
  }),
})

const Arguments = z.looseObject({
  first: z.number().min(1).max(MAX_PAGE, `expected 1 to ${MAX_PAGE} counterparts`).nullish(),
})

builder.objectField(Power, 'counterparts', (t) =>
  t.field({
    type: [Counterpart],
    description:
      'The same power in the lists in force of other publishers, the surest first: one that has the same basic code, is conferred by the same article, or has the same name. Empty where none is sure enough.',
    args: {
      first: t.arg.int({ defaultValue: COUNTERPARTS, description: 'How many, 1 to 100.' }),
    },
    validate: { schema: Arguments },
    extensions: priced(COUNTERPART_COST),
    resolve: ({ id, scope }, { first }, context) =>
      whenReady(
        counterpartsOf(context, { asOf: scope.asOf, version: scope.version }).load(id),
        (rows) => rows.slice(0, first ?? COUNTERPARTS).map((row) => scoped(row, scope)),
      ),
  }),
)
