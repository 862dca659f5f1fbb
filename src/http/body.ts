import { isUtf8 } from 'node:buffer'
import type { IncomingMessage } from 'node:http'
import type { BodyFault } from './request.ts'

/** Reads the body of a request as text, or says why it is not taken. */
export function readBody(request: IncomingMessage, limit: number): Promise<string | BodyFault> {
  const { promise, resolve } = Promise.withResolvers<string | BodyFault>()
  const refuse = (fault: BodyFault) => {
    dropRest(request)
    resolve(fault)
  }
  if (Number(request.headers['content-length'] ?? 0) > limit) {
    refuse(tooLarge(limit))
    return promise
  }
  const chunks: Buffer[] = []
  let length = 0
  request.on('data', (chunk: Buffer) => {
    length += chunk.byteLength
    if (length > limit) refuse(tooLarge(limit))
    else if (chunks.push(chunk) > limit / LEAST_PIECE) refuse(inPieces())
  })
  request.on('end', () =>
    resolve(textOf(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks))),
  )
  request.once('close', () => resolve({ status: 400, message: 'expected the whole body' }))
  return promise
}

/** Bytes of a piece of a body, on average: one that comes byte by byte makes as much work as thousands of requests. */
const LEAST_PIECE = 64

/** Reads what is left of a request and drops it, so that the client comes to read its answer; whoever sends much more is cut off. */
export function dropRest(request: IncomingMessage) {
  let left = MAX_DROPPED
  request.removeAllListeners('data').on('data', ({ byteLength }: Buffer) => {
    left -= Math.max(byteLength, DROPPED_PIECE)
    if (left < 0) request.destroy()
  })
}

const MAX_DROPPED = 1024 * 1024

/** What a piece that is dropped counts for at least. */
const DROPPED_PIECE = 1024

export const textOf = (bytes: Buffer): string | BodyFault =>
  isUtf8(bytes)
    ? withoutMark(bytes.toString())
    : { status: 400, message: 'expected a body in UTF-8' }

/** RFC 8259 lets a parser pass over a byte order mark; `JSON.parse` does not. */
const withoutMark = (text: string) => (text.startsWith('\ufeff') ? text.slice(1) : text)

export const tooLarge = (limit: number): BodyFault => ({
  status: 413,
  message: `expected a body of up to ${limit} bytes`,
})

const inPieces = (): BodyFault => ({
  status: 413,
  message: `expected a body in pieces of ${LEAST_PIECE} bytes or more`,
})
