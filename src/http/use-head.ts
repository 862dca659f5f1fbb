import type { Plugin } from 'graphql-yoga'

/** HEAD is answered as GET is, without the body. */
export const useHead = (): Plugin => {
  const heads = new WeakSet<object>()
  return {
    onRequest({ request, serverContext, setRequest, fetchAPI: { Request } }) {
      if (request.method !== 'HEAD') return
      heads.add(serverContext)
      const { url, headers, signal } = request
      setRequest(new Request(url, { headers, signal }))
    },
    onResponse({ response, serverContext, setResponse, fetchAPI: { Response } }) {
      if (!heads.has(serverContext)) return
      const { status, headers } = response
      setResponse(new Response(null, { status, headers }))
    },
  }
}
