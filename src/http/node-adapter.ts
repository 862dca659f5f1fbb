import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { Readable } from 'node:stream'
import { MAX_AHEAD, MAX_STALL } from '../limits.ts'
import { dropRest, readBody } from './body.ts'
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
        if (!message.complete) dropRest(message)
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

/**
 * Begins one request of a connection after the other, each in a turn of the event loop of its own: what a client sends before it
 * has its answer waits for that. Who sends too much ahead is cut off.
 */
function inOrder(listener: Listener): Listener {
  const lines = new WeakMap<Socket, { last: ServerResponse; waiting: number }>()
  return (message, response) => {
    const { socket } = message
    const line = lines.get(socket)
    // A response has its connection once it is its turn there.
    if (!line || response.socket) {
      if (line) line.last = response
      else lines.set(socket, { last: response, waiting: 0 })
      return listener(message, response)
    }
    const before = line.last
    line.last = response
    line.waiting += 1
    if (line.waiting > MAX_AHEAD) return void socket.destroy()
    before.once('close', () =>
      setImmediate(() => {
        line.waiting -= 1
        if (response.socket?.writable) listener(message, response)
      }),
    )
  }
}

/** Aborted when the client leaves before it has its answer. */
function leaving(response: ServerResponse): AbortSignal {
  const left = new AbortController()
  response.once('close', () => response.writableFinished || left.abort())
  return left.signal
}
