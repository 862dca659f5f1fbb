import postgres from 'postgres'
import { type Database, options } from './sql.ts'

const CONNECT_TIMEOUT_SECONDS = 3

/** One connection for a command; it may write unless it is said to only read. */
export function writing(url: string, readOnly = false): Database {
  const sql = postgres(url, {
    ...options(),
    max: 1,
    connect_timeout: CONNECT_TIMEOUT_SECONDS,
    backoff: (attempt) => Math.min(0.05 * 2 ** attempt, 1),
    connection: {
      application_name: 'powerlist-command',
      ...(readOnly && { default_transaction_read_only: true }),
    },
  })
  return { sql, close: () => sql.end({ timeout: 5 }) }
}
