import type { Logger } from 'pino'

/** What Yoga has to say, as ours is written; of errors, which maskError logs, nothing twice. */
export const yogaLog = (log: Logger) => ({
  debug: (...args: unknown[]) => log.debug(args),
  info: (...args: unknown[]) => log.info(args),
  warn: (...args: unknown[]) => log.warn(args),
  error: () => {},
})
