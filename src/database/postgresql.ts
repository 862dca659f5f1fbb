import postgres from 'postgres'
import { addressOf, connecting } from './address.ts'
import { knowArrays } from './arrays.ts'
import { dial, type Where } from './pool.ts'
import { type Database, options, type Postgres, type Sql } from './sql.ts'
import { type Statement, template } from './statement.ts'

const CONNECT_TIMEOUT_SECONDS = 3
const END_TIMEOUT_SECONDS = 5

/**
 * One connection for a command, which may write unless it is said to only read. Once it is lost, everything fails that waits
 * for it or comes after it: the driver would wait for ever for some of that, and end the process with a TypeError for the rest.
 */
export function writing(url: string, readOnly = false): Database {
  const loss = Promise.withResolvers<never>()
  // Whoever runs nothing more need not hear of it.
  loss.promise.catch(() => {})
  let lost: Error | undefined
  const lose = () => {
    lost ??= Object.assign(new Error('the connection to the database was lost'), {
      code: 'CONNECTION_CLOSED',
    })
    loss.reject(lost)
    return lost
  }
  let dialled = false
  const socket = (where: Where) => {
    // The driver would make the next connection in its place, again and again.
    if (dialled) throw lose()
    dialled = true
    // TLS is checked against this name.
    return Object.assign(dial(where), { host: where.host[0] })
  }
  const driver = postgres(
    connecting(addressOf(url), {
      ...options(),
      ...{ socket },
      max: 1,
      max_lifetime: null,
      fetch_types: false,
      connect_timeout: CONNECT_TIMEOUT_SECONDS,
      onclose: lose,
      connection: {
        application_name: 'powerlist-command',
        ...(readOnly && { default_transaction_read_only: true }),
      },
    }),
  )
  knowArrays(driver)
  const unlessLost = async <Result>(work: () => PromiseLike<Result>): Promise<Result> => {
    if (lost) throw lost
    return Promise.race([work(), loss.promise])
  }
  const sql = template((statement: Statement) => unlessLost(() => statement.on(driver)))
  const whole = Object.assign(sql, {
    unsafe: (text: string) => unlessLost(() => driver.unsafe(text)),
    begin: async <Result>(run: (transaction: Sql) => Promise<Result>) => {
      await sql`begin`
      try {
        const result = await run(sql)
        await sql`commit`
        return result
      } catch (error) {
        if (!lost) await sql`rollback`
        throw error
      }
    },
  })
  return {
    // A command runs statements and transactions, one after the other; nothing else of the driver's pool is promised.
    sql: whole as unknown as Postgres,
    close: () => driver.end({ timeout: lost ? 0 : END_TIMEOUT_SECONDS }),
  }
}
