import canonicalize from 'canonicalize'
import { LRUCache } from 'lru-cache'
import { accepted } from '../http/accept.ts'
import { isReadable } from '../http/request.ts'
import { momentOf } from './moment.ts'

/** A query at `/graphql` or `/api/<name>`, as far as its answer depends on it. */
export type QueryRequest = {
  method: 'GET' | 'POST'
  /** Path and query. */
  address: string
  accept: string | undefined
  /** Of a POST. */
  body?: string
  /** What the address or the body holds, once it has been read. */
  parameters?: unknown
}

/** What a query asks for. */
export type QueryParameters = {
  query: string
  variables?: Record<string, unknown> | null
  operationName?: string | null
  extensions?: Record<string, unknown> | null
}

/** The operation that a request at `/graphql` asks for; undefined for a ready-made query. */
export function operationOf(request: QueryRequest): QueryParameters | undefined {
  if (request.address.startsWith('/api/')) return undefined
  const given = parametersOf(request) as QueryParameters
  // Some clients send an empty name where there is none.
  return given.operationName === '' ? { ...given, operationName: undefined } : given
}

/** Read once for the key and for the run. */
function parametersOf(request: QueryRequest): unknown {
  const { method, address, body = '' } = request
  request.parameters ??= method === 'GET' ? parameters(address) : parsed(body)
  return request.parameters
}

/** Says which kind of operation a document means; undefined where it says none. */
export type OperationKind = (
  query: string,
  operationName?: string | null,
) => 'query' | 'mutation' | 'subscription' | undefined

/** A key that requests share if they have the same response; undefined for one whose response is not to be cached. */
export function cacheKey(request: QueryRequest, operationKind: OperationKind): string | undefined {
  const { method, address, accept, body = '' } = request
  const path = address.split('?', 1)[0] ?? ''
  if (path !== '/graphql') return `api ${address}`
  const type = accepted(accept).json
  if (type === undefined) return undefined
  const place = placeOf(body || address)
  const last = recent[place]
  if (
    last?.body === body &&
    last.address === address &&
    last.type === type &&
    last.method === method
  )
    return last.key
  const key = knownKey(request, type, operationKind)
  if (address.length + body.length <= USUAL) recent[place] = { method, type, address, body, key }
  return key
}

/**
 * Requests that came last, by some of their characters: looking a long text up in a map takes longer, as all of it is hashed, than most
 * else that a kept answer takes.
 */
const recent: (Pick<QueryRequest, 'method' | 'address' | 'body'> & {
  type: string
  key: string | undefined
})[] = []
const PLACES = 256
const USUAL = 8 * 1024

/** Where a text stands among those that came last: what is asked about stands at the end most often. */
function placeOf(text: string): number {
  let mixed = text.length
  const step = 1 + (text.length >> 4)
  for (let at = 0; at < text.length; at += step) mixed = (mixed * 31 + text.charCodeAt(at)) | 0
  for (let at = Math.max(0, text.length - 32); at < text.length; at++)
    mixed = (mixed * 31 + text.charCodeAt(at)) | 0
  return (mixed ^ (mixed >>> 16)) & (PLACES - 1)
}

function knownKey(
  request: QueryRequest,
  type: string,
  operationKind: OperationKind,
): string | undefined {
  const { method, address, body = '' } = request
  // What a POST says in its address can only be the moment.
  const asked = `${method} ${type} ${address} ${body}`
  const held = known.get(asked)
  if (held !== undefined) return held || undefined
  const key = operationKey(type, { given: parametersOf(request), address }, operationKind)
  known.set(asked, key ?? '')
  return key
}

/** A request that came before is not read again. */
const known = new LRUCache<string, string>({
  maxSize: 16 * 1024 * 1024,
  sizeCalculation: (key, asked) => 200 + 2 * (asked.length + key.length),
})

/** The operation and its variables, whatever order and spaces they came in. */
function operationKey(
  type: string,
  { given, address }: { given: unknown; address: string },
  operationKind: OperationKind,
): string | undefined {
  if (given === null || typeof given !== 'object' || Array.isArray(given)) return undefined
  const { query, variables, operationName, extensions } = given as Record<string, unknown>
  if (typeof query !== 'string') return undefined
  if (!isObject(variables) || !isObject(extensions)) return undefined
  if (operationName != null && typeof operationName !== 'string') return undefined
  // A subscription has no end, and is nobody else's; of what is no query, Yoga knows more to say.
  if (OTHERWISE.test(query) && isNoQuery(operationKind(query, operationName))) return undefined
  try {
    const { version, today, sha256 } = momentOf(address, extensions)
    const name = operationName === '' ? null : (operationName ?? null)
    const parts = [name, variables ?? null, version ?? null, today ?? null, sha256 ?? null]
    return `${type} ${canonicalize(parts)} ${query}`
  } catch {
    return undefined
  }
}

const isNoQuery = (kind: ReturnType<OperationKind>) => kind !== undefined && kind !== 'query'

/** Only a document with one of these words in it can be something else than a query. */
const OTHERWISE = /subscription|mutation/

const isObject = (value: unknown): value is Record<string, unknown> | null | undefined =>
  value == null || (typeof value === 'object' && !Array.isArray(value))

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function parameters(address: string): unknown {
  if (!isReadable(address)) return undefined
  if (!address.includes('?')) return undefined
  const given = new URLSearchParams(address.slice(address.indexOf('?') + 1))
  if (PARAMETERS.some((name) => given.getAll(name).length > 1)) return undefined
  const { query, operationName, variables, extensions } = Object.fromEntries(given)
  return {
    ...(query !== undefined && { query }),
    ...(operationName !== undefined && { operationName }),
    ...(variables && { variables: parsed(variables) ?? variables }),
    ...(extensions && { extensions: parsed(extensions) ?? extensions }),
  }
}

/** What an address can say; whatever else stands in one means nothing. */
const PARAMETERS = ['query', 'operationName', 'variables', 'extensions']
