import { isUtf8 } from 'node:buffer'
import type { IncomingMessage } from 'node:http'

/** Why a body is not taken. */
export type BodyFault = { status: 400 | 413; message: string }

/** Reads the body of a request as text; calls back with it or with why it is not taken, and not at all when the client leaves. */
export function readBody(
  request: IncomingMessage,
  limit: number,
  done: (body: string | BodyFault) => void,
) {
  if (Number(request.headers['content-length'] ?? 0) > limit) return done(tooLarge(limit))
  const chunks: Buffer[] = []
  let length = 0
  const take = (chunk: Buffer) => {
    length += chunk.byteLength
    if (length <= limit) return chunks.push(chunk)
    request.off('data', take).off('end', end)
    done(tooLarge(limit))
  }
  const end = () =>
    done(textOf(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)))
  request.on('data', take).on('end', end)
}

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
