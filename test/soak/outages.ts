/** Within so many milliseconds of the database's return the service has to answer again. */
export const RETURN = 2_000

/** When the database was away: then, and only then, a refusal is in order. */
export function outages() {
  const held: { from: number; to: number }[] = []
  return {
    begin: () => held.push({ from: performance.now(), to: Number.POSITIVE_INFINITY }),
    end: () => {
      const last = held.at(-1)
      if (last) last.to = performance.now()
    },
    /** Whether the database was away at a time between these two, or had only just come back. */
    touch: (from: number, to: number) =>
      held.some((outage) => from < outage.to + RETURN && to > outage.from),
    /** Whether it was away all the time between these two. */
    cover: (from: number, to: number) =>
      held.some((outage) => outage.from < from && to < outage.to),
  }
}

export type Outages = ReturnType<typeof outages>
