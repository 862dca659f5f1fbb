import { GraphQLError } from 'graphql'
import { isLost } from '../database/lost.ts'
import { badUserInput, internalServerError, unavailable } from '../errors.ts'
import { logLost } from './log.ts'

/** What a caller may see of an error; whatever is not meant for one is logged and hidden. */
export const maskError =
  (log: { error: (error: unknown) => void }) =>
  (error: unknown): GraphQLError => {
    const cause = original(error)
    if (cause instanceof GraphQLError)
      return error instanceof GraphQLError ? withCode(error, cause) : cause
    if (isLost(cause)) {
      logLost(log, cause)
      return located(unavailable(), error)
    }
    log.error(cause)
    return located(internalServerError(), error)
  }

function original(error: unknown): unknown {
  let cause = error
  while (cause instanceof GraphQLError && cause.originalError) cause = cause.originalError
  return cause
}

const CODES = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'QUERY_TOO_COMPLEX',
  'RATE_LIMITED',
  'WITHDRAWN',
  'UNAVAILABLE',
  'INTERNAL_SERVER_ERROR',
])

/** What graphql-js and Yoga refuse of a request comes without a code, or with one that is not ours. */
function withCode(error: GraphQLError, { extensions: { code, http } }: GraphQLError) {
  if (CODES.has(String(code))) return error
  const { message, path } = error
  const { extensions } = badUserInput(message, [{ path: [...(path ?? [])], message }])
  // A body that is not JSON is a bad request in whatever form the answer is wanted.
  const status = code === 'BAD_REQUEST' ? { status: 400 } : http
  return located(new GraphQLError(message, { extensions: { ...extensions, http: status } }), error)
}

const located = (masked: GraphQLError, error: unknown) =>
  new GraphQLError(masked.message, {
    ...(error instanceof GraphQLError && { nodes: error.nodes, path: error.path }),
    extensions: masked.extensions,
  })
