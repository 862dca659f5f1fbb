import type { Readable } from 'node:stream'

/** What goes out; headers as name, value, name, value. */
export type HttpResponse = { status: number; headers: string[]; body: Buffer | Readable | null }

export const redirect = (status: 302 | 303, location: string, headers: Record<string, string>) => ({
  status,
  headers: flat({ location, ...headers }),
  body: null,
})

/** A small answer in JSON that nobody keeps. */
export function json(status: number, value: unknown, headers: Record<string, string> = {}) {
  const body = Buffer.from(JSON.stringify(value))
  return {
    status,
    headers: flat({
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      ...headers,
      'content-length': String(body.byteLength),
    }),
    body,
  }
}

/** The same chunks, once the first of them is there: what fails before it can still be answered with an error. */
export async function begun(chunks: AsyncIterable<Uint8Array>): Promise<AsyncIterable<Uint8Array>> {
  const rest = chunks[Symbol.asyncIterator]()
  let first: IteratorResult<Uint8Array> | undefined = await rest.next()
  const iterator: AsyncIterator<Uint8Array> = {
    async next() {
      const next = first ?? rest.next()
      first = undefined
      return next
    },
    // Also for one who leaves before the first, where a generator would not hear of it.
    async return(value) {
      await rest.return?.(value)
      return { done: true, value: undefined }
    },
  }
  return { [Symbol.asyncIterator]: () => iterator }
}

/** Headers as `node:http` sends them fastest: name, value, name, value. */
export function flat(headers: Record<string, string | undefined>): string[] {
  return Object.entries(headers).flatMap(([name, value]) =>
    value === undefined ? [] : [name, value],
  )
}

/** On every answer: open data that a page of any host may ask for, without credentials, and take in. */
export const COMMON = flat({
  'access-control-allow-origin': '*',
  'access-control-expose-headers':
    'Catalogue-Version, Content-Disposition, Deprecation, ETag, Link, Query-Cost, RateLimit, RateLimit-Policy, Retry-After, Sunset, X-Request-Id',
  'cross-origin-resource-policy': 'cross-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
})
