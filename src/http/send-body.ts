import type { ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { LEAST_SPEED } from '../limits.ts'
import type { HttpResponse } from './response.ts'

/** Bytes that are handed over at a time, so that it shows how fast the client takes them. */
const PIECE = 64 * 1024

/** Sends the body of an answer as fast as the client takes it; one that takes nothing for so many milliseconds, or too little, is cut off. */
export function sendBody(response: ServerResponse, body: HttpResponse['body'], stall: number) {
  if (!(body instanceof Readable)) {
    if (!body || body.byteLength <= PIECE) return end(response, stall, body)
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
  const late = setTimeout(() => socket.destroy(), stall)
  response.once('close', () => clearTimeout(late))
}

function* pieces(bytes: Buffer) {
  for (let at = 0; at < bytes.byteLength; at += PIECE) yield bytes.subarray(at, at + PIECE)
}

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
      const allowed = stall + (sent / LEAST_SPEED) * 1_000 - waited
      const began = performance.now()
      if (!(await drained(response, Math.min(stall, allowed)))) return response.destroy()
      waited += performance.now() - began
    }
    end(response, stall)
  } catch {
    response.destroy()
  }
  return undefined
}

/** Whether the client has taken what was handed over before the time is up. */
function drained(response: ServerResponse, milliseconds: number): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>()
  const late = setTimeout(() => resolve(false), milliseconds)
  const yes = () => resolve(true)
  const no = () => resolve(false)
  response.once('drain', yes).once('close', no)
  return promise.finally(() => {
    clearTimeout(late)
    response.off('drain', yes).off('close', no)
  })
}
