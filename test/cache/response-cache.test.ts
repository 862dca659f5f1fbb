import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import { after, test } from 'node:test'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { admissionControl } from '../../src/admission/admission-control.ts'
import { cacheControl } from '../../src/cache/freshness.ts'
import { cacheKey } from '../../src/cache/key.ts'
import { responseCache } from '../../src/cache/response-cache.ts'
import { runner } from '../../src/execution/run.ts'
import { MAX_ANSWER } from '../../src/limits.ts'
import { edited, secondEdition } from '../support/editions.ts'
import { publishing } from '../support/publish.ts'
import { databases, NOTHING, service } from '../support/service.ts'

const LIST = '{ powers(first: 100) { totalCount nodes { code name legalBases { citation } } } }'
const get = (query: string) => `http://localhost/graphql?query=${encodeURIComponent(query)}`
const USUAL = 'public, max-age=60, stale-while-revalidate=300, stale-if-error=86400'

for (const name of databases) {
  test(`${name}: an answer is given again without asking the database, to the byte`, async () => {
    const { post, statements } = await service(name)
    const first = await (await post({ query: LIST })).text()
    assert.ok(statements.length > 0)
    statements.length = 0
    const again = await post({ query: LIST })
    assert.equal(await again.text(), first)
    assert.equal(again.headers.get('access-control-allow-origin'), '*')
    assert.deepEqual(statements, [])
  })

  test(`${name}: rows are kept for other queries, and a new query is what it would be without them`, async () => {
    const { ask, statements } = await service(name)
    const bare = await service(name, { keep: NOTHING })
    await ask(LIST)
    const other =
      '{ powers(first: 100) { nodes { name(lang: EN) legalBases { status instrument { title } } } } }'
    const found = await ask(other)
    assert.equal(statements.length, 0, statements.join('\n'))
    assert.deepEqual(found, await bare.ask(other))
  })
}

const opened = service('PGlite')
const { operationKind } = runner(() => assert.fail('nothing is run'))

test('the same question in other words is one answer; another type or another variable is not', () => {
  const name = (body: object, accept?: string) =>
    cacheKey(
      { method: 'POST', address: '/graphql', accept, body: JSON.stringify(body) },
      operationKind,
    )
  const query = 'query A($a: Int, $b: Int) { powers(first: $a) { totalCount } }'
  const held = name({ query, variables: { a: 1, b: { c: 2, d: [3] } } })
  assert.ok(held)
  assert.equal(
    name({ variables: { b: { d: [3], c: 2 }, a: 1.0 }, query, operationName: null }),
    held,
  )
  assert.equal(name({ query, variables: { a: 1, b: { c: 2, d: [3] } }, extensions: {} }), held)
  const address = `/graphql?variables=${encodeURIComponent('{"b":{"d":[3],"c":2},"a":1}')}&query=${encodeURIComponent(query)}`
  assert.equal(cacheKey({ method: 'GET', address, accept: undefined }, operationKind), held)
  for (const other of [
    { query, variables: { a: '1', b: { c: 2, d: [3] } } },
    { query, variables: { a: 1, b: { c: 2, d: [4] } } },
    { query: `${query} `, variables: { a: 1, b: { c: 2, d: [3] } } },
    { query, operationName: 'A', variables: { a: 1, b: { c: 2, d: [3] } } },
  ])
    assert.notEqual(name(other), held)
  assert.equal(name({ query, x: 1 }), name({ query }), 'what means nothing changes nothing')
  assert.notEqual(name({ query }, 'application/graphql-response+json'), name({ query }, '*/*'))
  assert.equal(name({ query }, 'application/json;q=0.9, text/html'), name({ query }))
  for (const none of [
    { query: 'subscription { editionPublished { key } }' },
    { query: 1 },
    { query, variables: [1] },
    [{ query }],
  ])
    assert.equal(name(none), undefined)
  assert.equal(name({ query }, 'text/event-stream'), undefined)
})

test('both types of JSON are kept apart', async () => {
  const { post } = await opened
  for (let round = 0; round < 2; round++)
    for (const type of ['application/json', 'application/graphql-response+json'])
      assert.equal(
        (await post({ query: LIST }, { accept: type })).headers.get('content-type'),
        `${type}; charset=utf-8`,
      )
})

