import { Unit, unitById } from '../editions/unit.ts'
import { builder } from '../graphql/builder.ts'
import { type Scoped, scoped } from '../graphql/scope.ts'
import { isCounted, placeOf } from './counted.ts'
import { Statistics } from './statistics.ts'

type UnitCountRow = { unit: number; count: number }

const UnitCount = builder.objectRef<Scoped<UnitCountRow>>('UnitCount').implement({
  description: 'How many powers a unit handles.',
  fields: (t) => ({
    unit: t.field({
      type: Unit,
      description: 'The unit.',
      resolve: async ({ unit, scope }, _, context) =>
        scoped(await unitById(context).load(unit), scope),
    }),
    count: t.exposeInt('count', { description: 'Powers that it handles.' }),
  }),
})

builder.objectField(Statistics, 'byUnit', (t) =>
  t.field({
    type: [UnitCount],
    description:
      'Powers of each unit of the list, in its order, those without any too; of several lists, of each of them.',
    resolve: async (counted, _, { sql }) => {
      const rows = await sql<UnitCountRow[]>`
        select unit.id as unit, count(power.id)::int
        from unit
        left join power on power.unit = unit.id and ${isCounted(sql, counted)}
        where unit.edition = any(${counted.editions}::int[])
        group by unit.id
        order by ${placeOf(sql, counted, sql`unit.edition`)}, unit.position`
      return rows.map((row) => scoped(row, counted.scope))
    },
  }),
)
