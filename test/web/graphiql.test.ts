import assert from 'node:assert/strict'
import { once } from 'node:events'
import { test } from 'node:test'
import { Worker } from 'node:worker_threads'

test('the first who opens GraphiQL keeps nobody else waiting', async () => {
  const worker = new Worker(new URL('opening-graphiql.ts', import.meta.url))
  const [{ bytes, most }] = await once(worker, 'message')
  assert.ok(bytes > 5_000_000, `${bytes} bytes`)
  assert.ok(most < 100, `${most} ms of the processor in one turn of the loop`)
})
