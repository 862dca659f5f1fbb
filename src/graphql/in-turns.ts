import type { Context } from './context.ts'

/** What work in small steps comes to; where an answer's slice is full, the next step waits for the next turn of the event loop. */
export async function inTurns<Result>(
  work: Generator<void, Result>,
  { meter }: Pick<Context, 'meter'>,
): Promise<Result> {
  for (;;) {
    await meter?.pace(undefined)
    for (let step = 0; step < STEPS; step++) {
      const { done, value } = work.next()
      if (done) return value
    }
  }
}

/** How many are done before the clock is looked at. */
const STEPS = 100
