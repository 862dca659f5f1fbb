import { PROVENANCE_STATUS } from '../dataset/vocabulary/list.ts'
import { builder } from '../graphql/builder.ts'
import { enumType } from '../graphql/enum-type.ts'
import { type LocalizedText, localized } from '../graphql/language.ts'

type SourceShape = {
  title: LocalizedText
  publishedAt: string | null
  by: LocalizedText | null
  url: string | null
}

type ProvenanceShape = {
  status: typeof ProvenanceStatus.$inferType
  note: LocalizedText | null
  source: SourceShape | null
}

/** The columns in which an edition or a power tells where it comes from. */
export type ProvenanceColumns = {
  provenanceStatus: ProvenanceShape['status']
  provenanceNote: LocalizedText | null
}

export const provenance = (
  { provenanceStatus, provenanceNote }: ProvenanceColumns,
  source: SourceShape | null,
): ProvenanceShape => ({ status: provenanceStatus, note: provenanceNote, source })

const ProvenanceStatus = enumType(PROVENANCE_STATUS)

const Source = builder.objectRef<SourceShape>('Source').implement({
  description: 'A document from which facts were taken.',
  fields: (t) => ({
    title: t.string({
      description: 'Its title.',
      ...localized((source: SourceShape) => source.title),
    }),
    publishedAt: t.expose('publishedAt', {
      type: 'Date',
      nullable: true,
      description: 'The day of its publication; null where not known.',
    }),
    by: t.string({
      nullable: true,
      description: 'Who published or contributed it; null where not known.',
      ...localized((source: SourceShape) => source.by),
    }),
    url: t.exposeString('url', {
      nullable: true,
      description: 'Its address; null where not known.',
    }),
  }),
})

export const Provenance = builder.objectRef<ProvenanceShape>('Provenance').implement({
  description: 'Where an entry comes from, and what it is not.',
  fields: (t) => ({
    status: t.expose('status', {
      type: ProvenanceStatus,
      description: 'Official, an unverified copy, or reconstructed.',
    }),
    note: t.string({
      nullable: true,
      description: 'How it was made, and what is left open; null where there is nothing to say.',
      ...localized((shape: ProvenanceShape) => shape.note),
    }),
    source: t.field({
      type: Source,
      nullable: true,
      description: 'The document it was taken from; null where none is named for this very entry.',
      resolve: ({ source }) => source,
    }),
  }),
})
