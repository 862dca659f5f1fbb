import { monitorEventLoopDelay } from 'node:perf_hooks'

export type LoopDelay = ReturnType<typeof loopDelay>

const RESOLUTION = 10
const EVERY = 1_000

/** By how many milliseconds the event loop was late, on average, in the last second: one long query does not count, but many do. */
export function loopDelay() {
  const histogram = monitorEventLoopDelay({ resolution: RESOLUTION })
  let late = 0
  histogram.enable()
  const timer = setInterval(() => {
    // An idle loop is as late as the resolution.
    if (histogram.count > 0) late = Math.max(0, histogram.mean / 1e6 - RESOLUTION)
    histogram.reset()
  }, EVERY).unref()
  return {
    get late() {
      return late
    },
    stop() {
      clearInterval(timer)
      histogram.disable()
    },
  }
}
