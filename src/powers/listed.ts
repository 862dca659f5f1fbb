import { listInForce } from '../editions/in-force.ts'
import { byArguments } from '../graphql/batch.ts'
import { builder } from '../graphql/builder.ts'
import type { Scope } from '../graphql/scope.ts'
import { Power } from './power.ts'

type At = Pick<Scope, 'asOf' | 'version'>

const listedOn = byArguments(async (sql, powers: number[], { asOf, version }: At) => {
  const rows = await sql<{ id: number }[]>`
    select power.id
    from power
    join edition on edition.id = power.edition
    join power as now on now.code = power.code
      and now.edition = ${listInForce(sql, sql`edition.publisher`, { day: asOf, version })}
    where power.id = any(${powers})`
  const listed = new Set(rows.map(({ id }) => id))
  return powers.map((power) => listed.has(power))
})

builder.objectField(Power, 'listed', (t) =>
  t.boolean({
    description:
      'Whether the list of its publisher in force on the day has a power with this code; false for one that is gone, of which `continuedBy` and `lineage` tell what became of it.',
    args: {
      asOf: t.arg({ type: 'Date', description: 'The day; left out: that of the root field.' }),
    },
    resolve: ({ id, scope: { asOf: today, version } }, { asOf }, context) =>
      listedOn(context, { asOf: asOf ?? today, version }).load(id),
  }),
)
