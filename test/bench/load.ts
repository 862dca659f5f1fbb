import { connect } from 'node:net'

/** A request as it goes over the wire, and the bytes that have to come back. */
export type Exchange = { request: Buffer; answer: Buffer }

export type Load = { url: string; next: () => Exchange; connections: number; seconds: number }

/** How many answers came in how many seconds, and how long each took, in milliseconds, sorted. */
export type Loaded = { answers: number; seconds: number; latencies: Float64Array }

/**
 * Asks over so many connections, the next question on each as soon as the last is answered, and compares every answer byte by byte. It
 * reads sockets itself so that the server is what is measured: a client that makes text of every answer needs more time for
 * a long one than the server, and cannot compare text that was cut within a character.
 */
export async function load({ url, next, connections, seconds }: Load): Promise<Loaded> {
  const latencies: number[] = []
  const began = performance.now()
  const until = began + seconds * 1_000
  await Promise.all(
    Array.from({ length: connections }, () =>
      conversation(new URL(url), { next, until, latencies }),
    ),
  )
  return {
    answers: latencies.length,
    seconds: (performance.now() - began) / 1_000,
    latencies: Float64Array.from(latencies).sort(),
  }
}

type Course = { next: () => Exchange; until: number; latencies: number[] }

const conversation = ({ hostname, port }: URL, { next, until, latencies }: Course) =>
  new Promise<void>((resolve, reject) => {
    let exchange = next()
    let asked = 0
    const answered = ({ status, body }: Answer) => {
      const now = performance.now()
      latencies.push(now - asked)
      if (status !== 200 || !body.equals(exchange.answer)) throw wrong(status, body, exchange)
      if (now >= until) return finish()
      exchange = next()
      ask()
    }
    const read = reader(answered)
    const socket = connect({
      host: hostname,
      port: Number(port),
      noDelay: true,
      onread: {
        buffer: Buffer.alloc(256 * 1024),
        callback: (length, { buffer, byteOffset }) => {
          try {
            read(Buffer.from(buffer as ArrayBuffer, byteOffset, length))
          } catch (error) {
            finish(error)
          }
          return true
        },
      },
    })
    const ask = () => {
      asked = performance.now()
      socket.write(exchange.request)
    }
    const finish = (error?: unknown) => {
      socket.removeAllListeners('close').destroy()
      if (error) reject(error)
      else resolve()
    }
    socket.once('connect', ask)
    socket.once('error', finish)
    socket.once('close', () => finish(new Error(`${hostname}:${port} hung up`)))
  })

type Answer = { status: number; body: Buffer }

/** Puts answers together from what the socket gives; one is under way at a time. */
function reader(answered: (answer: Answer) => void) {
  let head = NOTHING
  let status = 0
  let body = Buffer.alloc(0)
  let missing = 0
  const begin = (bytes: Buffer) => {
    head = Buffer.concat([head, bytes])
    const end = head.indexOf('\r\n\r\n')
    if (end < 0) return NOTHING
    const text = head.toString('latin1', 0, end)
    const rest = head.subarray(end + 4)
    status = Number(text.slice(9, 12))
    missing = Number(/\r\ncontent-length: (\d+)/i.exec(text)?.[1])
    if (!(missing > 0)) throw new Error(`an answer that does not say how long it is:\n${text}`)
    if (body.length !== missing) body = Buffer.alloc(missing)
    head = NOTHING
    return rest
  }
  return (bytes: Buffer) => {
    const rest = missing > 0 ? bytes : begin(bytes)
    if (missing === 0) return
    rest.copy(body, body.length - missing)
    missing -= rest.length
    if (missing === 0) answered({ status, body })
  }
}

const NOTHING = Buffer.alloc(0)

function wrong(status: number, body: Buffer, { answer }: Exchange) {
  const at = body.findIndex((byte, index) => byte !== answer[index])
  const said = (bytes: Buffer) => bytes.subarray(Math.max(0, at - 60), at + 60).toString()
  return new Error(
    `answered with ${status}, at byte ${at} ${said(body)} instead of ${said(answer)}`,
  )
}
