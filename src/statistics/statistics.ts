import { builder } from '../graphql/builder.ts'
import { priced } from '../graphql/price.ts'
import { STATEMENT_COST } from '../limits.ts'
import { type Counted, isCounted } from './counted.ts'

export const Statistics = builder.objectRef<Counted>('Statistics').implement({
  description:
    'Figures of a list, over the powers that the filter lets through. Each takes one statement, and only those asked for are counted.',
  extensions: priced(STATEMENT_COST),
  fields: (t) => ({
    powerCount: t.int({
      description: 'How many powers they are.',
      resolve: async (counted, _, { sql }) => {
        const [row] = await sql<{ count: number }[]>`
          select count(*)::int from power where ${isCounted(sql, counted)}`
        return row?.count ?? 0
      },
    }),
  }),
})
