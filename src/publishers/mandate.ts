import { builder } from '../graphql/builder.ts'
import { type LocalizedText, localized } from '../graphql/language.ts'
import { Verification, type VerificationValue } from '../graphql/verification.ts'

type MandateShape = {
  title: LocalizedText
  documentNumber: string | null
  note: LocalizedText | null
  source: string | null
  verification: VerificationValue
}

/** The columns in which an edition tells of its publisher's mandate. */
export type MandateColumns = {
  mandateTitle: LocalizedText | null
  mandateDocumentNumber: string | null
  mandateNote: LocalizedText | null
  mandateSource: string | null
  mandateVerification: VerificationValue | null
}

export const mandate = (columns: MandateColumns): MandateShape | null =>
  columns.mandateTitle === null || columns.mandateVerification === null
    ? null
    : {
        title: columns.mandateTitle,
        documentNumber: columns.mandateDocumentNumber,
        note: columns.mandateNote,
        source: columns.mandateSource,
        verification: columns.mandateVerification,
      }

export const Mandate = builder.objectRef<MandateShape>('Mandate').implement({
  description:
    'The document that lays down an agency’s functions, internal structure and staffing (三定方案).',
  fields: (t) => ({
    title: t.string({
      description: 'Its title.',
      ...localized((shape: MandateShape) => shape.title),
    }),
    documentNumber: t.exposeString('documentNumber', {
      nullable: true,
      description: 'Its number (文号); null where not known.',
    }),
    note: t.string({
      nullable: true,
      description: 'What is known of it; null where there is nothing to say.',
      ...localized((shape: MandateShape) => shape.note),
    }),
    source: t.exposeString('source', {
      nullable: true,
      description: 'Where this entry comes from, in a word or two; null where not said.',
    }),
    verification: t.expose('verification', {
      type: Verification,
      description: 'Whether the document itself was read.',
    }),
  }),
})
