import type { Sql } from '../database/sql.ts'
import { type EditionRow, editionByKey } from '../editions/edition-row.ts'
import { nearest } from '../nearest.ts'
import { currentContext } from '../publishing/current-context.ts'
import { InputError } from './failure.ts'

const SHOWN = 20

/** The edition with a key that somebody typed, withdrawn or not. */
export async function expectEdition(sql: Sql, key: string): Promise<EditionRow> {
  const found = await editionByKey(await currentContext(sql)).load(key)
  if (found) return found
  const rows = await sql<{ key: string }[]>`select key from edition order by key`
  const keys = rows.map((row) => row.key)
  const listed = keys.slice(0, SHOWN).join(', ') + (keys.length > SHOWN ? ', …' : '')
  throw new InputError(
    `there is no edition "${key}"${nearest(key, keys)}; ${listed ? `those there are: ${listed}` : 'none is published yet'}`,
  )
}
