import { setTimeout as pause } from 'node:timers/promises'
import { askerOf, type Wait } from './asker.ts'
import { AwayError, isBroken, isOfThisDatabase } from './lost.ts'
import type { Sql } from './sql.ts'
import { type Rows, type Statement, template } from './statement.ts'
import { statementTurns } from './statement-turns.ts'

/** The databases as those who read see them: one. */
export type Reads = {
  /** For one request, which has pinned a version of the catalogue: its statements run where that version is. */
  at: (request: ReadRequest) => Sql
}

export type ReadRequest = {
  version: number
  /** Aborts when nobody wants the answer any more: no further statement is begun, and the one that runs is stopped. */
  signal?: AbortSignal
  /** Whose request it is: addresses share the databases. */
  address?: string
  /** For how many milliseconds from now the request may wait for databases; left out: so long for each statement. */
  within?: number
}

/** A database that statements can be run on. */
export type Source = {
  /** Whether it can be asked about a version of the catalogue. */
  holds: (version: number) => boolean
  load: () => number
  run: (statement: Statement, limits: Wait) => Promise<Rows>
}

/** Hears of every statement that is given to a database. */
export type OnRead = (from: 'primary' | 'replica') => void

/** An answer, or a refusal, is due in five seconds; this leaves some for the rest of the work. */
export const ANSWER_MILLISECONDS = 4_500
/** Then one database is given up, and there is time to ask another. */
const ATTEMPT_MILLISECONDS = 3_400
/** What is tried again on a new connection may be hit once more, when they are killed one after the other. */
const RETRIES = 2
/** Connections of one database often break one after the other. */
const RETRY_MILLISECONDS = 100

/** Reads from replicas that have come as far as the request, the least busy first, else from the primary. */
export function openReads(primary: Source, replicas: Source[] = [], onRead?: OnRead): Reads {
  let turn = 0
  return { at }

  function at({ version, signal, address, within = Infinity }: ReadRequest): Sql {
    const end = performance.now() + within
    const asker = signal && askerOf(signal)
    let source = choose(version)
    return template(async (statement) => {
      const until = Math.min(end, performance.now() + ANSWER_MILLISECONDS)
      const ask = (source: Source) => {
        if (asker?.isGone()) throw new AwayError('CONNECTION_ABANDONED')
        onRead?.(source === primary ? 'primary' : 'replica')
        const attemptUntil = Math.min(until, performance.now() + ATTEMPT_MILLISECONDS)
        return source.run(statement, { until: attemptUntil, asker, address })
      }
      if (!source.holds(version)) source = choose(version)
      for (let retries = 0; ; retries++) {
        const asked = source
        try {
          return await ask(asked)
        } catch (error) {
          const worthwhile = asked === primary ? isBroken : isOfThisDatabase
          if (!worthwhile(error) || retries === RETRIES) throw error
          source = choose(version, asked)
          if (source === asked) await pause(RETRY_MILLISECONDS)
        }
      }
    })
  }

  /** Where there is a choice, not the one that failed. */
  function choose(version: number, failed?: Source): Source {
    const able = replicas.filter((replica) => replica !== failed && replica.holds(version))
    if (able.length === 0) return primary
    turn = (turn + 1) % able.length
    return [...able.slice(turn), ...able.slice(0, turn)].reduce((least, replica) =>
      replica.load() < least.load() ? replica : least,
    )
  }
}

/** Reads from one database that is always there: it is this process itself. */
export function readsOf(sql: Sql, onRead?: OnRead): Reads {
  const turns = statementTurns({ atOnce: 1, ofOne: 1 }, 'the database in memory')
  const run = async (statement: Statement, wait: Wait) => {
    // What holds it up is this process itself, whose queries have a time of their own.
    const end = await turns.take({ ...wait, until: Infinity })
    try {
      return await statement.on(sql)
    } finally {
      end()
    }
  }
  return openReads({ holds: () => true, load: () => 0, run }, [], onRead)
}
