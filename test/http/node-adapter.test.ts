import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { finished, Readable } from 'node:stream'
import { after, test } from 'node:test'
import { promisify } from 'node:util'
import { nodeAdapter } from '../../src/http/node-adapter.ts'
import type { HttpResponse } from '../../src/http/response.ts'

test('what a client no longer waits for when it is made is not left open', async () => {
  const asked = Promise.withResolvers<{ left: AbortSignal; send: (made: HttpResponse) => void }>()
  const server = createServer(
    nodeAdapter(({ signal }, send) => asked.resolve({ left: signal(), send })),
  )
  after(() => server.close())
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
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
