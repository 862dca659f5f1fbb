import { ConsecutiveBreaker, circuitBreaker, handleWhen } from 'cockatiel'
import { isBroken, isUnreachable } from './lost.ts'

export type Log = { info: (message: string) => void; warn: (message: string) => void }

const FAILURES = 3
const HALF_OPEN_MILLISECONDS = 100

/** Knows whether a database is away: it is after some failures in a row, until something that is run all the same succeeds. */
export function openBreaker(name: string, log: Log, onAway: () => void) {
  let away = false
  // One connection that breaks is no reason to ask nothing more, but none to trust a database that was away either.
  const isFailure = (error: unknown) => isUnreachable(error) || (away && isBroken(error))
  const breaker = circuitBreaker(handleWhen(once(isFailure)), {
    halfOpenAfter: HALF_OPEN_MILLISECONDS,
    breaker: new ConsecutiveBreaker(FAILURES),
  })
  breaker.onBreak((reason) => {
    const why = 'error' in reason && reason.error instanceof Error ? reason.error.message : ''
    if (!away) log.warn(`The database at ${name} is away: ${why}`)
    away = true
    onAway()
  })
  breaker.onReset(() => {
    log.info(`The database at ${name} answers again`)
    away = false
  })
  return {
    isAway: () => away,
    run: <Result>(work: () => Promise<Result>) => breaker.execute(work),
  }
}

/** One connection that breaks fails every statement on it with the same error, which counts once. */
function once(is: (error: unknown) => boolean) {
  const seen = new WeakSet<Error>()
  return (error: unknown) => {
    if (!(error instanceof Error) || !is(error) || seen.has(error)) return false
    seen.add(error)
    return true
  }
}
