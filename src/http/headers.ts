/** Methods of addresses that are read; HEAD comes with GET, OPTIONS with every address. */
export type Method = 'GET' | 'POST'

/** On every answer: open data that a page of any host may ask for, without credentials, and take in. */
export const COMMON = flat({
  'access-control-allow-origin': '*',
  'access-control-expose-headers':
    'Catalogue-Version, Content-Disposition, ETag, Query-Cost, RateLimit, RateLimit-Policy, Retry-After, X-Request-Id',
  'cross-origin-resource-policy': 'cross-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
})

/**
 * On the answer to a preflight, the same for every host, so that caches need not tell hosts apart. Clients name themselves in headers
 * of their own, so all are allowed; `*` leaves out Authorization, and browsers that do not know it need names.
 */
export const PREFLIGHT = flat({
  'access-control-allow-methods': 'GET, HEAD, POST, OPTIONS',
  'access-control-allow-headers':
    '*, authorization, content-type, accept, if-none-match, x-request-id',
  'access-control-max-age': '86400',
})

/** The value of Allow (RFC 9110, 10.2.1). */
export const allowed = (methods: readonly Method[]) =>
  [...methods.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : method)), 'OPTIONS'].join(
    ', ',
  )

/** Headers as `node:http` sends them fastest: name, value, name, value. */
export function flat(headers: Record<string, string | undefined>): string[] {
  return Object.entries(headers).flatMap(([name, value]) =>
    value === undefined ? [] : [name, value],
  )
}
