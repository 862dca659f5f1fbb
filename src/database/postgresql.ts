import postgres from 'postgres'
import { type Database, type OnStatement, options } from './sql.ts'

const CONNECT_TIMEOUT_SECONDS = 3
const STATEMENT_TIMEOUT_MILLISECONDS = 3_000
const SERVING_CONNECTIONS = 2

/** The pool that answers queries: read-only, and no statement outlives its time. */
export const serving = (url: string, onStatement?: OnStatement): Database =>
  connect(url, {
    ...options(onStatement),
    max: SERVING_CONNECTIONS,
    connection: {
      application_name: 'powerlist',
      default_transaction_read_only: true,
      statement_timeout: STATEMENT_TIMEOUT_MILLISECONDS,
    },
  })

/** One connection for a command; it may write unless it is said to only read. */
export const writing = (url: string, readOnly = false): Database =>
  connect(url, {
    ...options(),
    max: 1,
    connection: {
      application_name: 'powerlist-command',
      ...(readOnly && { default_transaction_read_only: true }),
    },
  })

const connect = (
  url: string,
  settings: postgres.Options<{ calendarDate: postgres.PostgresType<string> }>,
): Database => {
  const sql = postgres(url, {
    ...settings,
    connect_timeout: CONNECT_TIMEOUT_SECONDS,
    backoff: (attempt) => Math.min(0.05 * 2 ** attempt, 1),
  })
  return { sql, close: () => sql.end({ timeout: 5 }) }
}
