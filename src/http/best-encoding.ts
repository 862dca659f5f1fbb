import Negotiator from 'negotiator'

/** Of encodings that the client likes equally, br is the smaller. */
export function bestEncoding(accepted: string | null) {
  const headers = { 'accept-encoding': accepted ?? 'identity' }
  // The published types do not know the second argument yet.
  const negotiator = new Negotiator({ headers }) as unknown as {
    encoding: (available: string[], options: { preferred: string[] }) => string | undefined
  }
  const best = negotiator.encoding(['br', 'gzip', 'identity'], { preferred: ['br', 'gzip'] })
  return best === 'br' || best === 'gzip' ? best : undefined
}
