/** Who waits for the answer to a request: may go away before it comes. */
export type Asker = {
  isGone: () => boolean
  /** Called when the asker goes away. */
  onGone: Set<() => void>
}

/** How long a statement is waited for: until a time of `performance.now()`, and no longer than somebody wants its rows; `address`: for whom. */
export type Wait = { until: number; asker?: Asker; address?: string }

/** One ear for all the statements of a request: a signal that many listen to is slow. */
export function askerOf(signal: AbortSignal): Asker {
  const onGone = new Set<() => void>()
  signal.addEventListener('abort', () => {
    for (const leave of onGone) leave()
  })
  return { isGone: () => signal.aborted, onGone }
}
