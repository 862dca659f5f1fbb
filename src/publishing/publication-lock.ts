import type { Sql } from '../database/sql.ts'
import { RefusedError } from './refused.ts'

const PUBLICATION_LOCK = 0x7075626c
const NOT_AVAILABLE = '55P03'

/**
 * Makes the caller's transaction the only one that changes the catalogue. It waits a moment: the connection of a publication
 * that was killed lives until the server has noticed.
 */
export async function lockCatalogue(sql: Sql) {
  await sql`set local lock_timeout = '2s'`
  try {
    await sql`select pg_advisory_xact_lock(${PUBLICATION_LOCK})`
  } catch (error) {
    if ((error as { code?: string }).code !== NOT_AVAILABLE) throw error
    throw new RefusedError('another publication is running; try again when it has ended')
  }
  await sql`set local lock_timeout = 0`
}
