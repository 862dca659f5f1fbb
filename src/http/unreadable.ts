import type { Socket } from 'node:net'
import { badUserInput } from '../errors.ts'

/** Answers what cannot be read as HTTP with what was expected, and ends the connection; `node:http` calls it for each client error. */
export function refuseUnreadable(error: NodeJS.ErrnoException, socket: Socket) {
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
