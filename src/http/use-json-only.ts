import type { Plugin } from 'graphql-yoga'
import { refusal } from './refusal.ts'

/** A POST carries JSON, uncompressed, and nothing else: no form, no multipart, no bare query, no batch. */
export const useJsonOnly = (): Plugin => ({
  onRequest({ request, url, endResponse }) {
    if (request.method !== 'POST' || url.pathname !== '/graphql') return
    // Without any type there is most often no body either: that is a bad request rather than a wrong type.
    const type = request.headers.get('content-type') ?? ''
    const encoding = request.headers.get('content-encoding') ?? 'identity'
    const refused = !/^application\/json\s*(;|$)/i.test(type)
      ? `expected Content-Type: application/json, not ${JSON.stringify(type.slice(0, 60))}`
      : encoding.toLowerCase() !== 'identity'
        ? 'expected a body without Content-Encoding'
        : undefined
    if (!refused) return
    endResponse(refusal(type === '' ? 400 : 415, refused))
  },
})
