import type { Plugin } from 'graphql-yoga'
import { refusal } from './refusal.ts'
import { isReadable } from './target.ts'

/** An address that nobody can read is refused, rather than taken for one with other characters in it. */
export const useReadableAddress = (): Plugin => ({
  onRequest({ request, endResponse }) {
    if (!isReadable(request.url)) endResponse(refusal(400, UNREADABLE, { error: UNREADABLE }))
  },
})

const UNREADABLE = 'expected an address in UTF-8, percent-encoded: %E5%B7%A5 for 工, %25 for %'
