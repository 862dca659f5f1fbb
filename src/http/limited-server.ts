import { createServer, type RequestListener } from 'node:http'
import {
  KEEP_ALIVE_TIME,
  MAX_CONNECTIONS,
  MAX_HEADERS,
  MAX_HEADERS_TIME,
  MAX_REQUEST_TIME,
} from '../limits.ts'

/** A server that waits for nobody longer than the limits say. */
export function limitedServer(listener: RequestListener) {
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
  return server
}
