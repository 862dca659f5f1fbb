import { z } from 'zod'
import { expectStanding } from '../editions/expect-standing.ts'
import { listArguments, listsArguments } from '../editions/list-arguments.ts'
import { builder } from '../graphql/builder.ts'
import { keyLength } from '../graphql/key-length.ts'
import { pageArguments } from '../graphql/page.ts'
import { rootScope, scoped } from '../graphql/scope.ts'
import { powerByCode } from './by-code.ts'
import { PowerConnection } from './connection.ts'
import { expectFilter } from './expect-filter.ts'
import { PowerFilter, powerFilter } from './filter.ts'
import { powersOfList } from './find.ts'
import { lastListed } from './last-listed.ts'
import { PowerOrder } from './order.ts'
import { powerWindow } from './paging.ts'
import { Power } from './power.ts'
import { wantsWhole } from './whole.ts'

builder.queryFields((t) => ({
  power: t.field({
    type: Power,
    nullable: true,
    description:
      'The power with this code in the list in force. One that is gone is answered as the last list had it that was in force by the day and named the code: `listed` is false then, and `continuedBy` and `lineage` tell what became of it. Null where no list had it, and where `edition` names a list without it. An edition that was withdrawn says so, with the reason, in an error with the code WITHDRAWN.',
    args: {
      code: t.arg.string({ ...keyLength, required: true, description: 'As in Power.code.' }),
      ...listArguments,
    },
    resolve: async (_, { code, ...args }, context, { fieldNodes, fragments }) => {
      const scope = rootScope(args, context)
      const whole = wantsWhole(fieldNodes, fragments)
      const found = await powerByCode(context, { code, scope, whole })
      if (found) return scoped(found, scope)
      await expectStanding(context, scope)
      return lastListed(context, scope, code)
    },
  }),
  powers: t.connection(
    {
      type: Power,
      description: 'The powers of the list in force; empty where there is no list.',
      args: {
        filter: t.arg({ type: PowerFilter, description: 'Which of them.' }),
        orderBy: t.arg({
          type: PowerOrder,
          description: 'In which order; left out: that of the list.',
        }),
        ...listsArguments,
      },
      validate: {
        schema: pageArguments.extend({ filter: powerFilter.nullish(), everywhere: z.boolean() }),
      },
      resolve: async (_, { filter, orderBy, ...args }, context) => {
        const { window, pinned } = powerWindow(args, args)
        const scope = rootScope({ ...args, edition: args.edition ?? pinned }, context)
        const page = await powersOfList(context, { scope, filter, orderBy }, window, (row) =>
          scoped(row, scope),
        )
        await expectFilter(context, scope, filter, page.edges.length > 0)
        return page
      },
    },
    PowerConnection,
  ),
}))