test('a strong ETag for each encoding; who holds the answer is told so, by GET and HEAD', async () => {
  const { app, post } = await opened
  const tags = new Set<string>()
  const plain = await (await app.fetch(get(LIST))).text()
  for (const [encoding, decode] of [
    [undefined, (bytes: Buffer) => bytes],
    ['gzip', gunzipSync],
    ['br', brotliDecompressSync],
  ] as const) {
    const headers: Record<string, string> = encoding ? { 'accept-encoding': encoding } : {}
    const response = await app.fetch(get(LIST), { headers })
    const etag = response.headers.get('etag') ?? ''
    assert.match(etag, /^"[\w-]+"$/)
    tags.add(etag)
    assert.equal(response.headers.get('content-encoding') ?? undefined, encoding)
    assert.equal(response.headers.get('cache-control'), USUAL)
    assert.equal(response.headers.get('vary'), 'Accept, Accept-Encoding')
    assert.equal(decode(Buffer.from(await response.arrayBuffer())).toString(), plain)
    for (const method of ['GET', 'HEAD'])
      for (const held of [etag, `W/${etag}`, `"x", ${etag}`, '*']) {
        const same = await app.fetch(get(LIST), {
          method,
          headers: { ...headers, 'if-none-match': held },
        })
        assert.equal(same.status, 304, `${method} ${held}`)
        assert.equal(same.headers.get('etag'), etag)
        assert.equal(same.headers.get('cache-control'), USUAL)
        assert.equal(await same.text(), '')
      }
    const head = await app.fetch(get(LIST), { method: 'HEAD', headers })
    assert.deepEqual([head.status, head.headers.get('etag'), await head.text()], [200, etag, ''])
  }
  assert.equal(tags.size, 3)
  const [tag = ''] = tags
  assert.equal(
    (await app.fetch(get(LIST), { headers: { 'if-none-match': '"other"' } })).status,
    200,
  )
  const posted = await post({ query: LIST }, { 'if-none-match': tag })
  assert.deepEqual([posted.status, posted.headers.get('etag')], [200, tag])
  const api = await app.fetch('http://localhost/api/power?code=QR-01')
  const again = await app.fetch('http://localhost/api/power?code=QR-01', {
    headers: { 'if-none-match': api.headers.get('etag') ?? '' },
  })
  assert.equal(again.status, 304)
})

test('what depends on today is fresh until midnight in Shanghai at most', () => {
  const at = (time: string) => Date.parse(`2026-01-31T${time}+08:00`)
  assert.equal(cacheControl(true, at('12:00:00')), USUAL)
  assert.equal(cacheControl(true, at('23:54:00')), USUAL)
  assert.equal(
    cacheControl(true, at('23:58:00')),
    'public, max-age=60, stale-while-revalidate=60, stale-if-error=86400',
  )
  assert.equal(
    cacheControl(true, at('23:59:50')),
    'public, max-age=10, stale-while-revalidate=0, stale-if-error=86400',
  )
  assert.equal(cacheControl(true, at('00:00:00')), USUAL)
  assert.equal(cacheControl(false, at('23:59:50')), USUAL)
})

test('on the next day, what depends on the day is asked for anew, and nothing else', async (t) => {
  const { post, statements } = await service('PGlite')
  // Which list is in force on another day is known; how its law stands is not.
  const filter = 'filter: { basisStatus: REPEALED }'
  const ofToday = `{ powers(${filter}) { totalCount } }`
  const ofAnyDay = `{ powers(${filter}, asOf: "2017-01-01") { totalCount } }`
  const asked = async (query: string) => {
    statements.length = 0
    await (await post({ query })).text()
    return statements.length > 0
  }
  assert.deepEqual([await asked(ofToday), await asked(ofAnyDay)], [true, true])
  assert.deepEqual([await asked(ofToday), await asked(ofAnyDay)], [false, false])
  t.mock.timers.enable({ apis: ['Date'], now: Date.now() + 86_400_000 })
  assert.deepEqual([await asked(ofToday), await asked(ofAnyDay)], [true, false])
})

