import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { Readable } from 'node:stream'
import { MAX_STALL } from '../limits.ts'
import { readBody } from './body.ts'
import type { HttpRequest } from './request.ts'
import { originForm, wrongIn } from './request.ts'
import type { HttpResponse } from './response.ts'
import { sendBody } from './send-body.ts'

type Serve = (request: HttpRequest, send: (response: HttpResponse) => void) => void

/** Requests of `node:http` as the service reads them, and its answers as bytes of a connection. */
export const nodeAdapter = (serve: Serve, stall = MAX_STALL) =>
  inOrder((message, response) => {
    const { method = 'GET', headers } = message
    const target = originForm(message.url ?? '/')
    const at = target.indexOf('?')
    serve(
      {
        method,
        path: at < 0 ? target : target.slice(0, at),
        search: at < 0 ? '' : target.slice(at),
        fault: method === 'OPTIONS' && target === '*' ? undefined : wrongIn(target),
        peer: message.socket.remoteAddress,
        header: (name) => headers[name] as string | undefined,
        body: (limit) => readBody(message, limit),
        signal: () => leaving(response),
      },
      ({ status, headers, body }) => {
        if (!message.complete) message.resume()
        if (response.destroyed || !response.socket?.writable) {
          // Else what makes it would wait for ever for a reader, and hold its place.
          if (body instanceof Readable) body.destroy()
          return
        }
        response.writeHead(status, headers)
        sendBody(response, body, stall)
      },
    )
  })

type Listener = (message: IncomingMessage, response: ServerResponse) => void

/** Begins one request of a connection after the other: what a client sends before it has its answer waits for that. */
function inOrder(listener: Listener): Listener {
  const last = new WeakMap<Socket, ServerResponse>()
  return (message, response) => {
    const { socket } = message
    const before = last.get(socket)
    last.set(socket, response)
    // A response has its connection once it is its turn there.
    if (response.socket) return listener(message, response)
    before?.once('close', () => response.socket && listener(message, response))
    return undefined
  }
}

/** Aborted when the client leaves before it has its answer. */
function leaving(response: ServerResponse): AbortSignal {
  const left = new AbortController()
  response.once('close', () => response.writableFinished || left.abort())
  return left.signal
}
