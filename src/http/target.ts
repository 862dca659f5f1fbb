/** The address in a request line as a path and a query: whoever writes it whole names a host that is none of ours to judge. */
export const originForm = (target: string) =>
  /^https?:\/\//i.test(target) ? target.replace(/^\w+:\/\/[^/?#]*/, '') || '/' : target

/** What is wrong with an address, as it was sent; undefined where nothing is. */
export function wrongIn(target: string): string | undefined {
  const [path = ''] = target.split(/[?#]/, 1)
  if (!target.startsWith('/')) return 'expected an address that begins with /'
  if (target.includes('#')) return 'expected an address without #; within a value it is written %23'
  if (AROUND.test(path)) return 'expected a path without //, ., .. and backslashes'
  return undefined
}

/** Paths that lead elsewhere than they say. */
const AROUND = /\/\/|\\|\/(\.|%2e){1,2}(\/|$)/i

/** Whether all that is percent-encoded in an address is UTF-8. */
export function isReadable(address: string): boolean {
  if (!address.includes('%')) return true
  try {
    decodeURIComponent(address)
    return true
  } catch {
    return false
  }
}

export const UNREADABLE =
  'expected an address in UTF-8, percent-encoded: %E5%B7%A5 for 工, %25 for %'
