/** The next turn of the event loop that nobody else has: each gives one slice of one answer its time. */
export const nextTurn = () =>
  new Promise<void>((resolve) => {
    if (line.push(resolve) === 1) setImmediate(oneGoes)
  })

const line: (() => void)[] = []

function oneGoes() {
  line.shift()?.()
  if (line.length > 0) setImmediate(oneGoes)
}
