import type { Logger } from 'pino'
import type { Visit } from '../traffic/visit.ts'

/**
 * A line for each answer at the level debug, and for each failure at warn: what kind it was, never whose or with which values. What
 * is refused for a while, since too much is asked or the database is away, is counted in the metrics and has no line each.
 */
export const logAnswers = (log: Logger) => {
  // The level is that of the start.
  const each = log.isLevelEnabled('debug')
  return ({ id, kind, arrived }: Visit, status: number) => {
    const failed = status >= 500 && status !== 503
    if (!each && !failed) return
    const line = { id, kind, status, milliseconds: Math.round(performance.now() - arrived) }
    if (failed) log.warn(line, 'failed')
    else log.debug(line, 'answered')
  }
}
