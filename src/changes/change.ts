import { comparison, EditionComparison } from '../comparison/comparison.ts'
import { EDITION_CHANGE_KIND } from '../dataset/vocabulary/list.ts'
import { Edition, editionIn } from '../editions/edition.ts'
import { editionById } from '../editions/edition-row.ts'
import { builder } from '../graphql/builder.ts'
import { enumType } from '../graphql/enum-type.ts'
import { rootScope, type Scoped, scoped } from '../graphql/scope.ts'
import { changeByNaturalId, type EditionChangeRow } from './change-row.ts'

const EditionChangeKind = enumType(EDITION_CHANGE_KIND)

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
      comparison: t.field({
        type: EditionComparison,
        nullable: true,
        description:
          'How the edition differs from the list in force before it; for a publisher’s first list all is added. Null for a withdrawal, and where either edition has been withdrawn.',
        resolve: async ({ kind, edition, comparedWith }, _, context) => {
          if (kind === 'WITHDRAWN') return null
          const [from, to] = await Promise.all([
            comparedWith === null ? null : editionById(context).load(comparedWith),
            editionById(context).load(edition),
          ])
          return from?.withdrawnOn || to.withdrawnOn ? null : comparison(context, from, to)
        },
      }),
    }),
  },
)
