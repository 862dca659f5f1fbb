import type { Plugin } from 'graphql-yoga'

const ALLOWED = ['GET', 'POST', 'OPTIONS']

/** GraphQL is asked by GET or POST. */
export const useMethods = (): Plugin => ({
  onRequest({ request, endResponse, fetchAPI: { Response } }) {
    if (ALLOWED.includes(request.method)) return
    const message = `expected one of ${ALLOWED.join(', ')}`
    const errors = [
      { message, extensions: { code: 'BAD_USER_INPUT', issues: [{ path: [], message }] } },
    ]
    endResponse(Response.json({ errors }, { status: 405, headers: { allow: ALLOWED.join(', ') } }))
  },
})
