import { LRUCache } from 'lru-cache'
import type { Catalogue } from '../database/catalogue.ts'
import type { RowCache } from '../graphql/context.ts'

/**
 * Keeps what loaders find between requests, up to so many bytes, names included; what was asked for longest ago goes first. A published edition
 * does not change, and with the next version of the catalogue everything is forgotten, the registry of law included. Returns
 * what is kept for a version, and undefined for one that is not the newest.
 */
export function rowCache(catalogue: Catalogue, most: number) {
  if (most === 0) return { of: () => undefined, count: () => 0, bytes: () => 0 }
  const held = new LRUCache<string, NonNullable<unknown>>({
    maxSize: most,
    // One that takes a large part of all there is would push out what many ask for.
    maxEntrySize: Math.ceil(most / LARGEST_SHARE),
    sizeCalculation: (found, name) => ENTRY + 2 * name.length + sizeOf(found),
  })
  let rows = keptIn(catalogue, held)
  catalogue.listen(
    () => {
      held.clear()
      rows = keptIn(catalogue, held)
    },
    () => {},
  )
  return {
    of: (version: number): RowCache | undefined =>
      version === catalogue.version ? rows : undefined,
    count: () => held.size,
    bytes: () => held.calculatedSize,
  }
}

/** What a request that began in the present version may use, as long as that is the newest. */
function keptIn(catalogue: Catalogue, held: LRUCache<string, NonNullable<unknown>>): RowCache {
  const { version } = catalogue
  return {
    get: (name) => (version === catalogue.version ? held.get(name) : undefined),
    set: (name, found) => {
      if (version === catalogue.version) held.set(name, found)
    },
  }
}

/** What the cache itself takes for an entry. */
const ENTRY = 150
const LARGEST_SHARE = 16

/** About how many bytes of heap a value of rows takes: texts, numbers, lists and objects of them. */
function sizeOf(value: unknown): number {
  if (typeof value === 'string') return TEXT + 2 * value.length
  if (typeof value !== 'object' || value === null) return SLOT
  if (ArrayBuffer.isView(value)) return OBJECT + value.byteLength
  if (Array.isArray(value)) return value.reduce((sum, item) => sum + SLOT + sizeOf(item), OBJECT)
  let size = OBJECT
  for (const name in value) size += SLOT + sizeOf(value[name as keyof typeof value])
  return size
}

const TEXT = 24
const SLOT = 8
const OBJECT = 64
