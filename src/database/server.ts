import { addressOf } from './address.ts'
import type { Wait } from './asker.ts'
import { attempts } from './attempt.ts'
import { type Log, openBreaker } from './breaker.ts'
import { AwayError, codeOf } from './lost.ts'
import { openPool } from './pool.ts'
import { type OnStatement, options, type Postgres, type Sql } from './sql.ts'
import { type Rows, type Statement, template } from './statement.ts'

/** One PostgreSQL that is read from. While it is away no request waits for it: who watches it finds out that it is back. */
export type Server = {
  sql: () => Postgres
  run: (statement: Statement, limits: Wait) => Promise<Rows>
  /** How many statements it has been given and not come back with. */
  load: () => number
  isAway: () => boolean
  /** Runs what watches it, within a second, on a connection of its own. */
  watching: Sql
  /** In how many milliseconds to look at it again. */
  pause: () => number
  close: () => Promise<void>
}

export type ServerSettings = { log: Log; onStatement?: OnStatement; onBroken?: () => void }

const SERVING_CONNECTIONS = 2
/** One that runs and one that is already there when it is done. */
const STATEMENTS_A_CONNECTION = 2
const STATEMENT_TIMEOUT_MILLISECONDS = 3_000
/** Longer than the server lets any statement run, so that one that is only slow breaks no connection. */
const SILENCE_MILLISECONDS = STATEMENT_TIMEOUT_MILLISECONDS + 100
const MOST_STATEMENTS = 4_000
const MOST_RERUNS = 3

const WATCH_MILLISECONDS = 1_000
const WATCH_TIMEOUT_MILLISECONDS = 700
const SEEK_MILLISECONDS = 200

export function openServer(url: string, { log, onStatement, onBroken }: ServerSettings): Server {
  const address = addressOf(url)
  const { name } = address
  const serving = {
    ...options(onStatement),
    ...CONNECTING,
    max: SERVING_CONNECTIONS,
    connection: readOnly('powerlist', STATEMENT_TIMEOUT_MILLISECONDS),
  }
  const pool = openPool(address, serving, () => {
    // Whatever is there now, both kinds of connections lead to it.
    watchPool.renew()
    forget()
    onBroken?.()
  })
  const watchPool = openPool(address, {
    ...options(),
    ...CONNECTING,
    max: 1,
    connection: readOnly('powerlist-watching', WATCH_TIMEOUT_MILLISECONDS),
  })
  const { attempt, load, forget } = attempts(pool, {
    name,
    room: {
      atOnce: SERVING_CONNECTIONS * STATEMENTS_A_CONNECTION,
      ofOne: SERVING_CONNECTIONS - 1,
    },
    silence: SILENCE_MILLISECONDS,
  })
  const { attempt: look } = attempts(watchPool, {
    name,
    room: { atOnce: Infinity, ofOne: Infinity },
    silence: 0,
  })
  const breaker = openBreaker(name, log, pool.renew)
  let certain = false

  async function run(statement: Statement, limits: Wait) {
    if (breaker.isAway()) throw new AwayError('CONNECTION_AWAY', name)
    if (load() >= MOST_STATEMENTS) throw new AwayError('CONNECTION_CROWDED', name)
    return breaker.run(() => uncancelled(() => attempt(statement, limits)))
  }

  async function watch(statement: Statement) {
    certain = false
    const until = performance.now() + WATCH_MILLISECONDS
    const rows = await breaker.run(() => look(statement, { until }))
    certain = true
    return rows
  }

  return {
    sql: pool.sql,
    run,
    load,
    isAway: breaker.isAway,
    watching: template(watch),
    pause: () => (certain ? WATCH_MILLISECONDS : SEEK_MILLISECONDS),
    close: async () => {
      await Promise.all([pool.close(), watchPool.close()])
    },
  }
}

const CONNECTING = { connect_timeout: 2, keep_alive: 15, backoff: () => 0 }

const readOnly = (application_name: string, statement_timeout: number) => ({
  application_name,
  default_transaction_read_only: true,
  statement_timeout,
})

/** Runs again what was hit by the cancelling of another's statement: a timeout of its own would have come later. */
async function uncancelled(run: () => Promise<Rows>): Promise<Rows> {
  for (let reruns = 0; ; reruns++) {
    const began = performance.now()
    try {
      return await run()
    } catch (error) {
      const timedOut = performance.now() - began >= STATEMENT_TIMEOUT_MILLISECONDS - 100
      if (codeOf(error) !== '57014' || timedOut || reruns === MOST_RERUNS) throw error
    }
  }
}
