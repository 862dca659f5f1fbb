import type { Sql } from '../database/sql.ts'
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
  key, title, short_title, former_titles, kind, issuer, document_number, promulgated_on, effective_on, checked_on,
  repealed_on, fallen_on, known_from, repealed_by, replaced_by, verification,
  coalesce(
    (
      select json_agg(json_build_object(
        'kind', of.kind, 'on', of."on", 'effectiveOn', of.effective_on, 'by', of.by, 'touched', of.touched
      ) order by of.position)
      from instrument_version_at(${version}) as of where of.instrument = instrument.key
    ),
    '[]'
  ) as versions`

const byKeys = (sql: Sql, keys: string[], version: number) => sql<InstrumentRow[]>`
  select ${instrumentColumns(sql, version)} from instrument_at(${version}) as instrument where key = any(${keys})`

export const instrumentByKey = oneBy(byKeys, ({ key }) => key, { last: true })
export const maybeInstrumentByKey = maybeOneBy(byKeys, ({ key }) => key)

/** The versions of an instrument. */
export const versionsOf = (context: Context, instrument: string) =>
  whenReady(instrumentByKey(context).load(instrument), ({ versions }) => versions)
