export type Places = ReturnType<typeof placesOf>

/** So many places for all, and of those so many for one address; each that is taken has to be given back. */
export function placesOf(total: number, byAddress: number) {
  const held = new Map<string, number>()
  let taken = 0
  return {
    take(address: string): boolean {
      const own = held.get(address) ?? 0
      if (taken >= total || own >= byAddress) return false
      taken += 1
      held.set(address, own + 1)
      return true
    },
    giveBack(address: string) {
      const own = held.get(address) ?? 0
      taken -= 1
      if (own > 1) held.set(address, own - 1)
      else held.delete(address)
    },
    get taken() {
      return taken
    },
  }
}
