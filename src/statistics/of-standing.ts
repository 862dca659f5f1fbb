import type { Fragment, Sql } from '../database/sql.ts'
import { BASIS_STATUS, POWER_STATUS } from '../dataset/vocabulary/power.ts'
import { builder } from '../graphql/builder.ts'
import { standingOn } from '../powers/filter.ts'
import { BasisStatus, worstStatusOn } from '../powers/parts/basis-status.ts'
import { PowerStatus } from '../powers/standing.ts'
import { type Counted, isCounted } from './counted.ts'
import { Statistics } from './statistics.ts'

type CountOf<Status> = { status: Status; count: number }
type StatusCountRow = CountOf<typeof PowerStatus.$inferType>
type BasisStatusCountRow = CountOf<typeof BasisStatus.$inferType>

const StatusCount = builder.objectRef<StatusCountRow>('StatusCount').implement({
  description: 'How many powers have a standing on the day.',
  fields: (t) => ({
    status: t.expose('status', { type: PowerStatus, description: 'The standing.' }),
    count: t.exposeInt('count', { description: 'Powers of that standing.' }),
  }),
})

const BasisStatusCount = builder.objectRef<BasisStatusCountRow>('BasisStatusCount').implement({
  description: 'How many powers rest on law of a standing on the day.',
  fields: (t) => ({
    status: t.expose('status', {
      type: BasisStatus,
      description: 'The worst standing among the bases that confer a power.',
    }),
    count: t.exposeInt('count', { description: 'Powers whose basisStatus it is.' }),
  }),
})

builder.objectFields(Statistics, (t) => ({
  byStatus: t.field({
    type: [StatusCount],
    description:
      'Powers of each standing on the day (Power.status), in the order of PowerStatus, zeros too.',
    resolve: (counted, _, { sql }) =>
      perStatus<StatusCountRow>(sql, counted, POWER_STATUS.values, standingOn(sql, counted.scope)),
  }),
  byBasisStatus: t.field({
    type: [BasisStatusCount],
    description:
      'Powers by the worst standing, on the day, of the bases that confer them (Power.basisStatus), in the order of BasisStatus, zeros too.',
    resolve: (counted, _, { sql }) =>
      perStatus<BasisStatusCountRow>(
        sql,
        counted,
        BASIS_STATUS.values,
        worstStatusOn(sql, counted.scope),
      ),
  }),
}))

/** How many powers have each status, where `status` says what the row `power` has. */
const perStatus = <Row extends CountOf<string>>(
  sql: Sql,
  counted: Counted,
  statuses: Row['status'][],
  status: Fragment,
) => sql<Row[]>`
  select status, count(found.status)::int
  from unnest(${statuses}::text[]) with ordinality as all_of (status, position)
  left join (select ${status} as status from power where ${isCounted(sql, counted)}) as found using (status)
  group by status, position
  order by position`
