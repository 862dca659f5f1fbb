import type { Citation } from '../citations/citations.ts'
import { CITATION_STANDING } from '../dataset/vocabulary/law.ts'
import { builder } from '../graphql/builder.ts'
import type { Context } from '../graphql/context.ts'
import { enumType } from '../graphql/enum-type.ts'
import { whenReady } from '../graphql/maybe-promise.ts'
import type { Scope } from '../graphql/scope.ts'
import { Article } from '../instruments/article.ts'
import { identified } from '../instruments/identity.ts'
import { InstrumentKind, instrumentIn, LegalInstrument } from '../instruments/instrument.ts'
import { instrumentByKey } from '../instruments/instrument-row.ts'
import { registryIndex } from '../instruments/registry-index.ts'
import { citationStanding, type Standing } from './citation-standing.ts'

export type CitedRow = Citation & { scope: Scope }

/** The key of the instrument that a citation means; null where the registry has none. */
export async function keyOf(cited: CitedRow, context: Context): Promise<string | null> {
  const { versionOn, versionYear, scope } = cited
  const named = {
    ...cited,
    versionOn: versionOn ?? (versionYear === null ? null : String(versionYear)),
  }
  return identified(await registryIndex(context), named, scope.asOf)?.key ?? null
}

/** How the instrument of a citation stands on the day of its scope. */
export async function standingOf(cited: CitedRow, context: Context): Promise<Standing> {
  const key = await keyOf(cited, context)
  if (key === null) return { standing: 'UNKNOWN', on: null }
  const instrument = await instrumentByKey(context).load(key)
  return citationStanding(instrument, cited, cited.scope.asOf)
}

const CitationStanding = enumType(CITATION_STANDING)

export const CitedLaw = builder.objectRef<CitedRow>('CitedLaw').implement({
  description: 'A citation of law as a text makes it, and what the registry of law knows of it.',
  fields: (t) => ({
    title: t.exposeString('title', {
      nullable: true,
      description:
        'The title as cited, without 《》 and spaces, marks within it as 〈〉; null where the text gives only a number or an article.',
    }),
    kind: t.field({
      type: InstrumentKind,
      nullable: true,
      description:
        'Its rank, as a tag (【法律】), the number or the title says it; null where they do not.',
      resolve: ({ kind }) => kind,
    }),
    documentNumber: t.exposeString('documentNumber', {
      nullable: true,
      description:
        'Its number (文号) in the regular form, 国务院令第375号 or 劳部发〔1994〕503号, however the text writes it; null where it has none.',
    }),
    versionYear: t.exposeInt('versionYear', {
      nullable: true,
      description:
        'The year of the last version that the text names (2018年修正); null where none.',
    }),
    versionOn: t.expose('versionOn', {
      type: 'Date',
      nullable: true,
      description: 'The day of that version, where the text has it.',
    }),
    articles: t.field({
      type: [Article],
      description:
        'The articles, paragraphs and items cited, each once, in the order of the text; ranges written out, and a paragraph alone taken with the article before it.',
      resolve: ({ articles }) => articles,
    }),
    place: t.exposeString('place', {
      nullable: true,
      description: 'A place that is no article: 附件1第66项, 第三章; null where none is named.',
    }),
    offset: t.exposeInt('offset', {
      description: 'Where the citation begins in the text, in UTF-16 units.',
    }),
    length: t.exposeInt('length', {
      description:
        'How long it is, in UTF-16 units: the title and what directly follows it, not articles that come later in the text.',
    }),
    instrument: t.field({
      type: LegalInstrument,
      nullable: true,
      description:
        'The instrument of the registry that is meant, by title or short title, and by number and date where several have that title. Null where the registry has none, which does not mean that there is none.',
      resolve: async (cited, _, context) => {
        const key = await keyOf(cited, context)
        return key === null
          ? null
          : whenReady(instrumentIn(context, key, cited.scope), (row) => row)
      },
    }),
    standing: t.field({
      type: CitationStanding,
      description: 'How it stands on the day.',
      resolve: async (cited, _, context) => (await standingOf(cited, context)).standing,
    }),
    standingOn: t.field({
      type: 'Date',
      nullable: true,
      description:
        'The day from which it stands so: of its repeal, of the later version, of its taking effect; null where not known.',
      resolve: async (cited, _, context) => (await standingOf(cited, context)).on,
    }),
  }),
})
