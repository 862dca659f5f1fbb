import type { Sql } from '../database/sql.ts'
import type { ValueOf } from '../dataset/enumeration.ts'
import { PART_CHANGE, PART_NAME } from '../dataset/vocabulary/law.ts'
import { Deadline } from '../deadlines/deadlines.ts'
import { manyBy } from '../graphql/batch.ts'
import { builder } from '../graphql/builder.ts'
import { enumType } from '../graphql/enum-type.ts'
import { type LocalizedText, localized } from '../graphql/language.ts'
import { whenReady } from '../graphql/maybe-promise.ts'
import { type Scoped, scoped } from '../graphql/scope.ts'
import { Verification, type VerificationValue } from '../graphql/verification.ts'
import { BasisReference, basisReference } from '../instruments/basis-reference.ts'
import { Power } from '../powers/power.ts'

type PartStandingRow = {
  power: number
  part: ValueOf<typeof PART_NAME>
  item: number | null
  since: string
  sincePrecision: 'DAY' | 'MONTH' | 'YEAR'
  change: typeof PartChange.$inferType
  now: LocalizedText
  value: string | null
  basisInstrument: string | null
  basisArticle: string | null
  verification: VerificationValue
  checkedOn: string | null
}

/** What has befallen powers, as it was known in the version; what was taken back later is known in none after. */
export const partStandingsOf = manyBy(
  (sql, powers: number[], version) => sql<PartStandingRow[]>`
    select power, part, item, since, since_precision, change, now, value::text, basis_instrument, basis_article, verification,
      (
        select checked_on from standing_update
        where standing_update.publisher = standing.publisher and standing_update.version <= ${version}
        order by standing_update.version desc
        limit 1
      ) as checked_on
    from part_standing join standing on standing.id = part_standing.standing
    where power = any(${powers}) and ${isKnown(sql, version)}
    order by power, array_position(${PART_NAME.values}::text[], part), item, since, standing.id`,
  ({ power }) => power,
)

/** Whether the row `standing` is known in a version of the catalogue. */
export const isKnown = (sql: Sql, version: number) => sql`
  standing.version <= ${version} and (standing.until <= ${version}) is not true`

const PartChange = enumType(PART_CHANGE)

export const PartStanding = builder.objectRef<Scoped<PartStandingRow>>('PartStanding').implement({
  description:
    'A part of a power of which the law has changed since Edition.lawAsOf: what holds instead, from when, and by what. It is known beside the editions, which stay as they were published.',
  fields: (t) => ({
    part: t.exposeString('part', {
      description:
        'The part: legalBases, conditions, materials, procedure (its steps), timeLimits, fees, sanctions, remedies; or power, the power as a whole.',
    }),
    index: t.exposeInt('item', {
      nullable: true,
      description:
        'The place of the item in its list, from 0, as the list is answered without arguments; null where it is no single item.',
    }),
    since: t.expose('since', {
      type: 'Date',
      description:
        'The day from which what is listed no longer holds so; until the day before it did, as far as is known. Of a year or a month its last day, if no more is known.',
    }),
    change: t.expose('change', { type: PartChange, description: 'What happened to it.' }),
    now: t.string({
      description: 'What holds now, in words of our own.',
      ...localized(({ now }: PartStandingRow) => now),
    }),
    value: t.exposeString('value', {
      nullable: true,
      description:
        'The fields that say something else now, in the form of a dataset, as JSON text; for what was ADDED all that is known of it. Null where nothing exact can be put in its place.',
    }),
    basis: t.field({
      type: BasisReference,
      nullable: true,
      description: 'The provision that has changed it; null where none is known.',
      resolve: (standing) =>
        basisReference(standing, standing.scope, {
          power: standing.power,
          part: standing.part,
          index: standing.item,
          since: standing.since,
        }),
    }),
    verification: t.expose('verification', {
      type: Verification,
      description: 'Whether that provision was read in a copy of its instrument.',
    }),
    knownOn: t.expose('checkedOn', {
      type: 'Date',
      nullable: true,
      description:
        'The day to which the powers of the publisher were compared with the law; what has changed later is not known.',
    }),
  }),
})

builder.objectFields(Power, (t) => {
  const args = {
    asOf: t.arg({ type: 'Date', description: 'The day; left out: that of the root field.' }),
  }
  return {
    partStandings: t.field({
      type: [PartStanding],
      description:
        'Every part of which the law has changed by that day since Edition.lawAsOf, in the order of its parts. A part shown without its standing may be law of yesterday.',
      args,
      resolve: ({ id, scope }, { asOf }, context) =>
        whenReady(partStandingsOf(context).load(id), (rows) =>
          rows
            .filter(({ since }) => since <= (asOf ?? scope.asOf))
            .map((row) => scoped(row, scope)),
        ),
    }),
    outdated: t.boolean({
      description:
        'Whether something of what is listed no longer holds on that day: some part is REPLACED or ENDED, or the power as a whole MOVED.',
      args,
      resolve: ({ id, scope }, { asOf }, context) =>
        whenReady(partStandingsOf(context).load(id), (rows) =>
          rows.some((row) => row.since <= (asOf ?? scope.asOf) && isOver(row)),
        ),
    }),
  }
})

const isOver = ({ change, part }: PartStandingRow) =>
  change === 'REPLACED' || change === 'ENDED' || (change === 'MOVED' && part === 'power')

builder.objectField(Deadline, 'standings', (t) =>
  t.field({
    type: [PartStanding],
    description:
      'What has changed by the day of the root field of the limit or the remedy that was counted: by the law of that day another may hold in its place.',
    resolve: ({ limit, remedy }, _, context) => {
      const counted = limit ?? remedy
      if (!counted) return []
      const { power, position, scope } = counted
      const part = limit ? 'timeLimits' : 'remedies'
      return whenReady(partStandingsOf(context).load(power), (rows) =>
        rows
          .filter(
            (row) => row.part === part && row.item === position - 1 && row.since <= scope.asOf,
          )
          .map((row) => scoped(row, scope)),
      )
    },
  }),
)
