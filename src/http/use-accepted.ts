import type { Plugin } from 'graphql-yoga'

const ACCEPTED = 'application/graphql-response+json, application/json, text/event-stream'

/** An answer in none of the forms that a client takes names those that there are, each once: Yoga does so for each form that was wanted. */
export const useAccepted = (): Plugin => ({
  onResponse({ response }) {
    if (response.status === 406) response.headers.set('accept', ACCEPTED)
  },
})
