import type { GraphQLError } from 'graphql'
import { badUserInput, type Issue } from '../errors.ts'
import { type HttpResponse, json } from './response.ts'

type Http = { status?: number; headers?: Record<string, string> }

/** Says why a request is not answered: the one form of all errors, whatever the address. Nobody keeps it. */
export function errorResponse(
  { message, extensions }: GraphQLError,
  more: Http = {},
): HttpResponse {
  const { http = {}, ...shown } = extensions as { http?: Http }
  const status = more.status ?? http.status ?? 400
  const errors = [{ message, extensions: shown }]
  return json(status, { errors }, { ...http.headers, ...more.headers })
}

type Refusal = {
  issues?: Issue[]
  headers?: Record<string, string>
  /** What a program may want to know beside the code. */
  extensions?: Record<string, unknown>
}

/** An error of the client's, with what was expected. */
export function refused(
  status: number,
  message: string,
  { issues = [{ path: [], message }], headers, extensions }: Refusal = {},
): HttpResponse {
  const error = badUserInput(message, issues)
  Object.assign(error.extensions, extensions)
  return errorResponse(error, { status, headers })
}
