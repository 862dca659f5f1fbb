import { builder } from '../graphql/builder.ts'
import { isKnown } from '../law/part-standing.ts'
import { isCounted } from './counted.ts'
import { Statistics } from './statistics.ts'

type PartStandingCounts = { powers: number; parts: number }

const PartStandingCountsType = builder
  .objectRef<PartStandingCounts>('PartStandingCounts')
  .implement({
    description:
      'What of a list no longer holds as it is listed: parts that are REPLACED or ENDED, powers that MOVED as a whole.',
    fields: (t) => ({
      powers: t.exposeInt('powers', {
        description: 'Powers that have any such part (Power.outdated).',
      }),
      parts: t.exposeInt('parts', {
        description: 'Such parts, each item of a list once.',
      }),
    }),
  })

builder.objectField(Statistics, 'outdated', (t) =>
  t.field({
    type: PartStandingCountsType,
    description:
      'Powers with any part that no longer holds on the day. byBasisStatus speaks only of the law that confers a power.',
    resolve: async (counted, _, { sql }) => {
      const [row] = await sql<[PartStandingCounts]>`
        select count(distinct power.id)::int as powers,
          count(distinct (power.id, part, coalesce(item, -1)))::int as parts
        from power
        join part_standing on part_standing.power = power.id
        join standing on standing.id = part_standing.standing
        where ${isCounted(sql, counted)} and ${isKnown(sql, counted.scope.version)}
          and since <= ${counted.scope.asOf}
          and (change in ('REPLACED', 'ENDED') or (change = 'MOVED' and part = 'power'))`
      return row
    },
  }),
)
