import type { ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { LEAST_SPEED } from '../limits.ts'
import type { HttpResponse } from './response.ts'

/** Bytes of an answer that goes out whole, as most do. */
const WHOLE = 1024 * 1024
/** Bytes of a longer one that are handed over at a time. */
const PIECE = 64 * 1024

/** Sends the body of an answer as fast as the client takes it; one that takes nothing for so many milliseconds, or too little, is cut off. */
export function sendBody(response: ServerResponse, body: HttpResponse['body'], stall: number) {
  if (!(body instanceof Readable)) {
    if (!body || body.byteLength <= WHOLE) return end(response, stall, body)
    return void send(response, pieces(body), stall)
  }
  // The file must not look whole: without its end the connection breaks off.
  body.once('error', () => response.destroy())
  response.once('close', () => body.destroy())
  void send(response, body, stall)
}

/** Ends an answer; what the connection does not take at once it has to take in time. */
function end(response: ServerResponse, stall: number, body?: Buffer | null) {
  const { socket } = response
  response.end(body ?? undefined)
  if (!socket || socket.writableLength === 0) return
  const watched = watch(response, stall, stall + timeFor(body?.byteLength ?? 0))
  // Before Node gives the connection the time in which the next request has to come.
  response.prependOnceListener('finish', watched)
  response.once('close', watched)
}

function* pieces(bytes: Buffer) {
  for (let at = 0; at < bytes.byteLength; at += PIECE) yield bytes.subarray(at, at + PIECE)
}

/** Milliseconds that bytes take at the least speed. */
const timeFor = (bytes: number) => (bytes / LEAST_SPEED) * 1_000

type Chunks = Iterable<Buffer> | AsyncIterable<Buffer>

async function send(response: ServerResponse, chunks: Chunks, stall: number) {
  let sent = 0
  let waited = 0
  let atOnce = 0
  try {
    for await (const chunk of chunks) {
      // The connection may take megabytes at once, in which nobody else would be answered.
      if (atOnce >= PIECE) {
        await new Promise(setImmediate)
        atOnce = 0
      }
      sent += chunk.byteLength
      atOnce += chunk.byteLength
      if (response.write(chunk)) continue
      // In all, a client may wait so long as the least speed allows for what it has got.
      const began = performance.now()
      await drained(response, stall, stall + timeFor(sent) - waited)
      if (response.destroyed) return
      waited += performance.now() - began
    }
    end(response, stall)
  } catch {
    response.destroy()
  }
  return undefined
}

/** Waits until the client has taken what was handed over, or is gone. */
async function drained(response: ServerResponse, stall: number, allowed: number) {
  const { promise, resolve } = Promise.withResolvers<void>()
  const watched = watch(response, stall, allowed)
  response.once('drain', resolve).once('close', resolve)
  await promise
  watched()
  response.off('drain', resolve).off('close', resolve)
}

/**
 * Ends the connection where its client takes nothing for so many milliseconds, which Node knows also of a single long write, or has not
 * taken all of what was handed over in those allowed; returns what ends the watch.
 */
function watch(response: ServerResponse, stall: number, allowed: number): () => void {
  const { socket } = response
  const cut = () => response.destroy()
  const late = setTimeout(cut, allowed)
  socket?.setTimeout(stall, cut)
  let watching = true
  return () => {
    clearTimeout(late)
    socket?.off('timeout', cut)
    if (watching && !socket?.destroyed) socket?.setTimeout(0)
    watching = false
  }
}
