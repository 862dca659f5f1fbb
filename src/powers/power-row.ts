import type { Sql } from '../database/sql.ts'
import { stands } from '../editions/in-force.ts'
import { splitIds } from '../editions/natural-id.ts'
import type { ProvenanceColumns } from '../editions/provenance.ts'
import { maybeOneBy, oneBy } from '../graphql/batch.ts'
import type { LocalizedText } from '../graphql/language.ts'
import type { FeeColumns } from './fees.ts'
import type { ProcedureColumns } from './procedure.ts'

export type PowerRow = FeeColumns &
  ProcedureColumns &
  ProvenanceColumns & {
    edition: number
    editionKey: string
    code: string
    name: LocalizedText
    summary: LocalizedText | null
    category: number
    unit: number
    audience: ('NATURAL_PERSON' | 'LEGAL_PERSON')[]
    initiation: 'ON_APPLICATION' | 'EX_OFFICIO'
    materialsKnown: boolean
    keywords: string[]
  }

/** The columns of a power and the key of its edition. */
export const powerColumns = (sql: Sql) => sql`
  power.id, power.edition, (select key from edition where id = power.edition) as edition_key, power.position,
  power.code, power.name, power.summary, power.category, power.unit, power.audience, power.initiation,
  power.materials_known, power.procedure_variant, power.fees_charged, power.fees_basis_instrument,
  power.fees_basis_article, power.fees_note, power.keywords, power.provenance_status, power.provenance_note`

export const powerById = oneBy(
  (sql, ids: number[]) =>
    sql<PowerRow[]>`select ${powerColumns(sql)} from power where power.id = any(${ids})`,
  ({ id }) => id,
)

export const powerByNaturalId = maybeOneBy(
  (sql, ids: string[], version) => {
    const { editions, keys } = splitIds(ids)
    return sql<PowerRow[]>`
      select ${powerColumns(sql)}
      from power
      join edition on edition.id = power.edition
      where (edition.key, power.code) in (select * from unnest(${editions}::text[], ${keys}::text[]))
        and ${stands(sql, version)}`
  },
  ({ editionKey, code }) => `${editionKey}:${code}`,
)
