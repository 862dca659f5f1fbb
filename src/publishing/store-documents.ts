import type { Sql } from '../database/sql.ts'
import { DOCUMENT_FORM, documentOf } from '../dataset/document.ts'
import type { Row } from '../dataset/fields/field.ts'
import { POWER_PARTS } from '../dataset/power.ts'
import { categoryById } from '../editions/category.ts'
import { unitById } from '../editions/unit.ts'
import { ownRowsOf } from '../powers/parts/part-rows.ts'
import type { PowerRow } from '../powers/power-row.ts'
import { currentContext } from './current-context.ts'
import { insert } from './insert.ts'

type Stored = { edition: number; power: number } & ReturnType<typeof documentOf>

/** Stores what powers say, each in one document. */
export const storeDocuments = (sql: Sql, documents: Stored[]) =>
  insert(
    sql,
    'power_document',
    documents.map((stored) => ({ ...stored, form: DOCUMENT_FORM })),
  )

/** Makes documents of powers out of the tables of their parts. */
export async function storeDocumentsOf(sql: Sql, powers: PowerRow[]) {
  const context = await currentContext(sql)
  const found = await Promise.all(
    powers.map(async (power) => {
      const [category, unit, ...parts] = await Promise.all([
        categoryById(context).load(power.category),
        unitById(context).load(power.unit),
        ...OWN.map(async ([table, own]) => [table, await own(context).load(power.id)] as const),
      ])
      const rows = new Map(parts)
      const rowsOf = (table: string) => (rows.get(table) ?? []).map(withoutPlace)
      return {
        edition: power.edition,
        power: power.id,
        ...documentOf({ ...power, category, unit, rowsOf }),
      }
    }),
  )
  await sql`delete from power_document where power = any(${powers.map(({ id }) => id)})`
  await storeDocuments(sql, found)
}

const OWN = POWER_PARTS.map(({ part }) => [part.table, ownRowsOf(part)] as const)

/** A document tells the power and the place of a row by where it stands. */
const withoutPlace = ({ power: _power, position: _position, ...row }: Row): Row => row
