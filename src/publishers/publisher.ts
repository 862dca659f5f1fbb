import type { Sql } from '../database/sql.ts'
import { byArguments } from '../graphql/batch.ts'
import { builder } from '../graphql/builder.ts'
import type { Context } from '../graphql/context.ts'
import { type LocalizedText, localized } from '../graphql/language.ts'
import { whenReady } from '../graphql/maybe-promise.ts'
import { keyIn, splitDay } from '../graphql/node-id.ts'
import { rootScope, type Scope, type Scoped, scoped } from '../graphql/scope.ts'
import { Jurisdiction, jurisdictionsOf } from './jurisdiction.ts'
import { Mandate, type MandateColumns, mandate } from './mandate.ts'

export type PublisherRow = MandateColumns & {
  id: number
  key: string
  /** The edition that says what the publisher is called. */
  edition: number
  name: LocalizedText
  shortName: LocalizedText | null
  hotline: string | null
}

/** A day, and the version of the catalogue. */
export type At = { day: string; version: number }

/**
 * What a publisher is called on a day is said by its list in force; on a day without one, by the next list to come; and
 * where all are withdrawn, by the last of them.
 */
export const publisherColumns = (sql: Sql, { day, version }: At) => sql`
  publisher.id, publisher.key, named.edition, named.name, named.short_name, named.hotline, named.mandate_title,
  named.mandate_document_number, named.mandate_note, named.mandate_source, named.mandate_verification
  from publisher
  cross join lateral (
    select
      edition.id as edition, publisher_name as name, publisher_short_name as short_name,
      case when in_force then hotline end as hotline,
      case when in_force then mandate_title end as mandate_title,
      case when in_force then mandate_document_number end as mandate_document_number,
      case when in_force then mandate_note end as mandate_note,
      case when in_force then mandate_source end as mandate_source,
      case when in_force then mandate_verification end as mandate_verification
    from edition
    cross join lateral (
      select edition.effective_on <= ${day} and not withdrawn as in_force, withdrawn
      from (
        select exists (
          select from withdrawal where withdrawal.edition = edition.id and withdrawal.version <= ${version}
        ) as withdrawn
      ) as withdrawal
    ) as state
    where edition.publisher = publisher.id and edition.version <= ${version}
    order by in_force desc, withdrawn,
      case when in_force then effective_on end desc, effective_on,
      published_at desc nulls last, key desc
    limit 1
  ) as named`

const publishersById = byArguments(async (sql, ids: number[], at: At) => {
  const rows = await sql<PublisherRow[]>`
    select ${publisherColumns(sql, at)} where publisher.id = any(${ids})`
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.map((id) => byId.get(id) as PublisherRow)
})

const publishersByKey = byArguments(async (sql, keys: string[], at: At) => {
  const rows = await sql<PublisherRow[]>`
    select ${publisherColumns(sql, at)} where publisher.key = any(${keys})`
  const byKey = new Map(rows.map((row) => [row.key, row]))
  return keys.map((key) => byKey.get(key) ?? null)
})

/** The publisher with an id that the tables hold, seen from a scope. */
export const publisherIn = (context: Context, id: number, scope: Scope) =>
  whenReady(publishersById(context, { day: scope.asOf, version: scope.version }).load(id), (row) =>
    scoped(row, scope),
  )

/** The publisher with a key that somebody typed; null where there is none. */
export async function findPublisher(context: Context, key: string, asOf?: string) {
  const scope = rootScope({ publisher: key, asOf }, context)
  const row = await publishersByKey(context, { day: scope.asOf, version: scope.version }).load(key)
  return row && scoped(row, scope)
}

export const Publisher = builder.node(builder.objectRef<Scoped<PublisherRow>>('Publisher'), {
  description: 'The agency that publishes a power list (行政机关).',
  id: { resolve: ({ key, scope }) => keyIn(key, scope) },
  loadManyWithoutCache: (ids, context) =>
    Promise.all(
      ids.map((id) => {
        const { key, asOf } = splitDay(id)
        return findPublisher(context, key, asOf)
      }),
    ),
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Stable name: wuhan-hrss.' }),
    name: t.string({
      description: 'Its full name, as its list in force has it.',
      ...localized((publisher: PublisherRow) => publisher.name),
    }),
    shortName: t.string({
      nullable: true,
      description: 'Its usual short name; null where not given.',
      ...localized((publisher: PublisherRow) => publisher.shortName),
    }),
    jurisdiction: t.field({
      type: Jurisdiction,
      description: 'Where it acts.',
      resolve: ({ edition }, _, context) => jurisdictionsOf(context).load(edition),
    }),
    hotline: t.exposeString('hotline', {
      nullable: true,
      description:
        'The telephone number for questions (服务热线), of the list in force; null where not known.',
    }),
    mandate: t.field({
      type: Mandate,
      nullable: true,
      description:
        'The document it owes its functions to (三定方案), of the list in force; null where not known.',
      resolve: mandate,
    }),
  }),
})
