import { comparison, EditionComparison } from '../comparison/comparison.ts'
import { EDITION_CHANGE_KIND } from '../dataset/vocabulary/list.ts'
import { Edition, editionIn } from '../editions/edition.ts'
import { editionById } from '../editions/edition-row.ts'
import { builder } from '../graphql/builder.ts'
import { enumType } from '../graphql/enum-type.ts'
import { rootScope, type Scoped, scoped } from '../graphql/scope.ts'
import { changeByNaturalId, type EditionChangeRow } from './change-row.ts'
import { ErrataChange, errataChangeOf } from './errata-change.ts'
import { LineageChange, lineageChangeOf } from './lineage-change.ts'
import { RegistryChange, registryChangesOf } from './registry-change.ts'
import { StandingsChange, standingsChangeOf } from './standings-change.ts'
import { ChangeSummary } from './summary.ts'

const EditionChangeKind = enumType(EDITION_CHANGE_KIND)

export const EditionChange = builder.node(
  builder.objectRef<Scoped<EditionChangeRow>>('EditionChange'),
  {
    description:
      'That an edition was published or withdrawn, or that what the one in force rests on has changed.',
    id: { resolve: ({ editionKey, name }) => `${editionKey}:${name}` },
    loadManyWithoutCache: (ids, context) =>
      Promise.all(
        ids.map(async (id) => {
          const row = await changeByNaturalId(context).load(id)
          return row && scoped(row, rootScope({}, context))
        }),
      ),
    fields: (t) => ({
      kind: t.expose('kind', { type: EditionChangeKind, description: 'What happened.' }),
      at: t.expose('at', { type: 'DateTime', description: 'When it happened.' }),
      edition: t.field({
        type: Edition,
        description: 'The edition; where the law changed, the one in force then.',
        resolve: ({ edition, scope }, _, context) => editionIn(context, edition, scope),
      }),
      comparison: t.field({
        type: EditionComparison,
        nullable: true,
        description:
          'How the edition differs from the list in force before it; for a publisher’s first list all is added. Null where nothing was published, and where either edition has been withdrawn.',
        resolve: async ({ kind, edition, comparedWith }, _, context) => {
          if (kind !== 'PUBLISHED') return null
          const [from, to] = await Promise.all([
            comparedWith === null ? null : editionById(context).load(comparedWith),
            editionById(context).load(edition),
          ])
          return from?.withdrawnOn || to.withdrawnOn ? null : comparison(context, from, to)
        },
      }),
      summary: t.field({
        type: ChangeSummary,
        nullable: true,
        description:
          'How the edition differs from the list in force before it, in short, also where either has been withdrawn since; null where nothing was published.',
        resolve: ({ kind, edition, comparedWith }) =>
          kind === 'PUBLISHED' ? { from: comparedWith, to: edition } : null,
      }),
      law: t.field({
        type: [RegistryChange],
        description:
          'What changed of the instruments that the edition cites, in the order of their keys; empty unless the law changed.',
        resolve: ({ kind, version, edition }, _, context) =>
          kind === 'LAW_CHANGED' ? registryChangesOf(context, { version, edition }) : [],
      }),
      standings: t.field({
        type: StandingsChange,
        nullable: true,
        description: 'What changed of the standings of its parts; null unless they did.',
        resolve: ({ kind, version, publisher }, _, context) =>
          kind === 'STANDINGS_CHANGED' ? standingsChangeOf(context, version, publisher) : null,
      }),
      lineage: t.field({
        type: LineageChange,
        nullable: true,
        description: 'What was recorded of what became of its powers; null unless something was.',
        resolve: ({ kind, version, publisher }, _, context) =>
          kind === 'LINEAGE_CHANGED' ? lineageChangeOf(context, version, publisher) : null,
      }),
      errata: t.field({
        type: ErrataChange,
        nullable: true,
        description:
          'What was recorded or decided of mistakes in its powers; null unless something was.',
        resolve: ({ kind, version, publisher }, _, context) =>
          kind === 'ERRATA_CHANGED' ? errataChangeOf(context, version, publisher) : null,
      }),
      version: t.exposeInt('version', {
        description: 'The version of the catalogue that it made (Catalogue.version).',
      }),
    }),
  },
)
