import assert from 'node:assert/strict'
import { hash } from 'node:crypto'
import { test } from 'node:test'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { EXAMPLES } from '../../src/web/graphiql-examples.ts'
import { type Json, service } from '../support/service.ts'

const opened = service('PGlite')

const get = async (path: string, headers: Record<string, string> = {}) =>
  (await opened).app.fetch(`http://localhost${path}`, { headers, redirect: 'manual' })

test('a query by GET and by POST gives the same answer', async () => {
  const { post } = await opened
  const query = '{ power(code: "XK-01") { name } }'
  const byGet = await get(`/graphql?query=${encodeURIComponent(query)}`)
  const byPost = await post({ query })
  assert.equal(byGet.status, 200)
  assert.equal(await byGet.text(), await byPost.text())
})

test('a client that takes no form of an answer is told each form once, however many it wanted', async () => {
  const accept = Array.from({ length: 500 }, (_, index) => `a/b${index}`).join()
  const answer = await get('/graphql?query={__typename}', { accept })
  assert.equal(answer.status, 406)
  assert.equal(
    answer.headers.get('accept'),
    'application/graphql-response+json, application/json, text/event-stream',
  )
})

test('gzip and br by what the client likes best, small answers as they are', async () => {
  const { post } = await opened
  const query = '{ powers(first: 100) { nodes { name summary } } }'
  const plain = await (await post({ query })).text()
  const decoders = { gzip: gunzipSync, br: brotliDecompressSync }
  for (const [accept, encoding] of [
    ['gzip', 'gzip'],
    ['gzip, deflate, br', 'br'],
    ['br;q=0.5, gzip', 'gzip'],
  ] as const) {
    const response = await post({ query }, { 'accept-encoding': accept })
    assert.equal(response.headers.get('content-encoding'), encoding, accept)
    assert.match(response.headers.get('vary') ?? '', /Accept-Encoding/)
    const bytes = Buffer.from(await response.arrayBuffer())
    assert.equal(decoders[encoding](bytes).toString(), plain)
    assert.ok(bytes.length * 2 < Buffer.byteLength(plain))
  }
  for (const accept of ['identity', 'gzip;q=0', 'zstd'])
    assert.equal(
      (await post({ query }, { 'accept-encoding': accept })).headers.get('content-encoding'),
      null,
    )
  const small = await post({ query: '{ __typename }' }, { 'accept-encoding': 'gzip' })
  assert.equal(small.headers.get('content-encoding'), null)
})

test('any page of any host may ask, without credentials', async () => {
  const { app } = await opened
  const origin = 'https://portal.example.org'
  const preflight = await app.fetch('http://localhost/graphql', {
    method: 'OPTIONS',
    headers: {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type',
    },
  })
  assert.equal(preflight.status, 204)
  assert.equal(preflight.headers.get('access-control-allow-origin'), '*')
  assert.match(preflight.headers.get('access-control-allow-methods') ?? '', /POST/)
  assert.match(preflight.headers.get('access-control-allow-headers') ?? '', /content-type/i)
  for (const path of ['/graphql?query={__typename}', '/schema.graphql', '/healthz']) {
    const answer = await get(path, { origin })
    assert.equal(answer.headers.get('access-control-allow-origin'), '*', path)
    assert.notEqual(answer.headers.get('access-control-allow-credentials'), 'true')
  }
})

