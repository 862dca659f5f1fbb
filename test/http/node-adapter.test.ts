import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer, request } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { finished, Readable } from 'node:stream'
import { after, test } from 'node:test'
import { promisify } from 'node:util'
import { nodeAdapter } from '../../src/http/node-adapter.ts'
import type { HttpResponse } from '../../src/http/response.ts'

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

async function served(serve: Parameters<typeof nodeAdapter>[0]): Promise<number> {
  const server = createServer(nodeAdapter(serve))
  after(() => server.close())
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return (server.address() as AddressInfo).port
}

async function until(holds: () => boolean) {
  while (!holds()) await new Promise(setImmediate)
}
