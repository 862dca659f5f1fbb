import type { Plugin } from 'graphql-yoga'

/** Whatever no plugin before has answered, and is not GraphQL, does not exist. */
export const useNotFound = (): Plugin => ({
  onRequest({ url, endResponse, fetchAPI: { Response } }) {
    if (url.pathname === '/graphql') return
    const message = `there is nothing at ${url.pathname.slice(0, 100)}; the API is at /graphql`
    endResponse(Response.json({ error: message }, { status: 404 }))
  },
})
