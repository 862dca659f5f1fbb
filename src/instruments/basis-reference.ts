import type { ValueOf } from '../dataset/enumeration.ts'
import type { PART_NAME } from '../dataset/vocabulary/law.ts'
import { builder } from '../graphql/builder.ts'
import { inLanguage, languageArgs } from '../graphql/language.ts'
import { whenReady } from '../graphql/maybe-promise.ts'
import type { Scope } from '../graphql/scope.ts'
import { Article } from './article.ts'
import { citation } from './citation.ts'
import { instrumentIn, LegalInstrument } from './instrument.ts'
import { instrumentByKey } from './instrument-row.ts'

/** Where a basis is named: in an item of a part of a power, or in what has changed one since a day. */
export type BasisPlace = {
  power: number
  part: ValueOf<typeof PART_NAME> | 'responsibilities'
  index: number | null
  since?: string
}

export type Reference = BasisPlace & { instrument: string; article: string | null; scope: Scope }

/** The columns in which a part of a power names its basis. */
export type BasisColumns = { basisInstrument: string | null; basisArticle: string | null }

export const basisReference = (
  { basisInstrument, basisArticle }: BasisColumns,
  scope: Scope,
  place: BasisPlace,
): Reference | null =>
  basisInstrument === null
    ? null
    : { instrument: basisInstrument, article: basisArticle, scope, ...place }

export const BasisReference = builder.objectRef<Reference>('BasisReference').implement({
  description:
    'The provision that a single condition, material, time limit, fee, sanction, remedy or responsibility comes from.',
  fields: (t) => ({
    instrument: t.field({
      type: LegalInstrument,
      description: 'The instrument.',
      resolve: ({ instrument, scope }, _, context) => instrumentIn(context, instrument, scope),
    }),
    article: t.field({
      type: Article,
      nullable: true,
      description: 'The article in the version cited; null where none is named.',
      resolve: ({ article }) => article,
    }),
    citation: t.string({
      description: 'As it is written: 《劳动合同法》第五十七条第二款.',
      args: languageArgs,
      resolve: ({ instrument, article }, { lang }, context) =>
        whenReady(instrumentByKey(context).load(instrument), (cited) =>
          inLanguage(citation(cited, article === null ? [] : [article]), lang),
        ),
    }),
  }),
})
