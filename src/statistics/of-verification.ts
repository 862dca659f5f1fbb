import { builder } from '../graphql/builder.ts'
import { isCounted } from './counted.ts'
import { Statistics } from './statistics.ts'

type VerificationCountsRow = { text: number; memory: number }

const VerificationCounts = builder
  .objectRef<VerificationCountsRow>('VerificationCounts')
  .implement({
    description: 'How well legal bases are verified.',
    fields: (t) => ({
      text: t.exposeInt('text', { description: 'Legal bases read in a copy of the instrument.' }),
      memory: t.exposeInt('memory', { description: 'Legal bases that were not.' }),
    }),
  })

builder.objectField(Statistics, 'verification', (t) =>
  t.field({
    type: VerificationCounts,
    description: 'All legal bases of the powers, by LegalBasis.verification.',
    resolve: async (counted, _, { sql }) => {
      const [row] = await sql<VerificationCountsRow[]>`
        select count(*) filter (where verification = 'TEXT')::int as text,
          count(*) filter (where verification <> 'TEXT')::int as memory
        from legal_basis
        join power on power.id = legal_basis.power
        where ${isCounted(sql, counted)}`
      return row ?? { text: 0, memory: 0 }
    },
  }),
)
