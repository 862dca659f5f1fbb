import { LRUCache } from 'lru-cache'
import { singleFlight } from '../cache/single-flight.ts'

/** Bytes of the files that are kept, whichever were asked for last. */
const KEPT = 16 * 1024 * 1024

/** Files that are there only once they are whole: one making is shared by all who ask for the same, under its tag. */
export function wholeFiles() {
  const held = new LRUCache<string, Buffer>({
    maxSize: KEPT,
    sizeCalculation: ({ byteLength }, tag) => byteLength + tag.length,
  })
  const shared = singleFlight<Buffer>()
  return async (tag: string, make: () => AsyncIterable<string | Uint8Array>): Promise<Buffer> => {
    const known = held.get(tag)
    if (known) return known
    const file = await shared(tag, async () => {
      const parts = await Array.fromAsync(make(), (part) => Buffer.from(part))
      return Buffer.concat(parts)
    })
    held.set(tag, file)
    return file
  }
}
