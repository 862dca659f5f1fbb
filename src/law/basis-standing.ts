import { builder } from '../graphql/builder.ts'
import type { Context } from '../graphql/context.ts'
import { whenAllReady, whenReady } from '../graphql/maybe-promise.ts'
import { Article } from '../instruments/article.ts'
import { BasisReference, type Reference } from '../instruments/basis-reference.ts'
import { instrumentByKey, type VersionRow, versionsOf } from '../instruments/instrument-row.ts'
import { BasisStatus, basisStatus } from '../powers/parts/basis-status.ts'
import { basesInTimeOf } from '../powers/parts/legal-basis.ts'
import { currentArticle, isWithin } from './current-article.ts'
import { partStandingsOf } from './part-standing.ts'

builder.objectFields(BasisReference, (t) => {
  const args = {
    asOf: t.arg({ type: 'Date', description: 'The day; left out: that of the root field.' }),
  }
  return {
    status: t.field({
      type: BasisStatus,
      description:
        'Its standing on a day, as that of a legal basis in the version that stood on Edition.lawAsOf, or of what has changed a part, on the day of that change.',
      args,
      resolve: (reference, { asOf }, context) =>
        whenAllReady(lawBehind(reference, context), ([entry, versions, bases]) => {
          const later = laterVersions(reference, versions, bases)
          const amended = later
            .filter(({ touched }) => touches(touched, reference.article))
            .map(effect)
          const ceased = bases.find((basis) => basis.ceasedOn !== null && cites(basis, reference))
          const ends = [entry.fallenOn, ceased?.ceasedOn ?? null].filter((day) => day !== null)
          const dates = {
            effectiveOn: entry.effectiveOn ?? entry.promulgatedOn,
            repealedOn: ends.sort()[0] ?? null,
            amendedOn: amended.sort()[0] ?? null,
            knownFrom: entry.knownFrom,
          }
          return basisStatus(dates, asOf ?? reference.scope.asOf)
        }),
    }),
    statusKnownOn: t.field({
      type: 'Date',
      nullable: true,
      description:
        'The day to which the entry of the instrument was compared with the law; for later days no change is assumed. Null: it was not compared.',
      resolve: ({ instrument }, _, context) =>
        whenReady(instrumentByKey(context).load(instrument), ({ checkedOn }) => checkedOn),
    }),
    currentArticle: t.field({
      type: Article,
      nullable: true,
      description:
        'Where the same rule stands on the day of the root field: as a standing of the item says; the article itself where no later version may have touched it; else as a legal basis of the power in the same articles says for Edition.lawCheckedOn. Null where it no longer stands, where that is not known, and where no article is named.',
      resolve: (reference, _, context) =>
        whenAllReady(
          [
            ...lawBehind(reference, context),
            partStandingsOf(context).load(reference.power),
          ] as const,
          ([{ fallenOn }, versions, bases, standings]) => {
            const day = reference.scope.asOf
            if (fallenOn !== null && fallenOn <= day) return null
            const isMoved = laterVersions(reference, versions, bases).some(
              (version) => effect(version) <= day && touches(version.touched, reference.article),
            )
            return currentArticle(reference, { bases, standings, isMoved, day })
          },
        ),
    }),
  }
})

/** The entry of the instrument, its versions, and the legal bases of the power. */
const lawBehind = ({ instrument, power }: Reference, context: Context) =>
  [
    instrumentByKey(context).load(instrument),
    versionsOf(context, instrument),
    basesInTimeOf(context).load(power),
  ] as const

/** The versions that took effect after the one that the reference is to; every power has a legal basis. */
const laterVersions = (
  { since }: Reference,
  versions: VersionRow[],
  [basis]: { lawAsOf: string }[],
) => versions.filter((version) => effect(version) > (since ?? basis?.lawAsOf ?? ''))

const effect = ({ on, effectiveOn }: VersionRow) => effectiveOn ?? on

const touches = (touched: string[] | null, article: string | null) =>
  touched === null ||
  article === null ||
  touched.some((one) => isWithin(one, article) || isWithin(article, one))

const cites = (
  basis: { instrument: string; articles: string[] },
  { instrument, article }: Reference,
) =>
  basis.instrument === instrument &&
  article !== null &&
  basis.articles.some((cited) => isWithin(article, cited))
