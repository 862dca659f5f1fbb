import { GraphQLError, parse, type Source } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { queryTooComplex } from '../errors.ts'
import { MAX_TOKENS } from '../limits.ts'

/** Stops reading a document at its last allowed token. */
export const useParseLimit = (): Plugin => ({
  onParse({ setParseFn }) {
    setParseFn((source: string | Source) => {
      try {
        return parse(source, { maxTokens: MAX_TOKENS })
      } catch (error) {
        if (!(error instanceof GraphQLError) || !error.message.includes('tokens')) throw error
        const message = `The document has more than ${MAX_TOKENS} tokens (names, punctuation, values)`
        const refused = queryTooComplex(message, MAX_TOKENS + 1, MAX_TOKENS)
        throw new GraphQLError(message, {
          extensions: { ...refused.extensions, http: { spec: true, status: 400 } },
        })
      }
    })
  },
})
