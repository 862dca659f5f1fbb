import type { GraphQLError } from 'graphql'
import { momentOf } from '../cache/moment.ts'
import { persistedQueryNotSupported } from '../errors.ts'
import { errorResponse, refused } from '../http/error-response.ts'
import type { Admitted } from '../http/request.ts'
import type { HttpResponse } from '../http/response.ts'

/** What clients of other services say that is not understood here, with what to do instead; undefined for anything else. */
export function notSpoken({ method, search, text, header }: Admitted): HttpResponse | undefined {
  if (header('upgrade')?.toLowerCase() === 'websocket')
    return refused(
      400,
      'WebSocket is not spoken here; a subscription is answered as server-sent events, by POST or GET with Accept: text/event-stream',
    )
  const given = method === 'POST' ? parsed(text) : fromParameters(new URLSearchParams(search))
  if (Array.isArray(given)) return refused(400, 'expected one query, not a list of them')
  if (given === null || typeof given !== 'object') return undefined
  const { query, variables, extensions } = given as Record<string, unknown>
  if (!query && (isObject(extensions, 'persistedQuery') || NAMES.some((name) => name in given)))
    return errorResponse(persistedQueryNotSupported())
  if (method === 'POST' && typeof variables === 'string') {
    const message = 'expected an object, not a text; give it as it is, without quotes around it'
    return refused(400, `variables: ${message}`, { issues: [{ path: ['variables'], message }] })
  }
  return wrongMoment(search, extensions)
}

function wrongMoment(search: string, extensions: unknown): HttpResponse | undefined {
  try {
    momentOf(search, extensions as Record<string, unknown> | undefined)
    return undefined
  } catch (error) {
    return errorResponse(error as GraphQLError)
  }
}

/** Only what GraphQL over HTTP knows of a body: whatever else a client adds to it is not for us. */
export function knownPart(text: string): string {
  const given = parsed(text)
  if (given === null || typeof given !== 'object' || Array.isArray(given)) return text
  const { query, variables, operationName, extensions, ...more } = given as Record<string, unknown>
  if (operationName !== '' && Object.keys(more).length === 0) return text
  const name = operationName === '' ? undefined : operationName
  try {
    return JSON.stringify({ query, variables, operationName: name, extensions })
  } catch {
    // Too deep to be written, and so to be read with what else is wrong with it.
    return text
  }
}

/** How clients name a document that a server is to know. */
const NAMES = ['documentId', 'docId', 'doc_id', 'queryId', 'id']

const fromParameters = (parameters: URLSearchParams) => ({
  ...Object.fromEntries(parameters),
  extensions: parsed(parameters.get('extensions') ?? ''),
})

const isObject = (value: unknown, name: string) =>
  value !== null && typeof value === 'object' && name in value

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
