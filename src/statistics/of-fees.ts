import { builder } from '../graphql/builder.ts'
import { isCounted } from './counted.ts'
import { Statistics } from './statistics.ts'

type FeeCountsRow = { charged: number; free: number; unknown: number }

const FeeCounts = builder.objectRef<FeeCountsRow>('FeeCounts').implement({
  description: 'How many powers cost those whom they concern a fee.',
  fields: (t) => ({
    charged: t.exposeInt('charged', { description: 'Powers for which a fee is charged.' }),
    free: t.exposeInt('free', { description: 'Powers known to be free of charge.' }),
    unknown: t.exposeInt('unknown', { description: 'Powers of which it is not known.' }),
  }),
})

builder.objectField(Statistics, 'feesCharged', (t) =>
  t.field({
    type: FeeCounts,
    description: 'Powers by whether a fee is charged (FeeSchedule.charged).',
    resolve: async (counted, _, { sql }) => {
      const [row] = await sql<FeeCountsRow[]>`
        select count(*) filter (where fees_charged)::int as charged,
          count(*) filter (where not fees_charged)::int as free,
          count(*) filter (where fees_charged is null)::int as unknown
        from power
        where ${isCounted(sql, counted)}`
      return row ?? { charged: 0, free: 0, unknown: 0 }
    },
  }),
)
