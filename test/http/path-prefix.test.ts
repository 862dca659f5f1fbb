import assert from 'node:assert/strict'
import { test } from 'node:test'
import pino from 'pino'
import { createApp } from '../../src/app.ts'
import { service } from '../support/service.ts'

const PREFIX = 'https://data.example.org/powerlist'

test('under a path prefix every address that is handed out stays under it', async () => {
  const { sql, catalogue } = await service('PGlite')
  const log = pino({ level: 'silent' })
  const app = createApp({ sql, catalogue, log, publicUrl: PREFIX, queryTime: 60_000 })
  const get = (path: string, accept = '*/*') =>
    app.fetch(`http://localhost${path}`, { headers: { accept }, redirect: 'manual' })
  for (const [path, accept] of [
    ['/', 'text/html'],
    ['/powers/wuhan-hrss-2016/QR-01', 'text/html'],
    ['/powers/wuhan-hrss-2016/QR-01', 'application/json'],
    ['/graphql/', '*/*'],
    ['/api/', '*/*'],
  ] as const) {
    const location = (await get(path, accept)).headers.get('location')
    if (location === null) continue
    const from = `${PREFIX}${path}`
    assert.ok(new URL(location, from).href.startsWith(`${PREFIX}/`), `${path} → ${location}`)
  }
  for (const path of [
    '/dataset.jsonld',
    '/openapi.json',
    '/changes.json',
    '/changes.atom',
    '/api',
  ]) {
    const text = await (await get(path)).text()
    const own = text.match(/https:\/\/data\.example\.org[^"<\s]*/g) ?? []
    assert.ok(own.length > 0, path)
    for (const address of own) assert.ok(address.startsWith(PREFIX), `${path}: ${address}`)
  }
  const answer = await app.fetch('http://localhost/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ power(code: "QR-01") { url } }' }),
  })
  const { data } = await answer.json()
  assert.equal(data.power.url, `${PREFIX}/powers/wuhan-hrss-2016/QR-01`)
})
