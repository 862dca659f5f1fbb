import { Readable } from 'node:stream'
import type { AdmissionControl } from '../admission/admission-control.ts'
import type { RequestContext } from '../admission/request-context.ts'
import type { CacheableRequest } from '../cache/response-cache.ts'
import { queryTooComplex } from '../errors.ts'
import { accepted } from '../http/accept.ts'
import { errorResponse, refused } from '../http/error-response.ts'
import { type Answer, paid, placed } from '../http/pay.ts'
import { preferencesOf } from '../http/representation.ts'
import type { Admitted } from '../http/request.ts'
import { begun, flat, type HttpResponse } from '../http/response.ts'
import { unreadable } from '../http/serve-request.ts'
import { MAX_ANSWER, PRICE_FILE, PRICE_MADE } from '../limits.ts'
import { graphiql, wantsPage } from './graphiql.ts'
import { knownPart, notSpoken } from './not-spoken.ts'

type Given = {
  admission: AdmissionControl
  /** Answers a plain query; undefined for what is none. */
  respond: (request: CacheableRequest) => HttpResponse | Promise<HttpResponse> | undefined
  yoga: (
    url: string,
    init: RequestInit,
    context: { requestContext: RequestContext },
  ) => Promise<Response> | Response
}

/** What the response cache asks of a request. */
export const cacheable = (request: Admitted): CacheableRequest => ({
  method: request.method === 'POST' ? 'POST' : 'GET',
  address: request.path + request.search,
  accept: request.header('accept'),
  body: request.text,
  parameters: undefined,
  ...preferencesOf(request),
  context: request.context,
  signal: request.signal,
})

/** `/graphql`: GraphQL over HTTP; in a browser GraphiQL. */
export function graphql({ admission, respond, yoga }: Given) {
  return (request: Admitted): Answer => {
    const { context, method } = request
    const upgrade = request.header('upgrade') !== undefined
    if (method !== 'POST' && !upgrade && wantsPage(request)) {
      context.outcome = 'page'
      return paid(admission, context, PRICE_FILE, () => graphiql(request))
    }
    return respond(cacheable(request)) ?? other(request)
  }

  /** What is no plain query: subscriptions, and whatever has something wrong with it. */
  function other(request: Admitted): Answer {
    const { context, header, search, text } = request
    const { json, events } = accepted(header('accept'))
    const wrong =
      unreadable(request) ??
      notSpoken(request) ??
      (json || events ? wrongParameter(request) : notAcceptable())
    const subscribing = events && (!json || /subscription/.test(text + search))
    context.outcome = wrong ? 'refused' : subscribing ? 'subscription' : 'executed'
    return paid(
      admission,
      context,
      PRICE_MADE,
      () => wrong ?? placed(admission, request, () => viaYoga(request, { json, events })),
    )
  }

  async function viaYoga(
    { method, path, search, text, signal, context }: Admitted,
    { json, events }: { json: string | undefined; events: boolean },
  ): Promise<HttpResponse> {
    const accept = [json, events && 'text/event-stream'].filter(Boolean).join(', ')
    const headers = { accept, 'content-type': 'application/json' }
    const init =
      method === 'POST' ? { method, headers, body: knownPart(text) } : { method: 'GET', headers }
    const response = await yoga(
      `http://localhost${path}${search}`,
      { ...init, signal: signal() },
      { requestContext: context },
    )
    if (response.status === 406) return notAcceptable()
    const type = response.headers.get('content-type') ?? ''
    if (type.startsWith('text/event-stream')) return eventStream(response)
    const body = Buffer.from(await response.arrayBuffer())
    const { status } = response
    if (body.byteLength > MAX_ANSWER) return tooLarge(body.byteLength)
    const more = ['retry-after', 'allow'].map((name) => [name, response.headers.get(name)])
    return {
      status,
      headers: flat({
        'content-type': type,
        'cache-control': 'no-store',
        vary: 'Accept',
        ...Object.fromEntries(more.filter(([, value]) => value !== null)),
        'content-length': String(body.byteLength),
      }),
      body,
    }
  }
}

const notAcceptable = () =>
  refused(
    406,
    'expected Accept: application/json or application/graphql-response+json; a subscription is answered as text/event-stream',
    {
      headers: { accept: 'application/graphql-response+json, application/json, text/event-stream' },
    },
  )

const tooLarge = (bytes: number) =>
  errorResponse(
    queryTooComplex(
      `The answer has ${bytes} bytes; up to ${MAX_ANSWER} are sent. Ask for fewer items a page`,
      bytes,
      MAX_ANSWER,
    ),
  )

/** Events as they come: nginx and others hold answers back, or compress them, unless they are told not to. */
const eventStream = async (response: Response): Promise<HttpResponse> => ({
  status: response.status,
  headers: flat({
    'content-type': 'text/event-stream',
    'cache-control': 'no-cache, no-transform',
    'x-accel-buffering': 'no',
  }),
  body: Readable.from(await begun(response.body as unknown as AsyncIterable<Uint8Array>), {
    objectMode: false,
  }),
})

/** In an address, `variables` and `extensions` are objects of JSON, and nothing is said twice. */
function wrongParameter({ method, search }: Admitted): HttpResponse | undefined {
  if (method === 'POST') return undefined
  const parameters = new URLSearchParams(search)
  for (const name of ['query', 'operationName', 'variables', 'extensions']) {
    const given = parameters.getAll(name)
    const wrong =
      given.length > 1
        ? `expected it once, not ${given.length} times`
        : given[0] && OBJECTS.has(name) && !isObject(given[0])
          ? 'expected an object of JSON'
          : undefined
    if (wrong)
      return refused(400, `${name}: ${wrong}`, { issues: [{ path: [name], message: wrong }] })
  }
  return undefined
}

const OBJECTS = new Set(['variables', 'extensions'])

function isObject(text: string) {
  try {
    const value: unknown = JSON.parse(text)
    return value === null || (typeof value === 'object' && !Array.isArray(value))
  } catch {
    return false
  }
}
