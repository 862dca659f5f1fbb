import type { Plugin } from 'graphql-yoga'
import { bestEncoding } from './best-encoding.ts'
import { compress, WORTH_IT } from './compress.ts'

/** Compresses answers of text as the client likes best. */
export const useCompression = (): Plugin => ({
  async onResponse({ request, response, setResponse, fetchAPI: { Response } }) {
    const { headers, status, body } = response
    const type = headers.get('content-type') ?? ''
    if (!body || !/^(application\/([\w-]+\+)?(json|xml)|text\/plain)/.test(type)) return
    // What already varies with the encoding was made in the one that the client likes best.
    if (/accept-encoding/i.test(headers.get('vary') ?? '')) return
    headers.append('vary', 'Accept-Encoding')
    const encoding = bestEncoding(request.headers.get('accept-encoding'))
    if (!encoding) return
    const bytes = new Uint8Array(await response.arrayBuffer())
    const worthIt = bytes.byteLength >= WORTH_IT
    const sent = worthIt ? await compress[encoding](bytes) : bytes
    if (worthIt) headers.set('content-encoding', encoding)
    headers.delete('content-length')
    setResponse(new Response(sent, { status, headers }))
  },
})
