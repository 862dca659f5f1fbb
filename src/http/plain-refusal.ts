import type { GraphQLError } from 'graphql'
import type { Logger } from 'pino'
import { maskError } from './mask-error.ts'

const refused = (status: number, body: object, headers: Record<string, string> = {}) => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  body: JSON.stringify(body),
})

/** Answers of plain addresses that have nothing to give, with the reason. */
export const plainRefusal = {
  missing: (error: string) => refused(404, { error }),
  method: () => refused(405, { error: 'expected GET or HEAD' }, { allow: 'GET, HEAD' }),
  withdrawn: (edition: string, reason: string, on: Date) =>
    refused(
      410,
      { error: `the edition "${edition}" was withdrawn`, reason, withdrawnOn: on.toISOString() },
      { 'cache-control': 'public, max-age=60' },
    ),
  /** What a caller may see of a failure of ours. */
  failed: (cause: unknown, log: Logger) => {
    const { message, extensions } = maskError(log)(cause) as GraphQLError
    const { status, headers } = extensions.http as {
      status: number
      headers?: Record<string, string>
    }
    return refused(status, { error: message }, headers)
  },
}
