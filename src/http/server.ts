import { createServer, type RequestListener, type Server } from 'node:http'
import type { Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { type AddressRange, addressOf, isWithin } from '../address-range.ts'
import { placesOf } from '../admission/places.ts'
import {
  KEEP_ALIVE_TIME,
  MAX_CONNECTIONS,
  MAX_DRAINING_TIME,
  MAX_HEADERS,
  MAX_HEADERS_TIME,
  MAX_REQUEST_TIME,
} from '../limits.ts'
import { clientAddress } from '../rate-limit/client-address.ts'
import { refuseUnreadable } from './unreadable.ts'

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
