import { LEGAL_BASIS } from '../../dataset/parts/legal-basis.ts'
import { LEGAL_BASIS_ROLE } from '../../dataset/vocabulary/power.ts'
import { manyBy } from '../../graphql/batch.ts'
import { builder } from '../../graphql/builder.ts'
import type { Context } from '../../graphql/context.ts'
import { enumType } from '../../graphql/enum-type.ts'
import { inLanguage, languageArgs, localized } from '../../graphql/language.ts'
import { type MaybePromise, whenAllReady, whenReady } from '../../graphql/maybe-promise.ts'
import type { Scoped } from '../../graphql/scope.ts'
import { Verification } from '../../graphql/verification.ts'
import { Article } from '../../instruments/article.ts'
import { citation } from '../../instruments/citation.ts'
import { instrumentIn, LegalInstrument } from '../../instruments/instrument.ts'
import { instrumentByKey, versionsOf } from '../../instruments/instrument-row.ts'
import { InstrumentVersion } from '../../instruments/version.ts'
import { type BasisDates, BasisStatus, basisStatus } from './basis-status.ts'
import { columns, type PartRow, rowsOf } from './part-rows.ts'

type InTime = BasisDates & { lawCheckedOn: string | null; lawAsOf: string }

type LegalBasisRow = PartRow<typeof LEGAL_BASIS> & Partial<InTime>

/** Legal bases with the days on which their standing changes, as the version of the catalogue knows them. */
export const basesInTimeOf = manyBy(
  (sql, powers: number[], version) => sql<(PartRow<typeof LEGAL_BASIS> & InTime)[]>`
    select power, position, ${columns(sql, LEGAL_BASIS)}, effective_on, amended_on, repealed_on, known_from, law_checked_on,
      law_as_of
    from legal_basis as basis cross join lateral basis_in_time(basis, ${version})
    where power = any(${powers})
    order by power, position`,
  ({ power }) => power,
)

export const legalBasesOf = rowsOf<typeof LEGAL_BASIS, LegalBasisRow>(LEGAL_BASIS, basesInTimeOf)

/** The days of a basis, which no document holds: they change with the registry of law. */
const inTime = (basis: LegalBasisRow, context: Context): MaybePromise<InTime> =>
  basis.lawAsOf === undefined
    ? whenReady(
        basesInTimeOf(context).load(basis.power),
        (bases) => bases[basis.position - 1] as InTime,
      )
    : (basis as InTime)

export const LegalBasisRole = enumType(LEGAL_BASIS_ROLE)

export const LegalBasis = builder.objectRef<Scoped<LegalBasisRow>>('LegalBasis').implement({
  description: 'The articles of an instrument on which a power rests (设定依据).',
  fields: (t) => ({
    instrument: t.field({
      type: LegalInstrument,
      description: 'The instrument.',
      resolve: ({ instrument, scope }, _, context) => instrumentIn(context, instrument, scope),
    }),
    articles: t.field({
      type: [Article],
      description:
        'The articles in the version of versionOn; empty where it has no numbered articles, or they are not known.',
      resolve: ({ articles }) => articles,
    }),
    currentArticles: t.field({
      type: [Article],
      nullable: true,
      description:
        'Where the same rule stands in the version in force on Edition.lawCheckedOn; null where it no longer stands, or nobody looked.',
      resolve: ({ currentArticles }) => currentArticles,
    }),
    ceasedOn: t.expose('ceasedOn', {
      type: 'Date',
      nullable: true,
      description:
        'The day from which the rule no longer stands though its instrument does; null where it stands, or not known.',
    }),
    role: t.expose('role', { type: LegalBasisRole, description: 'What it is a basis for.' }),
    versionOn: t.expose('versionOn', {
      type: 'Date',
      nullable: true,
      description:
        'The date (promulgation, amendment or revision) of the version cited; null where not known.',
    }),
    summary: t.string({
      nullable: true,
      description: 'What the articles say, in words of our own; null where not summarised.',
      ...localized((basis: LegalBasisRow) => basis.summary),
    }),
    verification: t.expose('verification', {
      type: Verification,
      description: 'Whether the articles were read in a copy of the instrument.',
    }),
    status: t.field({
      type: BasisStatus,
      description:
        'Its standing on a day. NOT_YET_IN_FORCE before the instrument applies; REPEALED from the repeal, from ceasedOn or, where only currentArticles tells that it fell, from the latest version later than versionOn in force on Edition.lawCheckedOn; UNKNOWN while nothing is known of the instrument; AMENDED from the day a version later than versionOn takes effect, unless the registry says that it did not touch these articles.',
      args: {
        asOf: t.arg({ type: 'Date', description: 'The day; left out: that of the root field.' }),
      },
      resolve: (basis, { asOf }, context) =>
        whenReady(inTime(basis, context), (dates) => basisStatus(dates, asOf ?? basis.scope.asOf)),
    }),
    statusKnownOn: t.field({
      type: 'Date',
      nullable: true,
      description:
        'The day to which this standing was compared with the law: of the entry of the instrument or, where that is not known, Edition.lawCheckedOn. For later days no change is assumed. Null: it was not compared.',
      resolve: (basis, _, context) =>
        whenAllReady(
          [instrumentByKey(context).load(basis.instrument), inTime(basis, context)] as const,
          ([{ checkedOn }, { lawCheckedOn }]) => checkedOn ?? lawCheckedOn,
        ),
    }),
    laterVersion: t.field({
      type: InstrumentVersion,
      nullable: true,
      description:
        'The latest version of the instrument that came after versionOn and has taken effect by the day. Where it and those before it are known not to have touched the articles, the basis is IN_FORCE all the same. Null: none.',
      args: {
        asOf: t.arg({ type: 'Date', description: 'The day; left out: that of the root field.' }),
      },
      resolve: ({ instrument, versionOn, scope }, { asOf }, context) =>
        whenReady(
          versionsOf(context, instrument),
          (versions) =>
            versions.findLast(
              ({ on, effectiveOn }) =>
                versionOn !== null && on > versionOn && (effectiveOn ?? on) <= (asOf ?? scope.asOf),
            ) ?? null,
        ),
    }),
    citation: t.string({
      description: 'As it is written: 《劳动合同法》第五十七条第二款.',
      args: languageArgs,
      resolve: ({ instrument, articles }, { lang }, context) =>
        whenReady(instrumentByKey(context).load(instrument), (cited) =>
          inLanguage(citation(cited, articles), lang),
        ),
    }),
  }),
})
