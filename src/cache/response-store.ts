import { LRUCache } from 'lru-cache'
import type { Catalogue } from '../database/catalogue.ts'
import { dayAt, dayNumber } from '../day.ts'
import type { Representation } from '../http/representation.ts'
import type { Validity } from './generated-response.ts'

/** A response that can be given again and again. */
export type CachedResponse = Representation & { dependsOnToday: boolean }

type Entry = { response: CachedResponse; day: number }

export type ResponseStore = ReturnType<typeof responseStore>

/**
 * Responses by their cache keys, up to so many bytes; what was asked for longest ago goes first. All of one version of the
 * catalogue: with the next one, none is there any more.
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
    () => entries?.clear(),
    () => {},
  )
  return {
    find(key: string, now: number): CachedResponse | undefined {
      const found = entries?.get(key)
      return found && (!found.response.dependsOnToday || found.day === dayAt(now).day)
        ? found.response
        : undefined
    },
    /** Keeps a response that was read in the version that is the newest still. */
    put(key: string, response: CachedResponse, { version, day }: Validity) {
      if (version === catalogue.version) entries?.set(key, { response, day: dayNumber(day) })
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
