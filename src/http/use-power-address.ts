import type { Plugin } from 'graphql-yoga'
import type { Operation } from '../web/operation.ts'

/** `/powers/<edition>/<code>`, the address of a power: on to the ready-made query for it, or in a browser to GraphiQL with that query. */
export const usePowerAddress = (power: Operation | undefined): Plugin => ({
  onRequest({ request, url, endResponse, fetchAPI: { Response } }) {
    const [, edition, code] =
      /^\/powers\/([a-z0-9-]{1,200})\/([A-Z]{2}-\d{2,4})$/.exec(url.pathname) ?? []
    if (!power || !edition || !code) return
    const browsing = request.headers.get('accept')?.includes('text/html')
    const location = browsing
      ? `/graphql?${new URLSearchParams({
          query: power.text,
          operationName: power.operationName,
          variables: JSON.stringify({ edition, code }),
        })}`
      : `/api/${power.name}?${new URLSearchParams({ edition, code })}`
    endResponse(new Response(null, { status: 303, headers: { location, vary: 'Accept' } }))
  },
})