test('a browser gets GraphiQL, which loads nothing from another host', async () => {
  const page = await get('/graphql', { accept: 'text/html,application/xhtml+xml' })
  assert.equal(page.status, 200)
  assert.match(page.headers.get('content-type') ?? '', /^text\/html/)
  const html = await page.text()
  assert.match(html, /<title>Powerlist<\/title>/)
  assert.match(html, /重建本/)
  const { ask } = await opened
  assert.match(html, /has\("query"\) \? undefined : \[\{"query":"# The power lists in force/)
  for (const { query, variables = '{}' } of EXAMPLES) {
    const [answer] = Object.values(await ask(query, JSON.parse(variables))) as Json[]
    assert.ok(answer, query)
  }
  const { publishers } = await ask(EXAMPLES[0]?.query ?? '')
  assert.equal(publishers.nodes[0].currentEdition.provenance.status, 'RECONSTRUCTED')
  assert.equal(publishers.nodes[0].currentEdition.powers.nodes[0].code, 'XK-01')
  assert.doesNotMatch(html, /<(script|link|img|iframe)[^>]+(src|href)="(https?:)?\/\//)
  const zipped = await get('/graphql', { accept: 'text/html', 'accept-encoding': 'gzip' })
  assert.equal(zipped.headers.get('content-encoding'), 'gzip')
  assert.equal(gunzipSync(Buffer.from(await zipped.arrayBuffer())).toString(), html)
  const root = await get('/', { accept: 'text/html' })
  assert.equal(root.status, 200)
  assert.match(await root.text(), /<a href="\/graphql">GraphiQL<\/a>/)
  const program = await get('/', { accept: '*/*' })
  assert.deepEqual([program.status, program.headers.get('location')], [302, '/api'])
})

test('the page may run the scripts that it was made with, and ask this host only', async () => {
  const page = await get('/graphql', { accept: 'text/html' })
  const policy = page.headers.get('content-security-policy') ?? ''
  const scripts = [...(await page.text()).matchAll(/<script([^>]*)>([\s\S]*?)<\/script>/g)]
  assert.ok(scripts.length > 0)
  for (const [, attributes, script = ''] of scripts) {
    assert.equal(attributes, '')
    assert.ok(policy.includes(`'sha256-${hash('sha256', script, 'base64')}'`), 'the script may run')
  }
  assert.match(policy, /^default-src 'none'; script-src 'sha256-[^;*]*;/)
  assert.doesNotMatch(policy, /script-src[^;]*'unsafe|https?:|\*/)
  assert.match(policy, /connect-src 'self';.* frame-ancestors 'none'$/)
})

test('every answer says that it is what it says, and may be taken into any page', async () => {
  const { post } = await opened
  const query = '{ power(code: "XK-02") { code } }'
  const answers = [
    post({ query }),
    post({ query }),
    post({ query: '{' }),
    post({ query: 'x'.repeat(100_000) }),
    ...['/nowhere', '/healthz', '/metrics', '/changes.atom', '/schema.graphql'].map((path) =>
      get(path),
    ),
    get('/export/wuhan-hrss-2016.csv'),
    get('/graphql', { accept: 'text/html' }),
    get('/api/statistics'),
  ]
  for (const { headers, url, body } of await Promise.all(answers)) {
    await body?.cancel()
    assert.equal(headers.get('x-content-type-options'), 'nosniff', url)
    assert.equal(headers.get('referrer-policy'), 'no-referrer')
    assert.equal(headers.get('cross-origin-resource-policy'), 'cross-origin')
    assert.match(headers.get('x-request-id') ?? '', /^[\w.-]{8,64}$/)
  }
})

test('the address of a power leads to a query that answers it', async () => {
  const { ask } = await opened
  const { power } = await ask('{ power(code: "QR-01") { name url } }')
  const { pathname } = new URL(power.url)
  const there = await get(pathname)
  assert.equal(there.status, 303)
  const answer = await get(there.headers.get('location') ?? '')
  const { data } = (await answer.json()) as { data: { power: { name: string } } }
  assert.equal(data.power.name, power.name)
  for (const path of ['/powers/x/y', '/powers/wuhan-hrss-2016/XK-01"', '/powers/../graphql/XK-01'])
    assert.equal((await get(path)).status, 404, path)
})

test('no form, no multipart, no bare query, no batch, no compressed body', async () => {
  const { app } = await opened
  const send = (type: string, body: string, headers = {}) =>
    app.fetch('http://localhost/graphql', {
      method: 'POST',
      headers: { 'content-type': type, ...headers },
      body,
    })
  const query = '{ __typename }'
  const refused = [
    send('application/x-www-form-urlencoded', `query=${query}`),
    send('multipart/form-data; boundary=x', '--x--'),
    send('application/graphql', query),
    send('text/plain', JSON.stringify({ query })),
    send('application/json', JSON.stringify({ query }), { 'content-encoding': 'gzip' }),
  ]
  for (const response of await Promise.all(refused)) {
    assert.equal(response.status, 415)
    const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] }
    assert.equal(errors[0]?.extensions.code, 'BAD_USER_INPUT')
  }
  const batch = await send('application/json', JSON.stringify([{ query }, { query }]))
  assert.equal(batch.status, 400)
})

test('what is nowhere is 404, and says where the API is', async () => {
  const response = await get('/nowhere')
  assert.equal(response.status, 404)
  const message = 'there is nothing at /nowhere; the API is at /graphql'
  assert.deepEqual(await response.json(), {
    errors: [{ message, extensions: { code: 'BAD_USER_INPUT', issues: [{ path: [], message }] } }],
  })
})

test('other methods are refused', async () => {
  const { app } = await opened
  for (const method of ['PUT', 'DELETE', 'PATCH']) {
    const { status } = await app.fetch('http://localhost/graphql', { method })
    assert.equal(status, 405, method)
  }
})

test('/healthz and /readyz', async () => {
  assert.deepEqual(await (await get('/healthz')).json(), { status: 'ok' })
  const ready = await get('/readyz')
  assert.equal(ready.status, 200)
  assert.deepEqual(await ready.json(), { status: 'ready', edition: 'wuhan-hrss-2016' })
  assert.equal(ready.headers.get('cache-control'), 'no-store')
})
