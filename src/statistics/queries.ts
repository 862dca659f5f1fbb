import { z } from 'zod'
import { listMeant } from '../editions/in-force.ts'
import { listArguments } from '../editions/list-arguments.ts'
import { builder } from '../graphql/builder.ts'
import { rootScope } from '../graphql/scope.ts'
import { PowerFilter, powerFilter } from '../powers/filter.ts'
import { expectPublisher } from '../publishers/meant.ts'
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
      const [meant] = await context.sql<{ id: number | null }[]>`
        select ${listMeant(context.sql, scope)} as id`
      const edition = meant?.id ?? 0
      if (edition === 0) await expectPublisher(context, scope)
      return { edition, filter: filter ?? {}, scope }
    },
  }),
)
