/** Watches the event loop of this thread: how many milliseconds of processor time the longest of its turns took. */
export function watchedTurns() {
  let going = true
  let most = 0
  let before = process.threadCpuUsage()
  const turn = () => {
    const { user, system } = process.threadCpuUsage(before)
    most = Math.max(most, (user + system) / 1_000)
    before = process.threadCpuUsage()
    if (going) setImmediate(turn)
  }
  setImmediate(turn)
  return {
    /** Ends the watch. */
    most: () => {
      going = false
      return most
    },
  }
}
