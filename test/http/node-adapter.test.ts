import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer, request } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { finished, Readable } from 'node:stream'
import { after, test } from 'node:test'
import { promisify } from 'node:util'
import { nodeAdapter } from '../../src/http/node-adapter.ts'
import type { HttpResponse } from '../../src/http/response.ts'
import { MAX_AHEAD } from '../../src/limits.ts'

test('what a client no longer waits for when it is made is not left open', async () => {
  const asked = Promise.withResolvers<{ left: AbortSignal; send: (made: HttpResponse) => void }>()
  const port = await served(({ signal }, send) => asked.resolve({ left: signal(), send }))
  const client = request({ port, host: '127.0.0.1' }).on('error', () => {})
  client.end()
  const { left, send } = await asked.promise
  client.destroy()
  await once(left, 'abort')
  const body = Readable.from(['never read'])
  send({ status: 200, headers: [], body })
  await promisify(finished)(body).catch(() => {})
  assert.ok(body.destroyed)
})

test('requests of a connection that do not wait for their answers are answered in their order, one after the other', async () => {
  const begun: string[] = []
  const sending: (() => void)[] = []
  const port = await served(({ path }, send) => {
    begun.push(path)
    sending.push(() => send({ status: 200, headers: [], body: Buffer.from(`answer ${path}.`) }))
  })
  const client = connect(port, '127.0.0.1').setEncoding('utf8')
  after(() => client.destroy())
  client.write(['/a', '/b', '/c'].map((path) => `GET ${path} HTTP/1.1\r\nhost: x\r\n\r\n`).join(''))
  let got = ''
  client.on('data', (text) => (got += text))
  for (const path of ['/a', '/b', '/c']) {
    await until(() => sending.length > 0)
    assert.equal(begun.at(-1), path, 'none begins before it is its turn')
    sending.shift()?.()
    await until(() => got.includes(`answer ${path}.`))
  }
  assert.deepEqual(begun, ['/a', '/b', '/c'])
})

test('what a connection that has ended asked for ahead is never begun', async () => {
  const begun: string[] = []
  const asked = Promise.withResolvers<AbortSignal>()
  const port = await served(({ path, signal }) => {
    begun.push(path)
    asked.resolve(signal())
  })
  const client = connect(port, '127.0.0.1')
  client.write('GET /a HTTP/1.1\r\nhost: x\r\n\r\nGET /b HTTP/1.1\r\nhost: x\r\n\r\n')
  const left = await asked.promise
  client.destroy()
  await once(left, 'abort')
  await new Promise(setImmediate)
  assert.deepEqual(begun, ['/a'])
})

test('requests that were sent ahead take a turn of the event loop each, and no more of them wait than may', async () => {
  const turns: number[] = []
  let turn = 0
  const port = await served((_, send) => {
    turns.push(turn)
    send({ status: 200, headers: ['content-length', '0'], body: null })
  })
  const count = () => setImmediate(() => turns.length < MAX_AHEAD && ++turn && count())
  count()
  const request = 'GET / HTTP/1.1\r\nhost: x\r\n\r\n'
  const patient = connect(port, '127.0.0.1').resume()
  after(() => patient.destroy())
  patient.write(request.repeat(MAX_AHEAD))
  await until(() => turns.length === MAX_AHEAD)
  assert.equal(new Set(turns).size, MAX_AHEAD)
  const greedy = connect(port, '127.0.0.1').resume()
  greedy.on('error', () => {})
  greedy.write(request.repeat(MAX_AHEAD + 2))
  await closed(greedy)
})

test('a body in pieces of a byte is refused, and who goes on sending what nobody reads is cut off', async () => {
  const port = await served(async ({ method, body }, send) => {
    const read = method === 'POST' ? await body(64 * 1024) : { status: 404 }
    const status = typeof read === 'string' ? 200 : read.status
    send({ status, headers: ['content-length', '0'], body: null })
  })
  const sending = (method: string) => {
    const client = connect(port, '127.0.0.1')
      .setEncoding('utf8')
      .on('error', () => {})
    client.write(`${method} / HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\n`)
    return client
  }
  const pieces = (count: number) => '1\r\nx\r\n'.repeat(count)
  const few = sending('POST')
  few.write(`${pieces(1_000)}0\r\n\r\n`)
  assert.match((await once(few, 'data'))[0], /^HTTP\/1.1 200 /)
  const many = sending('POST')
  many.write(`${pieces(1_200)}0\r\n\r\n`)
  assert.match((await once(many, 'data'))[0], /^HTTP\/1.1 413 /)
  const endless = sending('GET').resume()
  const more = setInterval(() => endless.write(`10000\r\n${'x'.repeat(0x10000)}\r\n`), 1)
  await closed(endless)
  clearInterval(more)
  few.destroy()
  many.destroy()
})

test('a long answer goes out piece by piece, however much its connection would take at once', async () => {
  const body = Buffer.alloc(4 * 1024 * 1024)
  const begun = Promise.withResolvers<void>()
  const port = await served((_, send) => {
    send({ status: 200, headers: ['content-length', String(body.byteLength)], body })
    begun.resolve()
  })
  const client = connect(port, '127.0.0.1')
  client.write('GET / HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n')
  await begun.promise
  const written = () => connections.at(-1)?.bytesWritten ?? 0
  for (let turn = 1; turn <= 5; turn += 1) {
    await new Promise(setImmediate)
    assert.ok(written() <= (turn + 2) * 64 * 1024, `${written()} bytes after ${turn} turns`)
  }
  let length = 0
  for await (const chunk of client) length += chunk.length
  assert.ok(length > body.byteLength, 'all of it comes')
})

async function served(serve: Parameters<typeof nodeAdapter>[0]): Promise<number> {
  const server = createServer(nodeAdapter(serve))
  server.on('connection', (socket) => connections.push(socket))
  after(() => server.close())
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return (server.address() as AddressInfo).port
}

async function until(holds: () => boolean) {
  while (!holds()) await new Promise(setImmediate)
}

/** At the side of the server. */
const connections: Socket[] = []

/** Whether it ended well or not. */
const closed = (socket: Socket) => new Promise((resolve) => socket.once('close', resolve))
