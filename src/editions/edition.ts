import { DATE_PRECISION } from '../dataset/vocabulary/list.ts'
import { builder } from '../graphql/builder.ts'
import type { Context } from '../graphql/context.ts'
import { enumType } from '../graphql/enum-type.ts'
import { languageArgs, localized } from '../graphql/language.ts'
import { whenReady } from '../graphql/maybe-promise.ts'
import { keyIn, splitDay } from '../graphql/node-id.ts'
import { rootScope, type Scope, type Scoped, scoped } from '../graphql/scope.ts'
import { Mandate, mandate } from '../publishers/mandate.ts'
import { Publisher, publisherIn } from '../publishers/publisher.ts'
import { Category, categoriesOf } from './category.ts'
import { citationOf } from './citation.ts'
import { countsOf, DeclaredCounts, EditionCounts } from './counts.ts'
import { type EditionRow, editionById, editionByKey, ofStanding } from './edition-row.ts'
import { Fact, factsOf } from './fact.ts'
import { License, license } from './license.ts'
import { ListElement, listElementsOf } from './list-element.ts'
import { Practice, practicesOf } from './practice.ts'
import { Provenance, provenance } from './provenance.ts'
import { Unit, unitsOf } from './unit.ts'
import { Withdrawal } from './withdrawal.ts'

type ScopedEdition = Scoped<EditionRow>

/** An edition that the tables hold, seen from a scope; what lies below it stays in it. */
export const editionIn = (context: Context, id: number, scope: Scope) =>
  whenReady(editionById(context).load(id), (row) => inItself(row, scope))

/** The edition with a key that somebody typed; null where there is none. */
export async function findEdition(context: Context, key: string, asOf?: string) {
  const row = await editionByKey(context).load(key)
  return row && inItself(row, rootScope({ asOf }, context))
}

export const inItself = (row: EditionRow, { version, asOf, dated }: Scope): ScopedEdition =>
  scoped(row, { version, asOf, dated, edition: row.key })

export const DatePrecision = enumType(DATE_PRECISION)

export const Edition = builder.node(builder.objectRef<ScopedEdition>('Edition'), {
  description:
    'A power list as it was issued once (权力清单); it never changes afterwards. A withdrawn edition keeps its key, title, publisher and other fields that cannot be null; the rest is null and its lists are empty.',
  id: { resolve: ({ key, scope }) => keyIn(key, scope) },
  loadManyWithoutCache: (ids, context) =>
    Promise.all(
      ids.map((id) => {
        const { key, asOf } = splitDay(id)
        return findEdition(context, key, asOf)
      }),
    ),
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Stable name: wuhan-hrss-2016.' }),
    title: t.string({
      description: 'Its title.',
      ...localized((edition: EditionRow) => edition.title),
    }),
    notice: t.string({
      nullable: true,
      description: 'The title of the notice that issued it (通知); null where not known.',
      ...localized((edition: EditionRow) => edition.notice),
    }),
    documentNumber: t.exposeString('documentNumber', {
      nullable: true,
      description: 'The number of that notice (文号): 武人社发[2016]4号; null where not known.',
    }),
    issuedOn: t.expose('issuedOn', {
      type: 'Date',
      nullable: true,
      description: 'The day on which it was issued (印发日期); null where not known.',
    }),
    year: t.exposeInt('year', { description: 'The year that it names itself after.' }),
    effectiveOn: t.expose('effectiveOn', {
      type: 'Date',
      description: 'The day from which it is in force, as exactly as effectivePrecision says.',
    }),
    effectivePrecision: t.expose('effectivePrecision', {
      type: DatePrecision,
      description: 'How exactly effectiveOn is known.',
    }),
    publishedAt: t.expose('publishedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When this service published it; null where the list is held in memory.',
    }),
    lawAsOf: t.expose('lawAsOf', {
      type: 'Date',
      description: 'The day on which the law stood as its legal bases cite it.',
    }),
    lawCheckedOn: t.expose('lawCheckedOn', {
      type: 'Date',
      nullable: true,
      description:
        'The day to which currentArticles, versions and repeals were compared with the law; null: never.',
    }),
    license: t.field({
      type: License,
      nullable: true,
      description: 'What may be done with the data; null where not said.',
      resolve: license,
    }),
    contentHash: t.exposeString('contentHash', {
      description:
        'SHA-256, in hexadecimal, of its canonical content (RFC 8785): of all it says, and of the keys of the instruments cited. The same content has the same hash, in whatever form it came.',
    }),
    withdrawn: t.field({
      type: Withdrawal,
      nullable: true,
      description: 'That it was withdrawn, and why; null while it stands.',
      resolve: ({ withdrawnOn, withdrawnReason }) =>
        withdrawnOn && { on: withdrawnOn, reason: withdrawnReason ?? '' },
    }),
    declared: t.field({
      type: DeclaredCounts,
      description: 'What the issuing document says that it holds.',
      resolve: (edition) => edition,
    }),
    counts: t.field({
      type: EditionCounts,
      description: 'What it does hold.',
      resolve: ({ id }, _, context) => countsOf(context).load(id),
    }),
    elements: t.field({
      type: [ListElement],
      description: 'What it sets out for every power (权力要素), in its order.',
      resolve: (edition, _, context) => ofStanding(edition, listElementsOf(context)),
    }),
    provenance: t.field({
      type: Provenance,
      description: 'Whether it is the official text or a reconstruction, and from what.',
      resolve: (edition) => provenance(edition, source(edition)),
    }),
    facts: t.field({
      type: [Fact],
      description:
        'Figures that the report on it prints, in the dataset’s order; those that are parts of others too.',
      resolve: (edition, _, context) => ofStanding(edition, factsOf(context)),
    }),
    practices: t.field({
      type: [Practice],
      description: 'Standing procedures that the report describes, in the dataset’s order.',
      resolve: (edition, _, context) => ofStanding(edition, practicesOf(context)),
    }),
    hotline: t.exposeString('hotline', {
      nullable: true,
      description: 'The telephone number for questions (服务热线); null where not known.',
    }),
    mandate: t.field({
      type: Mandate,
      nullable: true,
      description:
        'The document the publisher owes its functions to (三定方案); null where not known.',
      resolve: mandate,
    }),
    publisher: t.field({
      type: Publisher,
      description: 'The agency whose list it is.',
      resolve: ({ publisher, scope }, _, context) => publisherIn(context, publisher, scope),
    }),
    citation: t.string({
      description:
        'How to cite it: publisher, title, key, contentHash, the address of the file as of this version of the catalogue, and the day.',
      args: languageArgs,
      resolve: (edition, { lang }, context) =>
        whenReady(publisherIn(context, edition.publisher, edition.scope), ({ name, scope }) =>
          citationOf({ edition, publisher: name, scope }, context)(lang),
        ),
    }),
    units: t.field({
      type: [Unit],
      description: 'The units of the agency that it names, in its order.',
      resolve: async (edition, _, context) =>
        (await ofStanding(edition, unitsOf(context))).map((unit) => scoped(unit, edition.scope)),
    }),
    categories: t.field({
      type: [Category],
      description: 'Its categories, in their statutory order.',
      resolve: async (edition, _, context) =>
        (await ofStanding(edition, categoriesOf(context))).map((category) =>
          scoped(category, edition.scope),
        ),
    }),
  }),
})

const source = ({ sourceTitle, sourcePublishedAt, sourceBy, sourceUrl }: EditionRow) =>
  sourceTitle && {
    title: sourceTitle,
    publishedAt: sourcePublishedAt,
    by: sourceBy,
    url: sourceUrl,
  }
