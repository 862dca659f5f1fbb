import type { GraphQLError } from 'graphql'
import type { Reply } from '../cache/reply.ts'
import { CORS } from './use-cors.ts'
import { SECURITY } from './use-security.ts'

type Http = { status?: number; headers?: Record<string, string> }

/** Says why a request is not answered, before Yoga has seen it. */
export function errorReply({ message, extensions }: GraphQLError, more: Http = {}): Reply {
  const { http = {}, ...said } = extensions as { http?: Http }
  const body = Buffer.from(JSON.stringify({ errors: [{ message, extensions: said }] }))
  const headers = {
    ...CORS,
    ...SECURITY,
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    ...http.headers,
    ...more.headers,
    'content-length': String(body.byteLength),
  }
  return {
    status: more.status ?? http.status ?? 400,
    headers: Object.entries(headers).flat(),
    body,
  }
}
