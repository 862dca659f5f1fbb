import { builder } from '../graphql/builder.ts'
import { basisStatusOn } from '../powers/parts/basis-status.ts'
import { isCounted } from './counted.ts'
import { Statistics } from './statistics.ts'

type CitationCountsRow = {
  total: number
  inRegistry: number
  inForce: number
  amendedSince: number
  repealed: number
  notYetInForce: number
  unknown: number
}

const CitationCounts = builder.objectRef<CitationCountsRow>('CitationCounts').implement({
  description:
    'How the law that powers cite as their legal bases stands on the day: each basis of each power counts once, by BasisReference.status.',
  fields: (t) => ({
    total: t.exposeInt('total', { description: 'All legal bases of the powers.' }),
    inRegistry: t.exposeInt('inRegistry', {
      description:
        'Those of instruments that the registry of law knows from elsewhere than a list that cites them.',
    }),
    inForce: t.exposeInt('inForce', { description: 'Those that stand as they are cited.' }),
    amendedSince: t.exposeInt('amendedSince', {
      description: 'Those of which a later version than the one cited has taken effect.',
    }),
    repealed: t.exposeInt('repealed', { description: 'Those that no longer stand.' }),
    notYetInForce: t.exposeInt('notYetInForce', {
      description: 'Those that have not taken effect.',
    }),
    unknown: t.exposeInt('unknown', {
      description: 'Those of which nothing is known, which does not mean that they stand.',
    }),
  }),
})

builder.objectField(Statistics, 'citations', (t) =>
  t.field({
    type: CitationCounts,
    description: 'The legal bases of the powers by how they stand on the day.',
    resolve: async (counted, _, { sql }) => {
      const { scope } = counted
      const [row] = await sql<CitationCountsRow[]>`
        select count(*)::int as total, (count(*) filter (where known))::int as in_registry,
          (count(*) filter (where status = 'IN_FORCE'))::int as in_force,
          (count(*) filter (where status = 'AMENDED'))::int as amended_since,
          (count(*) filter (where status = 'REPEALED'))::int as repealed,
          (count(*) filter (where status = 'NOT_YET_IN_FORCE'))::int as not_yet_in_force,
          (count(*) filter (where status = 'UNKNOWN'))::int as unknown
        from (
          select ${basisStatusOn(sql, scope.asOf)} as status, (
            select verification from instrument_at(${scope.version}) where key = basis.instrument
          ) <> 'LIST' as known
          from legal_basis as basis
          cross join lateral basis_in_time(basis, ${scope.version})
          join power on power.id = basis.power
          where ${isCounted(sql, counted)}
        ) as basis`
      return row as CitationCountsRow
    },
  }),
)
