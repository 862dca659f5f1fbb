import { LRUCache } from 'lru-cache'
import { MAX_ADDRESSES } from './limits.ts'

/** Milliseconds after which what an address has used counts half. */
const HALF_LIFE = 5_000

/** How much each address has used of late, in milliseconds: what is past counts less and less. */
export function usageByAddress(now: () => number) {
  const used = new LRUCache<string, { milliseconds: number; at: number }>({
    maxSize: MAX_ADDRESSES,
    sizeCalculation: () => 1,
  })
  const of = (address: string) => {
    const known = used.get(address)
    return known ? known.milliseconds * 2 ** ((known.at - now()) / HALF_LIFE) : 0
  }
  return {
    of,
    add: (address: string, milliseconds: number) =>
      void used.set(address, { milliseconds: of(address) + milliseconds, at: now() }),
  }
}
