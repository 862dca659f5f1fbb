import { builder } from '../graphql/builder.ts'
import { priced } from '../graphql/price.ts'
import { rootScope } from '../graphql/scope.ts'
import { REGISTRY_COST } from '../limits.ts'
import { homeOf } from '../publishers/home.ts'
import { Publisher } from '../publishers/publisher.ts'
import { registryHash } from './registry-hash.ts'

type CatalogueRow = {
  version: number
  at: Date
  registryVersion: number
  lawCheckedOn: string | null
}

const Catalogue = builder.objectRef<CatalogueRow>('Catalogue').implement({
  description:
    'What an answer was made from: all that was published, withdrawn and known of the law by a moment. Whoever asks with `?version=`, or with `extensions.catalogueVersion`, gets what was answered then.',
  fields: (t) => ({
    version: t.exposeInt('version', {
      description:
        'Grows by one with each publication, each withdrawal, and each change of the registry of law or of standings.',
    }),
    at: t.expose('at', { type: 'DateTime', description: 'When this version came.' }),
    registryVersion: t.exposeInt('registryVersion', {
      description: 'The version that last changed the registry of law.',
    }),
    registryHash: t.string({
      description:
        'SHA-256, in hexadecimal, of all entries of the registry of law, in alphabetical order of their keys, each as a dataset says it and with its checkedOn, in canonical form (RFC 8785).',
      extensions: priced(REGISTRY_COST),
      resolve: (_, __, context) => registryHash(context),
    }),
    lawCheckedOn: t.expose('lawCheckedOn', {
      type: 'Date',
      nullable: true,
      description:
        'The latest day to which an entry of the registry was compared with the law; each says its own (LegalInstrument.checkedOn). Null: none was.',
    }),
    home: t.field({
      type: Publisher,
      description:
        'The publisher of this service: the one it was set up for, else the one that published first.',
      resolve: (_, __, context) => homeOf(context, rootScope({}, context)),
    }),
  }),
})

builder.queryField('catalogue', (t) =>
  t.field({
    type: Catalogue,
    description: 'The version of the catalogue that this answer was made from.',
    resolve: async (_, __, { sql, version }) => {
      const [row] = await sql<[CatalogueRow]>`
        select ${version}::int as version, (select at from catalogue_version where version = ${version}),
          coalesce(max(entry.version), ${version}::int) as registry_version, max(checked_on) as law_checked_on
        from instrument_at(${version}) as entry`
      return row
    },
  }),
)
