import type { IncomingMessage, ServerResponse } from 'node:http'
import type { GraphQLError } from 'graphql'
import type { Reply } from '../cache/reply.ts'
import { MAX_BODY, PRICE, PRICE_MADE } from '../limits.ts'
import type { Visit } from '../traffic/visit.ts'
import { readBody } from './body.ts'
import { type Doors, headersOf } from './doors.ts'
import { errorReply } from './error-reply.ts'
import { faultReply } from './fault-reply.ts'
import { isQuery } from './is-query.ts'
import { kindAsked, kindAt, priceOf, takesPlace } from './kind.ts'
import { originForm, wrongIn } from './target.ts'

type Meeting = { request: IncomingMessage; response: ServerResponse; visit: Visit }

/** The way in from a port: a kept answer goes out as the bytes it is, without a Request or a Response made for it. */
export function nodeDoor({ gate, give, listen, failed, answered }: Doors) {
  return (request: IncomingMessage, response: ServerResponse) => {
    request.url = originForm(request.url ?? '/')
    const { method, url, headers } = request
    const path = url.split('?', 1)[0] ?? url
    const visit = gate.arrive({
      peer: request.socket.remoteAddress,
      forwarded: headers['x-forwarded-for'] as string | undefined,
      id: headers['x-request-id'] as string | undefined,
    })
    const meeting = { request, response, visit }
    if (!isQuery(method, path, (name) => headers[name] as string | undefined)) {
      visit.kind = kindAt(path)
      return elsewhere(meeting)
    }
    if (method !== 'POST') return paid(meeting, PRICE, () => answer(meeting))
    readBody(request, MAX_BODY, (body) => {
      if (typeof body === 'string') return paid(meeting, PRICE, () => answer(meeting, body))
      visit.kind = 'refused'
      // The rest is read and dropped, so that the client comes to read why.
      request.resume()
      paid(meeting, PRICE_MADE, () => send(meeting, faultReply(body)))
    })
  }

  /** Goes on once the points are taken. */
  function paid(meeting: Meeting, price: number, go: () => void) {
    const paying = gate.pay(meeting.visit, price)
    if (!paying) return go()
    paying
      .then((refused) => (refused ? refuse(meeting, refused) : go()))
      .catch((error) => fail(meeting, error))
  }

  function answer(meeting: Meeting, body?: string) {
    const { request, response, visit } = meeting
    const { url = '/', headers, method } = request
    const reply = give({
      method: body === undefined ? 'GET' : 'POST',
      address: url,
      accept: headers.accept,
      body,
      head: method === 'HEAD',
      acceptEncoding: headers['accept-encoding'] as string | undefined,
      ifNoneMatch: body === undefined ? headers['if-none-match'] : undefined,
      visit,
      gone: () => goneOf(response),
    })
    if (reply instanceof Promise)
      reply.then(
        (made) => send(meeting, made),
        (error) => fail(meeting, error),
      )
    else if (reply) send(meeting, reply)
    else {
      visit.kind = kindAsked(method, headers.accept)
      onward({ ...meeting, request: Object.assign(request, { body: body || EMPTY }) })
    }
  }

  function elsewhere(meeting: Meeting) {
    const { method, url = '/' } = meeting.request
    const wrong = method === 'OPTIONS' && url === '*' ? undefined : wrongIn(url)
    if (!wrong) return onward(meeting)
    meeting.visit.kind = 'refused'
    meeting.request.resume()
    paid(meeting, PRICE_MADE, () => send(meeting, faultReply({ status: 400, message: wrong })))
  }

  function onward(meeting: Meeting) {
    const { request, response, visit } = meeting
    paid(meeting, priceOf(visit.kind), () => {
      const refused = takesPlace(visit.kind) ? gate.begin(visit) : undefined
      if (refused) return refuse(meeting, refused)
      const headers = headersOf(visit)
      for (let at = 0; at < headers.length; at += 2)
        response.setHeader(headers[at] ?? '', headers[at + 1] ?? '')
      response.once('close', () => {
        gate.end(visit)
        answered(visit, response.statusCode)
      })
      // No answer depends on the host that a client names, which may be no host at all.
      request.headers.host = 'localhost'
      listen(request, response, visit)
    })
  }

  function refuse(meeting: Meeting, error: GraphQLError) {
    meeting.request.resume()
    send(meeting, errorReply(error))
  }

  function send({ response, visit }: Meeting, { status, headers, body }: Reply) {
    headers.push(...headersOf(visit))
    response.writeHead(status, headers).end(body)
    answered(visit, status)
  }

  function fail({ response }: Meeting, error: unknown) {
    if (response.destroyed) return
    failed(error)
    response.destroy()
  }
}

/** What was read to its end is not read again, so it is handed on; an empty text would count as unread. */
const EMPTY = ' '

/** Aborted when the client leaves before it has its answer. */
function goneOf(response: ServerResponse): AbortSignal {
  const left = new AbortController()
  response.once('close', () => response.writableFinished || left.abort())
  return left.signal
}
