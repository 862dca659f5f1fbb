import type { Outcome, RequestContext } from '../admission/request-context.ts'
import type { Catalogue } from '../database/catalogue.ts'
import type { Executed, Query } from '../execution/run.ts'
import { type Preferences, represented, tagOf } from '../http/representation.ts'
import type { HttpResponse } from '../http/response.ts'
import { inOwnMemory } from '../memory.ts'
import { cacheControl, IMMUTABLE } from './freshness.ts'
import type { GeneratedResponse } from './generated-response.ts'
import { cacheKey, type OperationKind, type QueryRequest } from './key.ts'
import { type CachedResponse, responseStore } from './response-store.ts'
import { singleFlight } from './single-flight.ts'

/** A query as the cache sees it; `context` learns what becomes of it. */
export type CacheableRequest = QueryRequest &
  Preferences & { context: RequestContext; signal?: () => AbortSignal; page?: PageSource }

/** A page as far as its address tells of it: what it asks, and how it is made of the results. */
export type PageSource = {
  /** Requests that share it have the same page. */
  key: string
  /** What it asks; throws what is wrong with the address. */
  queries: () => Query[]
  /** From the results in the same order; throws what is wrong in them. */
  write: (executed: Executed[]) => Promise<PageText>
}

type PageText = {
  status: number
  headers: Record<string, string>
  body: string
  /** It would be another one on another day, whatever the results say. */
  dependsOnToday: boolean
  /** What is still being found out is not in it, so that it is not to be kept. */
  unfinished: boolean
}

type Given = {
  catalogue: Catalogue
  /** How many bytes of responses are kept. */
  bytes: number
  /** Generates a response that is not in the cache. */
  generate: (request: CacheableRequest, signal: AbortSignal) => Promise<GeneratedResponse>
  /** Which kind of operation is meant. */
  operationKind: OperationKind
}

/** Responds to queries, to most of them from the cache; undefined for a request whose response is not to be cached. */
export function responseCache({ catalogue, bytes, generate, operationKind }: Given) {
  const store = responseStore(catalogue, bytes)
  const flight = singleFlight<{ response: CachedResponse; outcome: Outcome }>()

  const generated = async (key: string, request: CacheableRequest, signal: AbortSignal) => {
    const { validity, unfinished, ...found } = await generate(request, signal)
    const response = cached(found, validity)
    if (validity) store.put(key, response, validity)
    const { outcome } = request.context
    const refused = outcome === 'executed' && !validity && !unfinished && response.status < 500
    return { response, outcome: refused ? ('refused' as const) : outcome }
  }

  const respond = (request: CacheableRequest): HttpResponse | Promise<HttpResponse> | undefined => {
    const key = request.page?.key ?? cacheKey(request, operationKind)
    if (key === undefined) return undefined
    const now = Date.now()
    const found = store.find(key, now)
    const { context } = request
    if (found) {
      context.outcome = 'cached'
      return sent(key, found, request, now)
    }
    context.outcome = 'executed'
    let first = false
    const make = (signal: AbortSignal) => {
      first = true
      return generated(key, request, signal)
    }
    return flight(`${catalogue.version} ${key}`, make, request.signal?.()).then(
      ({ response, outcome }) => {
        // That somebody else has no points left is nobody's answer but theirs.
        if (outcome === 'rate_limited' && !first)
          return respond(request) ?? Promise.reject(response)
        context.outcome = outcome
        return sent(key, response, request, Date.now())
      },
    )
  }

  function sent(key: string, response: CachedResponse, request: CacheableRequest, now: number) {
    const fresh = response.stays ? IMMUTABLE : cacheControl(response.dependsOnToday, now)
    const given = represented(response, request, [
      'cache-control',
      response.tag ? fresh : 'no-store',
    ])
    // A compressed form that was just made takes room as well.
    if (given instanceof Promise) given.then(() => store.reweigh(key, response)).catch(() => {})
    return given
  }
  return { respond, store }
}

const cached = (
  { status, headers, body }: GeneratedResponse,
  validity: GeneratedResponse['validity'],
): CachedResponse => ({
  status,
  headers,
  body: validity ? inOwnMemory(body) : body,
  vary: 'Accept, Accept-Encoding',
  tag: validity && tagOf(body),
  encoded: {},
  dependsOnToday: validity?.dependsOnToday ?? false,
  stays: validity?.ofVersion === true && !validity.dependsOnToday,
})
