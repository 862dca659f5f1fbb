import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Reply } from '../answers/reply.ts'
import { MAX_BODY } from '../graphql/limits.ts'
import { readBody } from './body.ts'
import type { Doors } from './doors.ts'
import { faultReply } from './fault-reply.ts'
import { isQuery } from './is-query.ts'
import { originForm, wrongIn } from './target.ts'

/** The way in from a port: a kept answer goes out as the bytes it is, without a Request or a Response made for it. */
export function nodeDoor({ give, listen, failed }: Doors) {
  return (request: IncomingMessage, response: ServerResponse) => {
    request.url = originForm(request.url ?? '/')
    const { method, url, headers } = request
    const path = url.split('?', 1)[0] ?? url
    if (!isQuery(method, path, (name) => headers[name] as string | undefined))
      return elsewhere(request, response)
    if (method !== 'POST') return answer(request, response)
    readBody(request, MAX_BODY, (body) => {
      if (typeof body === 'string') return answer(request, response, body)
      // The rest is read and dropped, so that the client comes to read why.
      request.resume()
      send(response, faultReply(body))
    })
  }

  function answer(request: IncomingMessage, response: ServerResponse, body?: string) {
    const { url = '/', headers } = request
    const reply = give({
      method: body === undefined ? 'GET' : 'POST',
      address: url,
      accept: headers.accept,
      body,
      head: request.method === 'HEAD',
      acceptEncoding: headers['accept-encoding'] as string | undefined,
      ifNoneMatch: body === undefined ? headers['if-none-match'] : undefined,
      gone: () => goneOf(response),
    })
    if (reply instanceof Promise)
      reply.then(
        (made) => send(response, made),
        (error) => fail(response, error),
      )
    else if (reply) send(response, reply)
    else onward(Object.assign(request, { body: body || EMPTY }), response)
  }

  function elsewhere(request: IncomingMessage, response: ServerResponse) {
    const { method, url = '/' } = request
    const wrong = method === 'OPTIONS' && url === '*' ? undefined : wrongIn(url)
    if (!wrong) return onward(request, response)
    request.resume()
    send(response, faultReply({ status: 400, message: wrong }))
  }

  /** No answer depends on the host that a client names, which may be no host at all. */
  function onward(request: IncomingMessage, response: ServerResponse) {
    request.headers.host = 'localhost'
    listen(request, response)
  }

  function fail(response: ServerResponse, error: unknown) {
    if (response.destroyed) return
    failed(error)
    response.destroy()
  }
}

/** What was read to its end is not read again, so it is handed on; an empty text would count as unread. */
const EMPTY = ' '

const send = (response: ServerResponse, { status, headers, body }: Reply) =>
  response.writeHead(status, headers).end(body)

/** Aborted when the client leaves before it has its answer. */
function goneOf(response: ServerResponse): AbortSignal {
  const left = new AbortController()
  response.once('close', () => response.writableFinished || left.abort())
  return left.signal
}
