import type { Logger } from 'pino'
import type { RequestContext } from '../admission/request-context.ts'
import { codeOf } from '../database/lost.ts'

/**
 * A line for each answer at the level debug, and for each failure at warn: what became of it, never whose or with which values. What
 * is refused for a while, since too much is asked or the database is away, is counted in the metrics and has no line each.
 */
export const logAnswers = (log: Logger) => {
  // The level is that of the start.
  const each = log.isLevelEnabled('debug')
  return ({ id, outcome, arrived }: RequestContext, status: number) => {
    const failed = status >= 500 && status !== 503
    if (!each && !failed) return
    const line = { id, outcome, status, milliseconds: Math.round(performance.now() - arrived) }
    if (failed) log.warn(line, 'failed')
    else log.debug(line, 'answered')
  }
}

type ErrorLog = { error: (error: unknown) => void }

const EVERY_MILLISECONDS = 10_000

const logged = new WeakMap<ErrorLog, { at: number; since: number }>()

/** Logs that a database could not be asked: at most once in ten seconds, with how often it happened since. */
export function logLost(log: ErrorLog, cause: unknown) {
  if (codeOf(cause) === 'CONNECTION_ABANDONED') return
  const last = logged.get(log) ?? { at: Number.NEGATIVE_INFINITY, since: 0 }
  last.since++
  logged.set(log, last)
  if (performance.now() - last.at < EVERY_MILLISECONDS) return
  const why = cause instanceof Error ? cause.message : codeOf(cause)
  log.error(`Refused as the list cannot be read, ${last.since} since this was last said: ${why}`)
  logged.set(log, { at: performance.now(), since: 0 })
}
