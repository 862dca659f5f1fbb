import { createServer, type RequestListener, type Server } from 'node:http'
import type { Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { type AddressRange, addressOf, isWithin } from '../address-range.ts'
import { placesOf } from '../admission/places.ts'
import { badUserInput } from '../errors.ts'
import {
  KEEP_ALIVE_TIME,
  MAX_CONNECTIONS,
  MAX_DRAINING_TIME,
  MAX_HEADERS,
  MAX_HEADERS_TIME,
  MAX_REQUEST_TIME,
} from '../limits.ts'
import { clientAddress } from '../rate-limit/client-address.ts'

type Given = {
  /** Whose connections are not one client's. */
  trusted?: AddressRange[]
  /** The part of all connections that one address may have. */
  share?: number
}

/** A server that waits for nobody longer than the limits say, and lets no address take all connections. */
export function serverOf(listener: RequestListener, { trusted = [], share = 1 }: Given = {}) {
  const server = createServer(
    {
      headersTimeout: MAX_HEADERS_TIME,
      requestTimeout: MAX_REQUEST_TIME,
      connectionsCheckingInterval: 1_000,
      keepAliveTimeout: KEEP_ALIVE_TIME,
    },
    listener,
  )
  server.maxHeadersCount = MAX_HEADERS
  server.maxConnections = MAX_CONNECTIONS
  server.on('clientError', refuseUnreadable)
  const open = new Set<Socket>()
  const connections = placesOf(MAX_CONNECTIONS, Math.ceil(MAX_CONNECTIONS * share))
  const nameOf = clientAddress([])
  const isTrusted = (address: string) => {
    const peer = addressOf(address)
    return peer !== undefined && isWithin(peer, trusted)
  }
  server.on('connection', (socket: Socket) => {
    const { remoteAddress = '' } = socket
    const name = isTrusted(remoteAddress) ? undefined : nameOf(remoteAddress, undefined)
    if (name !== undefined && !connections.take(name)) return socket.destroy()
    open.add(socket)
    socket.once('close', () => {
      open.delete(socket)
      if (name !== undefined) connections.giveBack(name)
    })
  })
  return Object.assign(server, { drain: () => drain(server, open) })
}

/** New connections are refused, those that say nothing closed, and those with a request under way once it is answered, or the time is up. */
async function drain(server: Server, open: Set<Socket>) {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  server.closeIdleConnections()
  for (const socket of open) if (socket.bytesRead === 0) socket.destroy()
  await Promise.race([closed, pause(MAX_DRAINING_TIME, undefined, { ref: false })])
  server.closeAllConnections()
  await closed
}

/** Answers what cannot be read as HTTP with what was expected, and ends the connection; `node:http` calls it for each client error. */
function refuseUnreadable(error: NodeJS.ErrnoException, socket: Socket) {
  if (error.code === 'ECONNRESET' || !socket.writable) return socket.destroy()
  const [status, message] = REFUSALS[error.code ?? ''] ?? NOT_HTTP
  const body = JSON.stringify({ errors: [badUserInput(message, [{ path: [], message }])] })
  const head = [
    `HTTP/1.1 ${status}`,
    'content-type: application/json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    'access-control-allow-origin: *',
    'connection: close',
  ]
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`)
}

const NOT_HTTP = ['400 Bad Request', 'expected a request of HTTP/1.1'] as const

const REFUSALS: Record<string, readonly [status: string, message: string]> = {
  HPE_INVALID_URL: [
    '400 Bad Request',
    'expected an address that begins with /, in ASCII; other characters are percent-encoded in UTF-8: %E5%B7%A5 for 工',
  ],
  HPE_INVALID_METHOD: ['400 Bad Request', 'expected GET, HEAD, POST or OPTIONS'],
  HPE_HEADER_OVERFLOW: [
    '431 Request Header Fields Too Large',
    'expected an address and headers of up to 16 KiB together; a longer query goes by POST',
  ],
  HPE_CHUNK_EXTENSIONS_OVERFLOW: ['413 Content Too Large', 'expected chunks without extensions'],
  ERR_HTTP_REQUEST_TIMEOUT: ['408 Request Timeout', 'expected the whole request sooner'],
}
