import type { Plugin } from 'graphql-yoga'

/** On every answer: open data that anybody may take into a page. */
export const SECURITY = {
  'cross-origin-resource-policy': 'cross-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
}

export const useSecurity = (): Plugin => ({
  onResponse({ response: { headers } }) {
    for (const [name, value] of Object.entries(SECURITY)) headers.set(name, value)
  },
})
