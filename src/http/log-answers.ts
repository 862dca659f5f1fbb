import type { Logger } from 'pino'
import type { Visit } from '../traffic/visit.ts'

/**
 * A line for each answer at the level debug, and for each failure at info: what kind it was, never whose or with which values. What
 * is refused in a flood has no line, only a count in the metrics.
 */
export const logAnswers = (log: Logger) => {
  // The level is that of the start.
  const each = log.isLevelEnabled('debug')
  return ({ id, kind, arrived }: Visit, status: number) => {
    const failed = status >= 500 && kind !== 'shed' && kind !== 'health'
    if (!each && !failed) return
    const line = { id, kind, status, milliseconds: Math.round(performance.now() - arrived) }
    if (failed) log.warn(line, 'failed')
    else log.debug(line, 'answered')
  }
}
