import { builder } from '../graphql/builder.ts'
import { keyLength } from '../graphql/key-length.ts'
import { connections, pageArguments, readingOf, windowOf } from '../graphql/page.ts'
import { rootScope, scoped } from '../graphql/scope.ts'
import { PublisherConnection } from './connection.ts'
import {
  type At,
  findPublisher,
  Publisher,
  type PublisherRow,
  publisherColumns,
} from './publisher.ts'

builder.queryFields((t) => ({
  publisher: t.field({
    type: Publisher,
    nullable: true,
    description: 'The publisher with this key; null where there is none.',
    args: {
      key: t.arg.string({ ...keyLength, required: true, description: 'As in Publisher.key.' }),
    },
    resolve: (_, { key }, context) => findPublisher(context, key),
  }),
  publishers: t.connection(
    {
      type: Publisher,
      description: 'All publishers, in alphabetical order of the keys.',
      validate: { schema: pageArguments },
      resolve: (_, page, context) =>
        publishers(
          context,
          0,
          { day: context.today(), version: context.version },
          windowOf(page, 'publisher'),
          (row) => scoped(row, { ...rootScope({}, context), publisher: row.key }),
        ),
    },
    PublisherConnection,
  ),
}))

const publishers = connections<number, At, PublisherRow>({
  kind: 'publisher',
  keyOf: ({ key }) => [key],
  find: (sql, _, at, window) => sql<(PublisherRow & { parent: number })[]>`
    select 0 as parent, ${publisherColumns(sql, at)}
    where ${window.after ? sql`publisher.key collate "C" > ${window.after[0] ?? ''}` : sql`true`}
      and ${window.before ? sql`publisher.key collate "C" < ${window.before[0] ?? ''}` : sql`true`}
    order by publisher.key collate "C" ${readingOf(sql, window).direction}
    limit ${readingOf(sql, window).limit}`,
  count: (sql, _, { version }) => sql<{ parent: number; count: number }[]>`
    select 0 as parent, count(*)::int from publisher where version <= ${version}`,
})
