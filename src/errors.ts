import { GraphQLError } from 'graphql'

/** Where in the arguments something is wrong, and what was expected there. */
export type Issue = { path: (string | number)[]; message: string }

/** What the caller gave cannot be used: `issues` name each place. */
export const badUserInput = (message: string, issues: Issue[]) =>
  new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', issues } })

/** One argument cannot be used. */
export const badArgument = (name: string, message: string) =>
  badUserInput(`${name}: ${message}`, [{ path: [name], message }])

/** What an earlier version of the catalogue answered cannot be made again. */
export const noLongerKept = (message: string) =>
  new GraphQLError(`version: ${message}`, {
    extensions: {
      code: 'BAD_USER_INPUT',
      issues: [{ path: ['version'], message }],
      http: { status: 410 },
    },
  })

/** The bytes that an address names cannot be made any more: another release made them, or they were never the answer. */
export const otherAnswer = (sha256: string) => {
  const message = `the answer now has the SHA-256 ${sha256}: that of then was made by another release of the service or its calendar, or by other parameters`
  return new GraphQLError(`sha256: ${message}`, {
    extensions: {
      code: 'BAD_USER_INPUT',
      issues: [{ path: ['sha256'], message }],
      sha256,
      http: { status: 409 },
    },
  })
}

/** Every document is sent whole; in these words the clients that name documents by a hash know to do so. */
export const persistedQueryNotSupported = () =>
  new GraphQLError('PersistedQueryNotSupported', {
    extensions: { code: 'PERSISTED_QUERY_NOT_SUPPORTED', http: { status: 200 } },
  })

/** The query asks for more than one request may; `cost` is what it asks for, in the unit that `limit` is given in. */
export const queryTooComplex = (message: string, cost: number, limit: number) =>
  new GraphQLError(message, { extensions: { code: 'QUERY_TOO_COMPLEX', cost, limit } })

/** Nothing is wrong with the query, but the database cannot be asked at the moment. */
export const unavailable = () =>
  new GraphQLError('The list cannot be read at the moment; please try again shortly', {
    extensions: { code: 'UNAVAILABLE', http: { status: 503, headers: { 'retry-after': '1' } } },
  })

/** More is asked for at the moment than can be answered. */
export const overloaded = () =>
  new GraphQLError('Too much is being asked for at the moment; please try again shortly', {
    extensions: { code: 'UNAVAILABLE', http: { status: 503, headers: { 'retry-after': '1' } } },
  })

/** The query was begun, and given up as it took too long. */
export const tookTooLong = (milliseconds: number) =>
  new GraphQLError(
    `The query took more than ${milliseconds / 1_000} seconds; ask for less at a time, or try again shortly`,
    { extensions: { code: 'UNAVAILABLE', http: { status: 503, headers: { 'retry-after': '1' } } } },
  )

/** One address has asked for all that it may for now. */
export const rateLimited = (message: string, seconds: number) =>
  new GraphQLError(message, {
    extensions: {
      code: 'RATE_LIMITED',
      http: { status: 429, headers: { 'retry-after': String(seconds) } },
    },
  })

/** What went wrong is ours; what it was stands in the log only. */
export const internalServerError = () =>
  new GraphQLError('Something went wrong on our side; it has been logged', {
    extensions: { code: 'INTERNAL_SERVER_ERROR', http: { status: 500 } },
  })
