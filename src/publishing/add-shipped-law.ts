import { shippedLaw } from '../checking/shipped-law.ts'
import type { Sql } from '../database/sql.ts'
import { identified, indexOf, type Known } from '../instruments/identity.ts'
import { insertInstruments } from './store-instruments.ts'

/** Adds the entries that the registry of a database lacks, or those of them with the keys that are given; says how many. */
export async function addShippedLaw(sql: Sql, only?: Set<string>): Promise<number> {
  const { instruments, checkedOn } = await shippedLaw()
  const held = indexOf(
    await sql<Known[]>`
      select key, title, short_title, document_number, promulgated_on, fallen_on, '{}'::text[] as versions
      from instrument`,
  )
  const keys = new Set([...held.byName.values()].flat().map(({ key }) => key))
  const lacking = [...instruments.values()].filter(
    ({ key, title, promulgatedOn }) =>
      (!only || only.has(key)) &&
      !keys.has(key) &&
      !identified(held, { title: title.zh, promulgatedOn }, checkedOn),
  )
  await insertInstruments(sql, lacking, checkedOn)
  return lacking.length
}
