import type { Plugin } from 'graphql-yoga'

/** Whatever no plugin before has answered, and is not GraphQL, does not exist. */
export const useNotFound = (): Plugin => ({
  onRequest({ request, endResponse, fetchAPI: { Response } }) {
    // A plugin before may have rewritten the request, which `url` does not show.
    const { pathname } = new URL(request.url, 'http://localhost')
    if (pathname === '/graphql') return
    const message = `there is nothing at ${pathname.slice(0, 100)}; the API is at /graphql`
    endResponse(Response.json({ error: message }, { status: 404 }))
  },
})
