import { LRUCache } from 'lru-cache'
import type { Catalogue } from '../database/catalogue.ts'
import { dayAt, dayNumber } from '../day.ts'
import type { Representation } from '../http/representation.ts'
import type { Validity } from './generated-response.ts'

/** A response that can be given again and again. */
export type CachedResponse = Representation & {
  dependsOnToday: boolean
  /** Whoever asks for it again, at any time, gets the same. */
  stays: boolean
}

type Entry = { response: CachedResponse; day: number; ofVersion: boolean }

export type ResponseStore = ReturnType<typeof responseStore>

/**
 * Responses by their cache keys, up to so many bytes; what was asked for longest ago goes first. With the next version of the
 * catalogue only those stay that were asked for as of a version.
 */
export function responseStore(catalogue: Catalogue, bytes: number) {
  const entries =
    bytes > 0
      ? new LRUCache<string, Entry>({
          maxSize: bytes,
          sizeCalculation: ({ response }, key) => sizeOf(response) + 2 * key.length,
        })
      : undefined
  catalogue.listen(
    () => {
      for (const [key, { ofVersion }] of entries?.entries() ?? [])
        if (!ofVersion) entries?.delete(key)
    },
    () => {},
  )
  return {
    find(key: string, now: number): CachedResponse | undefined {
      const found = entries?.get(key)
      return found && (!found.response.dependsOnToday || found.day === dayAt(now).day)
        ? found.response
        : undefined
    },
    /** Keeps a response that was read in the version that is the newest still, or in the one it was asked for as of. */
    put(key: string, response: CachedResponse, { version, day, ofVersion }: Validity) {
      if (ofVersion || version === catalogue.version)
        entries?.set(key, { response, day: dayNumber(day), ofVersion })
    },
    /** Counts the compressed forms that a response has got since it was put here. */
    reweigh(key: string, response: CachedResponse) {
      const found = entries?.peek(key)
      if (found?.response === response) entries?.set(key, found)
    },
    get bytes() {
      return entries?.calculatedSize ?? 0
    },
    get count() {
      return entries?.size ?? 0
    },
  }
}

/** How much it takes in memory, in bytes, about. */
const sizeOf = ({ body, encoded }: CachedResponse) =>
  1_000 +
  body.byteLength +
  (encoded.gzip?.bytes.byteLength ?? 0) +
  (encoded.br?.bytes.byteLength ?? 0)
