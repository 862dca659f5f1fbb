import { codeOf } from '../database/lost.ts'

type Log = { error: (error: unknown) => void }

const EVERY_MILLISECONDS = 10_000

const logged = new WeakMap<Log, { at: number; since: number }>()

/** Logs that a database could not be asked: at most once in ten seconds, with how often it happened since. */
export function logLost(log: Log, cause: unknown) {
  if (codeOf(cause) === 'CONNECTION_ABANDONED') return
  const last = logged.get(log) ?? { at: Number.NEGATIVE_INFINITY, since: 0 }
  last.since++
  logged.set(log, last)
  if (performance.now() - last.at < EVERY_MILLISECONDS) return
  const why = cause instanceof Error ? cause.message : codeOf(cause)
  log.error(`Refused as the list cannot be read, ${last.since} since this was last said: ${why}`)
  logged.set(log, { at: performance.now(), since: 0 })
}
