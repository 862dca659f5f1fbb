import { builder } from '../graphql/builder.ts'
import { keyLength } from '../graphql/key-length.ts'
import { pageArguments, windowOf } from '../graphql/page.ts'
import { rootScope, scoped } from '../graphql/scope.ts'
import { publisherInScope } from '../publishers/in-scope.ts'
import { Category, findCategories } from './category.ts'
import { EditionConnection } from './connection.ts'
import { Edition, findEdition, inItself } from './edition.ts'
import { expectList } from './expect-list.ts'
import { expectStanding } from './expect-standing.ts'
import { editionsOfPublisher } from './find.ts'
import { listArguments, PUBLISHER_ARGUMENT } from './list-arguments.ts'
import { findUnits, Unit } from './unit.ts'

builder.queryFields((t) => ({
  edition: t.field({
    type: Edition,
    nullable: true,
    description: 'The edition with this key, withdrawn or not; null where there is none.',
    args: {
      key: t.arg.string({ ...keyLength, required: true, description: 'As in Edition.key.' }),
    },
    resolve: (_, { key }, context) => findEdition(context, key),
  }),
  editions: t.connection(
    {
      type: Edition,
      description: 'The editions of a publisher that stand, the newest first.',
      args: { publisher: t.arg.string({ ...keyLength, description: PUBLISHER_ARGUMENT }) },
      validate: { schema: pageArguments },
      resolve: async (_, { publisher, ...page }, context) => {
        const scope = rootScope({ publisher }, context)
        const [meant] = await context.sql<{ id: number | null }[]>`
        select ${publisherInScope(context.sql, scope)} as id`
        const id = meant?.id ?? null
        if (id === null) await expectList(context, scope)
        return editionsOfPublisher(
          context,
          id ?? 0,
          { version: scope.version },
          windowOf(page, 'edition'),
          (row) => inItself(row, scope),
        )
      },
    },
    EditionConnection,
  ),
  categories: t.field({
    type: [Category],
    description:
      'The categories of the list in force, in their statutory order; empty where there is no list.',
    args: listArguments,
    resolve: async (_, args, context) => {
      const scope = rootScope(args, context)
      const rows = await findCategories(context.sql, scope)
      if (rows.length === 0) await expectList(context, scope)
      return rows.map((row) => scoped(row, scope))
    },
  }),
  category: t.field({
    type: Category,
    nullable: true,
    description: 'The category with this code in the list in force; null where there is none.',
    args: {
      code: t.arg.string({ ...keyLength, required: true, description: 'As in Category.code.' }),
      ...listArguments,
    },
    resolve: async (_, { code, ...args }, context) => {
      const scope = rootScope(args, context)
      const [row] = await findCategories(context.sql, scope, code)
      if (!row) await expectStanding(context, scope)
      return row ? scoped(row, scope) : null
    },
  }),
  units: t.field({
    type: [Unit],
    description:
      'The units that the list in force names, in its order; empty where there is no list.',
    args: listArguments,
    resolve: async (_, args, context) => {
      const scope = rootScope(args, context)
      const rows = await findUnits(context.sql, scope)
      if (rows.length === 0) await expectList(context, scope)
      return rows.map((row) => scoped(row, scope))
    },
  }),
  unit: t.field({
    type: Unit,
    nullable: true,
    description: 'The unit with this key in the list in force; null where there is none.',
    args: {
      key: t.arg.string({ ...keyLength, required: true, description: 'As in Unit.key.' }),
      ...listArguments,
    },
    resolve: async (_, { key, ...args }, context) => {
      const scope = rootScope(args, context)
      const [row] = await findUnits(context.sql, scope, key)
      if (!row) await expectStanding(context, scope)
      return row ? scoped(row, scope) : null
    },
  }),
}))