test('errors are not kept, and nobody else is to keep them', async () => {
  const { post, statements } = await opened
  for (const query of [
    '{ nope }',
    '{',
    '{ powers(first: 1000) { totalCount } }',
    '{ a: powers(edition: "x", publisher: "nope") { nodes { code } } b: powers(after: "x") { totalCount } }',
  ]) {
    for (let round = 0; round < 2; round++) {
      const response = await post({ query })
      const { errors } = (await response.json()) as { errors?: unknown[] }
      assert.ok(errors, query)
      assert.equal(response.headers.get('cache-control'), 'no-store', query)
      assert.equal(response.headers.get('etag'), null)
    }
  }
  statements.length = 0
})

test('many who ask the same at the same time share one making', async () => {
  const { post, statements } = await service('PGlite', { own: true })
  const answers = await Promise.all(
    Array.from({ length: 20 }, async () => (await post({ query: LIST })).text()),
  )
  assert.equal(new Set(answers).size, 1)
  const together = statements.length
  const alone = await service('PGlite', { own: true })
  await (await alone.post({ query: LIST })).text()
  assert.equal(together, alone.statements.length)
})

test('one who leaves does not take the answer from the others', async () => {
  const { app, catalogue } = await service('PGlite')
  const leaving = new AbortController()
  const first = app.fetch(get(LIST), { signal: leaving.signal }).catch(() => 'left')
  const second = app.fetch(get(LIST))
  leaving.abort()
  await first
  const { data } = (await (await second).json()) as { data: { powers: { totalCount: number } } }
  assert.equal(data.powers.totalCount, 37)
  let aborted = false
  const { respond } = responseCache({
    catalogue,
    bytes: 1_000,
    operationKind,
    generate: (_request, signal) =>
      new Promise((_, reject) => {
        signal.addEventListener('abort', () => {
          aborted = true
          reject(signal.reason)
        })
      }),
  })
  const ask = (gone: AbortSignal) =>
    respond({
      method: 'GET',
      address: '/graphql?query={a}',
      accept: undefined,
      acceptEncoding: undefined,
      ifNoneMatch: undefined,
      context: admissionControl().arrive({ id: '1' }),
      signal: () => gone,
    })
  const one = new AbortController()
  const two = new AbortController()
  const given = Promise.allSettled([ask(one.signal), ask(two.signal)])
  one.abort()
  assert.equal(aborted, false, 'somebody still waits')
  two.abort()
  assert.equal(aborted, true, 'nobody waits any more')
  await given
})

test('a publication makes all that was kept unreachable at once, rows as well', async () => {
  const { post, ask, catalogue, databaseUrl, statements } = await service('PostgreSQL', {
    own: true,
  })
  const { publish, withdraw } = publishing(databaseUrl)
  const query = '{ powers(filter: { codes: ["QZ-01"] }) { nodes { name edition { key } } } }'
  const before = (await post({ query })).headers.get('etag')
  const { powers: old } = await ask(query)
  assert.equal(old.nodes[0].edition.key, 'wuhan-hrss-2016')
  await publish(await secondEdition())
  await catalogue.refresh()
  const { powers: now } = await ask(query)
  assert.ok(statements.length > 0)
  assert.deepEqual(now.nodes, [{ name: '封存社会保险资料', edition: { key: 'wuhan-hrss-2018' } }])
  assert.notEqual((await post({ query })).headers.get('etag'), before)
  const { edition } = await ask(
    '{ edition(key: "wuhan-hrss-2018") { title notice units { key } } }',
  )
  assert.ok(edition.units.length > 0)
  await withdraw('wuhan-hrss-2018', 'a mistake')
  await catalogue.refresh()
  assert.deepEqual((await ask(query)).powers.nodes, old.nodes)
  const { edition: withdrawn } = await ask(
    '{ edition(key: "wuhan-hrss-2018") { title notice units { key } } }',
  )
  assert.deepEqual(withdrawn, { title: edition.title, notice: null, units: [] })
})

test('what is kept is bounded by bytes, and what was asked for longest ago goes first', async () => {
  const { catalogue } = await opened
  const body = 'x'.repeat(10_000)
  const { respond, store } = responseCache({
    catalogue,
    bytes: 100_000,
    operationKind,
    generate: async () => ({
      status: 200,
      headers: [],
      body: Buffer.from(body),
      validity: {
        version: catalogue.version,
        day: '2026-01-31',
        dependsOnToday: false,
        ofVersion: false,
      },
    }),
  })
  const ask = (index: number) =>
    respond({
      method: 'GET',
      address: `/graphql?query={a${index}}`,
      accept: undefined,
      acceptEncoding: 'gzip',
      ifNoneMatch: undefined,
      context: admissionControl().arrive({ id: '1' }),
    })
  for (let index = 0; index < 50; index++) {
    await ask(index)
    assert.ok(!(ask(0) instanceof Promise), 'what is asked for again and again stays')
  }
  assert.ok(store.bytes <= 100_000 && store.bytes > 50_000, String(store.bytes))
  assert.ok(ask(49) && !(ask(49) instanceof Promise))
  assert.ok(ask(1) instanceof Promise, 'it had to go')
})

