import type { Plugin } from 'graphql-yoga'

/** On every answer: open data that anybody may take into a page, and that is no page itself. */
export const SECURITY = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'cross-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
}

/** Sets those that an answer has not set for itself. */
export const useSecurity = (): Plugin => ({
  onResponse({ response: { headers } }) {
    for (const [name, value] of Object.entries(SECURITY))
      if (!headers.has(name)) headers.set(name, value)
  },
})
