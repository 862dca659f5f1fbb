import { PRICE_FILE, PRICE_MADE } from '../limits.ts'
import type { Kind } from '../traffic/visit.ts'

/** What an address beside the queries is. */
export function kindAt(path: string): Kind {
  if (HEALTH.has(path)) return 'health'
  if (path.startsWith('/export/') || path === '/dataset.jsonld') return 'file'
  return path.startsWith('/changes.') ? 'feed' : 'other'
}

const HEALTH = new Set(['/healthz', '/readyz', '/metrics'])

/** What a request to the rest of the service is, by what it would like to get. */
export const kindAsked = (method: string | undefined, accept = ''): Kind => {
  if (accept.includes('text/event-stream')) return 'subscription'
  return method !== 'POST' && accept.includes('text/html') ? 'page' : 'made'
}

/** In points of the rate limit. */
export const priceOf = (kind: Kind) => {
  if (kind === 'health') return 0
  return kind === 'file' || kind === 'page' ? PRICE_FILE : PRICE_MADE
}

/** What costs next to nothing is answered however much is under way. */
export const takesPlace = (kind: Kind) => kind !== 'health' && kind !== 'other'