test('an answer that is too large is refused, and not made to its end', async () => {
  const long = '长'.repeat(32_000)
  const folder = await edited(['edition.yaml', /notice:\n {2}zh: .*/, `notice:\n  zh: ${long}`])
  const { post } = await service('PGlite', { datasets: [folder] })
  const notices = Array.from({ length: 9 }, (_, index) => `n${index}: notice`).join(' ')
  const fields = Array.from(
    { length: 19 },
    (_, index) => `p${index}: edition(key: "wuhan-hrss-2016") { ${notices} }`,
  )
  const response = await post({ query: `{ ${fields.join(' ')} }` })
  const { errors, data } = (await response.json()) as {
    errors: { extensions: Record<string, unknown> }[]
    data?: unknown
  }
  assert.equal(data, undefined)
  assert.equal(errors[0]?.extensions.code, 'QUERY_TOO_COMPLEX')
  assert.equal(errors[0]?.extensions.limit, MAX_ANSWER)
  assert.ok(Number(errors[0]?.extensions.cost) > MAX_ANSWER)
})

test('a body that is no UTF-8 is refused', async () => {
  const { app } = await opened
  const response = await app.fetch('http://localhost/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: Buffer.concat([
      Buffer.from('{"query":"{ __typename #'),
      Buffer.from([0xff]),
      Buffer.from('"}'),
    ]),
  })
  assert.equal(response.status, 400)
  assert.match(await response.text(), /UTF-8/)
})

test('from a port come the same bytes, and the same refusals', async () => {
  const { app } = await opened
  const server = createServer(app)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  after(() => server.close())
  const { port } = server.address() as { port: number }
  const url = `http://127.0.0.1:${port}`
  const asked: [string, RequestInit][] = [
    [get(LIST), {}],
    [get(LIST), { method: 'HEAD' }],
    ['http://localhost/api/power?code=QR-01', {}],
    [
      'http://localhost/graphql',
      {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: LIST }),
      },
    ],
    [
      'http://localhost/graphql',
      { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{' },
    ],
    [
      'http://localhost/graphql',
      { method: 'POST', headers: { 'content-type': 'application/json' }, body: '' },
    ],
    [
      'http://localhost/graphql',
      { method: 'POST', headers: { 'content-type': 'text/plain' }, body: 'x' },
    ],
    [get('{ nope }'), { headers: { accept: 'application/graphql-response+json' } }],
  ]
  for (const [address, init] of asked) {
    const { pathname, search } = new URL(address)
    const [there, here] = await Promise.all([
      fetch(`${url}${pathname}${search}`, {
        ...init,
        headers: { 'accept-encoding': 'identity', accept: '*/*', ...init.headers },
      }),
      app.fetch(address, init),
    ])
    const what = `${init.method ?? 'GET'} ${pathname} ${init.body ?? ''}`
    assert.equal(there.status, here.status, what)
    assert.equal(await there.text(), await here.text(), what)
    for (const header of ['content-type', 'etag', 'cache-control', 'access-control-allow-origin'])
      assert.equal(there.headers.get(header), here.headers.get(header), `${what}: ${header}`)
  }
})

test('subscriptions never enter: each has a stream of its own', async () => {
  const { app } = await opened
  const leaving = new AbortController()
  const ask = () =>
    app.fetch(get('subscription { editionChanged { edition { key } } }'), {
      headers: { accept: 'text/event-stream' },
      signal: leaving.signal,
    })
  const [one, two] = await Promise.all([ask(), ask()])
  for (const { headers, status } of [one, two]) {
    assert.equal(status, 200)
    assert.match(headers.get('content-type') ?? '', /^text\/event-stream/)
    assert.equal(headers.get('etag'), null)
  }
  leaving.abort()
})
