import { z } from 'zod'
import { builder } from '../graphql/builder.ts'
import { type Scoped, scoped } from '../graphql/scope.ts'
import { instrumentIn, LegalInstrument } from '../instruments/instrument.ts'
import { MAX_PAGE, PAGE } from '../limits.ts'
import { isCounted } from './counted.ts'
import { Statistics } from './statistics.ts'

type InstrumentCountRow = { instrument: string; powers: number; citations: number }

const InstrumentCount = builder.objectRef<Scoped<InstrumentCountRow>>('InstrumentCount').implement({
  description: 'How often an instrument is cited.',
  fields: (t) => ({
    instrument: t.field({
      type: LegalInstrument,
      description: 'The instrument.',
      resolve: ({ instrument, scope }, _, context) => instrumentIn(context, instrument, scope),
    }),
    powers: t.exposeInt('powers', {
      description: 'Powers that cite it, by a legal basis or by the basis of any part.',
    }),
    citations: t.exposeInt('citations', {
      description:
        'Places where they do: each article of a legal basis (or the basis, where it names none) and each basis of a part.',
    }),
  }),
})

const EXPECTED = `expected 1 to ${MAX_PAGE} instruments`

const Arguments = z.looseObject({
  first: z.number().min(1, EXPECTED).max(MAX_PAGE, EXPECTED).nullish(),
})

builder.objectField(Statistics, 'byInstrument', (t) =>
  t.field({
    type: [InstrumentCount],
    description:
      'The instruments that most powers cite first, then those with most citations, then by key.',
    args: { first: t.arg.int({ description: 'How many, 1 to 100; left out: 20.' }) },
    validate: { schema: Arguments },
    resolve: async (counted, { first }, { sql }) => {
      const rows = await sql<InstrumentCountRow[]>`
        select instrument, count(distinct power)::int as powers, count(*)::int as citations
        from citation
        where citation.edition = any(${counted.editions}::int[])
          and power in (select id from power where ${isCounted(sql, counted)})
        group by instrument
        order by powers desc, citations desc, instrument collate "C"
        limit ${first ?? PAGE}`
      return rows.map((row) => scoped(row, counted.scope))
    },
  }),
)
