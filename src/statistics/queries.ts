import { z } from 'zod'
import { listInScope } from '../editions/in-force.ts'
import { listArguments } from '../editions/list-arguments.ts'
import { builder } from '../graphql/builder.ts'
import { rootScope } from '../graphql/scope.ts'
import { expectFilter } from '../powers/expect-filter.ts'
import { PowerFilter, powerFilter } from '../powers/filter.ts'
import { isCounted } from './counted.ts'
import { Statistics } from './statistics.ts'

builder.queryField('statistics', (t) =>
  t.field({
    type: Statistics,
    description:
      'Figures of the list in force: counts, completeness and burden. Zero and empty where there is no list.',
    args: {
      filter: t.arg({ type: PowerFilter, description: 'Over which powers; left out: all.' }),
      ...listArguments,
    },
    validate: { schema: z.looseObject({ filter: powerFilter.nullish() }) },
    resolve: async (_, { filter, ...list }, context) => {
      const scope = rootScope(list, context)
      const { sql } = context
      const [meant] = await sql<{ edition: number; empty: boolean }[]>`
        select edition, not exists (
          select from power where ${isCounted(sql, { edition: sql`meant.edition`, filter: filter ?? {}, scope })}
        ) as empty
        from (select coalesce(${listInScope(sql, scope)}, 0) as edition) as meant`
      const { edition, empty } = meant ?? { edition: 0, empty: true }
      if (empty) await expectFilter(context, scope, filter)
      return { edition, filter: filter ?? {}, scope }
    },
  }),
)
