import postgres from 'postgres'

/** A connection, a pool, a transaction, or databases together: whatever runs statements. */
export type Sql = postgres.ISql<{ calendarDate: string }>

/** A pool of the driver. */
export type Postgres = postgres.Sql<{ calendarDate: string }>

/** What runs within `begin`; `unsafe` also takes a text of several statements. */
export type Transaction = postgres.TransactionSql<{ calendarDate: string }>

/** A piece of a statement, to be put into another. */
export type Fragment = postgres.PendingQuery<postgres.Row[]>

/** An open database: `sql` runs statements, `close` waits for those under way and lets go of everything. */
export type Database = { sql: Postgres; close: () => Promise<void> }

/** Called with the text of every statement that is sent. */
export type OnStatement = (text: string) => void

/** What both databases share: snake_case becomes camelCase, and a calendar date stays the text it is. */
export const options = (onStatement?: OnStatement) => ({
  // postgres.camel would rename within JSON too, which takes time and has nothing to find.
  transform: { column: { from: postgres.toCamel, to: postgres.fromCamel } },
  types: {
    calendarDate: {
      to: 1082,
      from: [1082],
      serialize: (date: string) => date,
      parse: (date: string) => date,
    },
  },
  onnotice: () => {},
  debug: onStatement && ((_connection: number, text: string) => onStatement(text)),
})
