import { Edition, editionIn } from '../editions/edition.ts'
import { builder } from '../graphql/builder.ts'
import { rootScope, type Scoped, scoped } from '../graphql/scope.ts'
import { changeByNaturalId, type EditionChangeRow } from './change-row.ts'

const EditionChangeKind = builder.enumType('EditionChangeKind', {
  description: 'What befell an edition.',
  values: {
    PUBLISHED: { description: 'It was published (发布).' },
    WITHDRAWN: { description: 'It was taken out of the public list (撤回).' },
  },
})

export const EditionChange = builder.node(
  builder.objectRef<Scoped<EditionChangeRow>>('EditionChange'),
  {
    description: 'That an edition was published or withdrawn.',
    id: { resolve: ({ editionKey, kind }) => `${editionKey}:${kind}` },
    loadManyWithoutCache: (ids, context) =>
      Promise.all(
        ids.map(async (id) => {
          const row = await changeByNaturalId(context).load(id)
          return row && scoped(row, rootScope({}, context))
        }),
      ),
    fields: (t) => ({
      kind: t.expose('kind', { type: EditionChangeKind, description: 'Published or withdrawn.' }),
      at: t.expose('at', { type: 'DateTime', description: 'When it happened.' }),
      edition: t.field({
        type: Edition,
        description: 'The edition.',
        resolve: ({ edition, scope }, _, context) => editionIn(context, edition, scope),
      }),
    }),
  },
)
