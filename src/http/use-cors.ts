import type { Plugin } from 'graphql-yoga'

/** On every answer. */
export const CORS = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers':
    'Content-Disposition, ETag, RateLimit, RateLimit-Policy, Retry-After, X-Request-Id',
}

const PREFLIGHT = {
  ...CORS,
  'access-control-allow-methods': 'GET, HEAD, POST, OPTIONS',
  'access-control-allow-headers': 'content-type, accept, if-none-match, x-request-id',
  'access-control-max-age': '86400',
}

/** Pages of any host may ask, without credentials. Every host gets the same headers, so that caches need not tell hosts apart. */
export const useCors = (): Plugin => ({
  onRequest({ request, endResponse, fetchAPI: { Response } }) {
    if (request.method === 'OPTIONS')
      endResponse(new Response(null, { status: 204, headers: PREFLIGHT }))
  },
  onResponse({ response }) {
    for (const [name, value] of Object.entries(CORS)) response.headers.set(name, value)
  },
})
