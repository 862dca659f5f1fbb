import { setTimeout as pause } from 'node:timers/promises'
import type { Logger } from 'pino'
import type { StandingEdition } from '../editions/standing.ts'
import type { Context } from '../graphql/context.ts'
import { isLong, measureSome } from './measure-some.ts'
import { type Measures, measureKey, TOO_LONG } from './measures.ts'

type Given = { log: Logger; measures: Measures }

/** Measures files of editions, and tells what is known of each after so long at most. */
export function measuring({ log, measures }: Given) {
  let underWay: Promise<void> | undefined
  return async (editions: StandingEdition[], context: Context, milliseconds: number) => {
    // One at a time, however many ask at once.
    underWay ??= measureSome(editions, context, measures)
      .catch((error) => log.debug(error))
      .finally(() => {
        underWay = undefined
      })
    await Promise.race([underWay, pause(milliseconds, undefined, { ref: false })])
    const long = new Set(editions.filter(isLong).map(({ key }) => key))
    return (edition: string, format: string) =>
      measures.get(measureKey(context.version, edition, format)) ??
      (long.has(edition) ? TOO_LONG : undefined)
  }
}
