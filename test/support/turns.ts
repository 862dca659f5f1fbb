/** Watches the event loop of this thread: how many milliseconds of processor time the longest of its turns took. */
export function watchedTurns() {
  let going = true
  let most = 0
  let before = process.threadCpuUsage()
  const measure = () => {
    const { user, system } = process.threadCpuUsage(before)
    most = Math.max(most, (user + system) / 1_000)
    before = process.threadCpuUsage()
  }
  const turn = () => {
    measure()
    if (going) setImmediate(turn)
  }
  setImmediate(turn)
  return {
    /** Ends the watch, with this turn as the last. */
    most: () => {
      going = false
      measure()
      return most
    },
  }
}
