import { byArguments } from '../graphql/batch.ts'
import { builder } from '../graphql/builder.ts'
import { pageArguments, windowOf } from '../graphql/page.ts'
import { Publisher } from '../publishers/publisher.ts'
import { EditionConnection } from './connection.ts'
import { Edition, editionIn, inItself } from './edition.ts'
import { currentIn } from './edition-row.ts'
import { editionsOfPublisher } from './find.ts'

builder.objectFields(Publisher, (t) => ({
  currentEdition: t.field({
    type: Edition,
    nullable: true,
    description:
      'Its list in force on the day of the root field; null where it has none on that day.',
    resolve: async ({ id, scope }, _, context) => {
      const current = await currentEditions(context, {
        asOf: scope.asOf,
        version: scope.version,
      }).load(id)
      return current === null ? null : editionIn(context, current, scope)
    },
  }),
  editions: t.connection(
    {
      type: Edition,
      description: 'All its editions that stand, the newest first.',
      validate: { schema: pageArguments },
      resolve: ({ id, scope }, page, context) =>
        editionsOfPublisher(
          context,
          id,
          { version: scope.version },
          windowOf(page, 'edition'),
          (row) => inItself(row, scope),
        ),
    },
    EditionConnection,
  ),
}))

const currentEditions = byArguments(
  async (sql, publishers: number[], at: { asOf: string; version: number }) => {
    const rows = await currentIn(sql, publishers, at)
    const current = new Map(rows.map(({ publisher, edition }) => [publisher, edition]))
    return publishers.map((publisher) => current.get(publisher) ?? null)
  },
)
