import { promisify } from 'node:util'
import { brotliCompress, constants, createBrotliCompress, createGzip, gzip } from 'node:zlib'
import { LRUCache } from 'lru-cache'
import Negotiator from 'negotiator'

export type Encoding = 'identity' | 'gzip' | 'br'

/** Shorter texts hardly get smaller. */
export const WORTH_IT = 1_024

/** A quality that takes about as long for br as for gzip. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }

/** An eighth smaller for half as long again, which what is kept takes once. */
const KEPT_BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }

/** Compresses bytes that are there already. */
export const compress = {
  br: (bytes: Uint8Array) => promisify(brotliCompress)(bytes, KEPT_BROTLI),
  gzip: (bytes: Uint8Array) => promisify(gzip)(bytes),
}

/** Compresses what is read piece by piece. */
export const compressing = {
  br: () => createBrotliCompress(BROTLI),
  gzip: () => createGzip(),
}

/** Of encodings that the client likes equally, br is the smaller; undefined where it wants none. */
export function bestEncoding(accepted: string | null | undefined): 'br' | 'gzip' | undefined {
  if (accepted == null) return undefined
  const held = known.get(accepted)
  if (held !== undefined) return held || undefined
  const best = preferred(accepted)
  known.set(accepted, best ?? '')
  return best
}

const known = new LRUCache<string, 'br' | 'gzip' | ''>({ max: 500 })

function preferred(accepted: string) {
  const headers = { 'accept-encoding': accepted }
  // The published types do not know the second argument yet.
  const negotiator = new Negotiator({ headers }) as unknown as {
    encoding: (available: string[], options: { preferred: string[] }) => string | undefined
  }
  const best = negotiator.encoding(['br', 'gzip', 'identity'], { preferred: ['br', 'gzip'] })
  return best === 'br' || best === 'gzip' ? best : undefined
}
