import type { Wait } from './asker.ts'
import { AwayError } from './lost.ts'
import type { Backend, Pool } from './pool.ts'
import type { Rows, Statement } from './statement.ts'
import { statementTurns } from './statement-turns.ts'

/** From then on the connections are listened to: most statements have come back by then. */
const SLOW_MILLISECONDS = 200
const CANCEL_MILLISECONDS = 100
const MOST_CANCELS = 2

type Settings = {
  name: string
  /** Statements that are on the connections at a time, and those of one address; all others wait for their turn. */
  room: { atOnce: number; ofOne: number }
  /** Connections that bring nothing for so many milliseconds are let go of. */
  silence: number
}

/** Runs statements on a pool, each for as long as its limits say. */
export function attempts(pool: Pool, { name, room, silence }: Settings) {
  const turns = statementTurns(room, name)
  let cancelling = 0
  return { attempt, load: () => turns.load, forget: turns.forget }

  async function attempt(statement: Statement, wait: Wait): Promise<Rows> {
    const { until, asker } = wait
    if (asker?.isGone()) throw new AwayError('CONNECTION_ABANDONED', name)
    const end = await turns.take(wait)
    const { promise, resolve, reject } = Promise.withResolvers<Rows>()
    const query = statement.on(pool.sql())
    const leave = (code: AwayError['code']) => {
      settle()
      reject(new AwayError(code, name))
      relieve(query)
    }
    const abandon = () => leave('CONNECTION_ABANDONED')
    let settled = false
    let timer = setTimeout(listen, Math.min(SLOW_MILLISECONDS, left()))
    asker?.onGone.add(abandon)
    query.then(
      (rows) => {
        end()
        settle()
        resolve(rows)
      },
      (error) => {
        end()
        settle()
        reject(error)
      },
    )
    return promise

    function left() {
      return Math.max(0, until - performance.now())
    }

    function settle() {
      settled = true
      clearTimeout(timer)
      asker?.onGone.delete(abandon)
    }

    function listen() {
      const began = performance.now()
      const heard = pool.heard()
      // After a long pause of this process what has arrived meanwhile is read before it is called late.
      timer = setTimeout(setImmediate, left(), () => {
        if (settled) return
        const silent = performance.now() - began >= silence && pool.dropSilent(heard)
        leave(silent ? 'CONNECTION_SILENT' : 'CONNECTION_BUSY')
      })
    }
  }

  /** Has the server stop a statement that nobody waits for, once it is the one that runs: before, the cancel would hit another. */
  function relieve(query: ReturnType<Statement['on']>) {
    const timer = setInterval(() => {
      const backend = backendOf(query)
      if (!backend || cancelling >= MOST_CANCELS) return
      clearInterval(timer)
      cancelling++
      pool.cancel(backend).finally(() => cancelling--)
    }, CANCEL_MILLISECONDS)
    const stop = () => clearInterval(timer)
    query.then(stop, stop)
  }
}

/** Where a statement runs, if it is the one that its connection works on and not one that waits behind another. */
function backendOf(query: object): Backend | undefined {
  const { active, state } = query as Sent
  return active ? (state ?? undefined) : undefined
}

/** What the driver notes on a statement that it has sent, and does not tell TypeScript. */
type Sent = { active?: boolean; state?: Backend | null }
