import type { Sql } from '../database/sql.ts'
import { type Loader, maybeOneBy, oneBy } from '../graphql/batch.ts'
import type { LocalizedText } from '../graphql/language.ts'
import type { MaybePromise } from '../graphql/maybe-promise.ts'
import type { Scope } from '../graphql/scope.ts'
import type { MandateColumns } from '../publishers/mandate.ts'
import { newestFirst, stands } from './in-force.ts'
import type { LicenseColumns } from './license.ts'
import type { ProvenanceColumns } from './provenance.ts'

export type EditionRow = MandateColumns &
  LicenseColumns &
  ProvenanceColumns & {
    id: number
    key: string
    publisher: number
    publisherKey: string
    title: LocalizedText
    notice: LocalizedText | null
    documentNumber: string | null
    issuedOn: string | null
    year: number
    effectiveOn: string
    effectivePrecision: 'DAY' | 'MONTH' | 'YEAR'
    publishedAt: Date | null
    lawAsOf: string
    lawCheckedOn: string | null
    declaredCategories: number | null
    declaredPowers: number | null
    sourceTitle: LocalizedText | null
    sourcePublishedAt: string | null
    sourceBy: LocalizedText | null
    sourceUrl: string | null
    hotline: string | null
    contentHash: string
    withdrawnOn: Date | null
    withdrawnReason: string | null
  }

/** Editions whole; of a withdrawn one, what the contract lets stand: whatever may be null is. */
export const selectEditions = (sql: Sql, version: number) => sql`
  select edition.id, edition.key, edition.publisher, publisher.key as publisher_key, edition.title, edition.year,
    edition.effective_on, edition.effective_precision, edition.law_as_of, edition.provenance_status,
    sha256 as content_hash, withdrawal."on" as withdrawn_on, withdrawal.reason as withdrawn_reason,
    details.notice, details.document_number, details.issued_on, details.published_at, details.law_checked_on,
    details.license_spdx, details.license_url, details.declared_categories, details.declared_powers, details.provenance_note,
    details.source_title, details.source_published_at, details.source_by, details.source_url, details.hotline,
    details.mandate_title, details.mandate_document_number, details.mandate_note, details.mandate_source,
    details.mandate_verification
  from edition
  join publisher on publisher.id = edition.publisher
  join edition_hash on edition_hash.edition = edition.id
  left join withdrawal on withdrawal.edition = edition.id and withdrawal.version <= ${version}
  left join edition as details on details.id = edition.id and withdrawal.edition is null`

export const editionById = oneBy(
  (sql, ids: number[], version) =>
    sql<EditionRow[]>`${selectEditions(sql, version)} where edition.id = any(${ids})`,
  ({ id }) => id,
)

export const editionByKey = maybeOneBy(
  (sql, keys: string[], version) =>
    sql<
      EditionRow[]
    >`${selectEditions(sql, version)} where edition.key = any(${keys}) and edition.version <= ${version}`,
  ({ key }) => key,
)

/** The id of the list of a publisher in force on a day. */
export const currentIn = (
  sql: Sql,
  publishers: number[],
  { asOf, version }: Pick<Scope, 'asOf' | 'version'>,
) => sql<{ publisher: number; edition: number }[]>`
  select distinct on (publisher) publisher, id as edition
  from edition
  where publisher = any(${publishers}) and effective_on <= ${asOf} and ${stands(sql, version)}
  order by publisher, ${newestFirst(sql)}`

/** The lists of a withdrawn edition are empty. */
export const ofStanding = <Row>(
  { id, withdrawnOn }: EditionRow,
  loader: Loader<number, Row[]>,
): MaybePromise<Row[]> => (withdrawnOn ? [] : loader.load(id))
