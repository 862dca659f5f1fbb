import type { Fragment, Sql } from '../database/sql.ts'
import type { ValueOf } from '../dataset/enumeration.ts'
import type { INSTRUMENT_KIND } from '../dataset/vocabulary/law.ts'
import { maybeOneBy, oneBy } from '../graphql/batch.ts'
import type { Context } from '../graphql/context.ts'
import type { LocalizedText } from '../graphql/language.ts'
import { whenReady } from '../graphql/maybe-promise.ts'
import type { VerificationValue } from '../graphql/verification.ts'

export type VersionRow = {
  kind: 'AMENDED' | 'REVISED' | 'UNKNOWN'
  on: string
  effectiveOn: string | null
  by: LocalizedText | null
  touched: string[] | null
}

/** An entry of the registry with its versions, oldest first. */
export type InstrumentRow = {
  key: string
  title: LocalizedText
  shortTitle: LocalizedText | null
  formerTitles: string[] | null
  kind: ValueOf<typeof INSTRUMENT_KIND>
  issuer: LocalizedText
  documentNumber: string | null
  promulgatedOn: string | null
  effectiveOn: string | null
  checkedOn: string | null
  repealedOn: string | null
  fallenOn: string | null
  knownFrom: string | null
  repealedBy: LocalizedText | null
  replacedBy: string | null
  verification: VerificationValue
  versions: VersionRow[]
}

/** The columns of a row `instrument`, with its versions, as a version of the catalogue knows them. */
export const instrumentColumns = (sql: Sql, version: number) => sql`
  key, title, short_title as "shortTitle", former_titles as "formerTitles", kind, issuer, document_number as "documentNumber",
  promulgated_on as "promulgatedOn", effective_on as "effectiveOn", checked_on as "checkedOn", repealed_on as "repealedOn",
  fallen_on as "fallenOn", known_from as "knownFrom", repealed_by as "repealedBy", replaced_by as "replacedBy", verification,
  coalesce(
    (
      select json_agg(json_build_object(
        'kind', of.kind, 'on', of."on", 'effectiveOn', of.effective_on, 'by', of.by, 'touched', of.touched
      ) order by of.position)
      from instrument_version_at(${version}) as of where of.instrument = instrument.key
    ),
    '[]'
  ) as versions`

/** Instruments by their keys as one JSON array of rows; null where there are none. */
export const instrumentsAsJson = (sql: Sql, keys: Fragment, version: number) => sql`(
  select json_agg(entry)::text from (
    select ${instrumentColumns(sql, version)} from instrument_at(${version}) as instrument where key = any(${keys})
  ) as entry
)`

const byKeys = (sql: Sql, keys: string[], version: number) => sql<InstrumentRow[]>`
  select ${instrumentColumns(sql, version)} from instrument_at(${version}) as instrument where key = any(${keys})`

export const instrumentByKey = oneBy(byKeys, ({ key }) => key, { last: true })
export const maybeInstrumentByKey = maybeOneBy(byKeys, ({ key }) => key)

/** The versions of an instrument. */
export const versionsOf = (context: Context, instrument: string) =>
  whenReady(instrumentByKey(context).load(instrument), ({ versions }) => versions)
