import { finished, Readable } from 'node:stream'
import type { GraphQLError } from 'graphql'
import type { AdmissionControl } from '../admission/admission-control.ts'
import type { RequestContext } from '../admission/request-context.ts'
import { unavailable } from '../errors.ts'
import { MAX_BODY, PRICE_MADE } from '../limits.ts'
import { rateHeaders } from '../rate-limit/rate-limit.ts'
import { accepted } from './accept.ts'
import { errorResponse, refused } from './error-response.ts'
import { type Answer, paid, placed } from './pay.ts'
import type { Admitted, BodyFault, HttpRequest } from './request.ts'
import { isReadable, requestId, UNREADABLE } from './request.ts'
import type { HttpResponse } from './response.ts'
import { COMMON } from './response.ts'
import type { Match } from './router.ts'

type Given = {
  router: (method: string, path: string) => Match | HttpResponse
  admission: AdmissionControl
  /** What a caller may see of an error. */
  mask: (error: unknown) => GraphQLError
  /** Of the catalogue. */
  version: () => number
  /** An error as a page, for a browser that wants one. */
  errorPage?: (request: HttpRequest, error: HttpResponse) => HttpResponse | undefined
  /** Hears of every answer. */
  answered: (context: RequestContext, status: number) => void
}

/** The way of every request from its arrival to its answer, without a promise where none has to be waited for. */
export function serveRequest({ router, admission, mask, version, errorPage, answered }: Given) {
  return (request: HttpRequest, send: (response: HttpResponse) => void) => {
    const context = admission.arrive({
      peer: request.peer,
      forwarded: request.header('x-forwarded-for'),
      id: requestId(request.header('x-request-id')),
    })
    const admitted: Admitted = Object.assign(request, { context, text: '' })
    const finish = (answer: HttpResponse) => {
      const response = (answer.status >= 400 && errorPage?.(request, answer)) || answer
      const { status, headers, body } = response
      headers.push(...COMMON, 'x-request-id', context.id)
      if (!headers.includes('catalogue-version'))
        headers.push('catalogue-version', String(version()))
      if (context.spent) headers.push(...rateHeaders(context.spent))
      const ended = () => {
        admission.leave(context)
        answered(context, status)
      }
      if (body instanceof Readable && request.method !== 'HEAD') finished(body, ended)
      else ended()
      send(request.method === 'HEAD' ? withoutBody(response) : response)
    }
    const fail = (error: unknown) =>
      finish(errorResponse(isLeft(error) ? unavailable() : mask(error)))
    let answer: Answer
    try {
      answer = route(admitted)
    } catch (error) {
      return fail(error)
    }
    if (!(answer instanceof Promise)) return finish(answer)
    answer.then(finish, fail).catch(mask)
  }

  function route(request: Admitted): Answer {
    const { context, method, fault } = request
    if (fault) return refuse(context, faultResponse({ status: 400, message: fault }))
    const found = router(method, request.path)
    if (!('route' in found)) {
      if (found.status >= 400) context.outcome = 'refused'
      return paid(admission, context, PRICE_MADE, () => found)
    }
    context.outcome = found.route.outcome
    request.path = found.path
    if (found.route.markdown)
      request.markdown = found.markdown || accepted(request.header('accept')).markdown
    if (method !== 'POST') return enter(request, found)
    const wrong = wrongType(request)
    if (wrong) return refuse(context, wrong)
    return request.body(MAX_BODY).then((text) => {
      if (typeof text !== 'string') return refuse(context, faultResponse(text))
      request.text = text
      return enter(request, found)
    })
  }

  function enter(request: Admitted, { route, parts }: Match): Answer {
    const { context } = request
    const wrong = route.cached ? undefined : unreadable(request)
    if (wrong) return refuse(context, wrong)
    const handle = () => route.handle(request, ...parts)
    return paid(admission, context, route.price, () =>
      route.place && request.method === 'GET' ? placed(admission, request, handle) : handle(),
    )
  }

  function refuse(context: RequestContext, response: HttpResponse): Answer {
    context.outcome = 'refused'
    return paid(admission, context, PRICE_MADE, () => response)
  }
}

const withoutBody = ({ status, headers, body }: HttpResponse): HttpResponse => {
  if (body instanceof Readable) body.destroy()
  return { status, headers, body: null }
}

/** A POST carries JSON, uncompressed, and nothing else: no form, no multipart, no bare query. */
function wrongType(request: HttpRequest): HttpResponse | undefined {
  const type = request.header('content-type') ?? ''
  // Without any type there is most often no body either: that is a bad request rather than a wrong type.
  const status = type === '' ? 400 : 415
  if (!JSON_TYPE.test(type))
    return refused(
      status,
      `expected Content-Type: application/json, not ${JSON.stringify(type.slice(0, 60))}`,
    )
  const encoding = request.header('content-encoding') ?? 'identity'
  if (encoding.toLowerCase() !== 'identity')
    return refused(415, 'expected a body without Content-Encoding')
  return undefined
}

const JSON_TYPE = /^application\/json\s*(;|$)/i

/** The connection ends with it, since the body may not have been read. */
const faultResponse = ({ status, message }: BodyFault) =>
  refused(status, message, { headers: { connection: 'close' } })

/** An address that nobody can read is refused, rather than taken for one with other characters in it. */
export const unreadable = ({ path, search }: HttpRequest): HttpResponse | undefined =>
  isReadable(path + search) ? undefined : refused(400, UNREADABLE)

/** Nobody waits for the answer any more. */
const isLeft = (error: unknown) => error instanceof DOMException && error.name === 'AbortError'
