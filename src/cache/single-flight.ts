/** Something under way that several wait for: made once, given up when nobody waits any more. */
type Flight<Result> = { result: Promise<Result>; waiting: number; leave: AbortController }

/**
 * Lets all who want the same at the same time share one making of it. `gone`: the one who asks has left; when all have, the
 * signal given to `make` says so.
 */
export function singleFlight<Result>() {
  const flights = new Map<string, Flight<Result>>()
  return (
    name: string,
    make: (signal: AbortSignal) => Promise<Result>,
    gone?: AbortSignal,
  ): Promise<Result> => {
    const flight = flights.get(name) ?? begun(name, make)
    flight.waiting += 1
    gone?.addEventListener(
      'abort',
      () => {
        flight.waiting -= 1
        if (flight.waiting > 0) return
        if (flights.get(name) === flight) flights.delete(name)
        flight.leave.abort()
      },
      { once: true },
    )
    return flight.result
  }

  function begun(name: string, make: (signal: AbortSignal) => Promise<Result>) {
    const leave = new AbortController()
    const flight = { result: make(leave.signal), waiting: 0, leave }
    flights.set(name, flight)
    const ended = () => {
      if (flights.get(name) === flight) flights.delete(name)
    }
    flight.result.then(ended, ended)
    return flight
  }
}
