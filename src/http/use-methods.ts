import type { Plugin } from 'graphql-yoga'
import { refusal } from './refusal.ts'

const ALLOWED = ['GET', 'HEAD', 'POST', 'OPTIONS']

/** GraphQL is asked by GET, HEAD or POST. */
export const useMethods = (): Plugin => ({
  onRequest({ request, endResponse }) {
    if (ALLOWED.includes(request.method)) return
    const allow = ALLOWED.join(', ')
    endResponse(refusal(405, `expected one of ${allow}`, { headers: { allow } }))
  },
})
