import { LRUCache } from 'lru-cache'
import Negotiator from 'negotiator'

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
