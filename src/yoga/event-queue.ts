import { bulkhead } from 'cockatiel'

/** Events of one address are made one after the other; of all, so many at a time, whose came first. */
export function eventQueue(atATime: number) {
  const last = new Map<string, Promise<unknown>>()
  const places = bulkhead(atATime, Number.POSITIVE_INFINITY)
  return {
    /** Does something once all that this address had to do before is done. */
    async inLine<Made>(address: string, work: () => Promise<Made>): Promise<Made> {
      const done = (last.get(address) ?? Promise.resolve()).then(work)
      const ended = done.catch(() => {})
      last.set(address, ended)
      try {
        return await done
      } finally {
        if (last.get(address) === ended) last.delete(address)
      }
    },
    /** Makes something once there is a place. */
    inPlace: <Made>(make: () => Promise<Made>): Promise<Made> => places.execute(make),
  }
}
