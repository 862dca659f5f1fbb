import { z } from 'zod'
import { listsInScope } from '../editions/in-force.ts'
import { listsArguments } from '../editions/list-arguments.ts'
import { builder } from '../graphql/builder.ts'
import { rootScope } from '../graphql/scope.ts'
import { expectFilter } from '../powers/expect-filter.ts'
import { matches, PowerFilter, powerFilter } from '../powers/filter.ts'
import { Statistics } from './statistics.ts'

builder.queryField('statistics', (t) =>
  t.field({
    type: Statistics,
    description:
      'Figures of the list in force, or of all of them: counts, completeness and burden. Zero and empty where there is no list.',
    args: {
      filter: t.arg({ type: PowerFilter, description: 'Over which powers; left out: all.' }),
      ...listsArguments,
    },
    validate: { schema: z.looseObject({ filter: powerFilter.nullish(), everywhere: z.boolean() }) },
    resolve: async (_, { filter, ...list }, context) => {
      const scope = rootScope(list, context)
      const { sql } = context
      const [meant] = await sql<{ editions: number[]; found: boolean }[]>`
        select editions, exists (
          select from power
          where power.edition = any(editions) and ${matches(sql, filter ?? {}, scope)}
        ) as found
        from (select array${listsInScope(sql, scope)} as editions) as meant`
      const { editions, found } = meant ?? { editions: [], found: false }
      await expectFilter(context, scope, filter, found)
      return { editions, filter: filter ?? {}, scope }
    },
  }),
)
