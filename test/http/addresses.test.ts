import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { type Json, service } from '../support/service.ts'

const opened = service('PGlite')

const ask = async (path: string, method = 'GET', headers: Record<string, string> = {}) =>
  (await opened).app.fetch(`http://localhost${path}`, { method, headers, redirect: 'manual' })

/** Something that stands at each address. */
const FILLED: Record<string, string> = {
  '/api/<name>': '/api/power?code=QR-01',
  '/api/<name>.<format>': '/api/powers.csv?first=2',
  '/events/<page>.jsonld': '/events/0.jsonld',
  '/export/<edition>.<format>': '/export/wuhan-hrss-2016.csv',
  '/graphql': '/graphql?query=%7B__typename%7D',
}
/** In the addresses of pages, which are many. */
const PARTS: Record<string, string> = {
  '<edition>': 'wuhan-hrss-2016',
  '<code>': 'QR-01',
  '<instrument>': 'labor-contract-law',
  '<figure>': 'law',
}
const filled = (path: string) =>
  FILLED[path] ?? path.replaceAll(/<\w+>/g, (part) => PARTS[part] ?? part)

test('the documented addresses are those of the table', async () => {
  const { app } = await opened
  const [, table = ''] =
    /# Addresses\n\n([\s\S]*?)\n\n/.exec(await readFile('docs/addresses.md', 'utf8')) ?? []
  const documented = table
    .split('\n')
    .slice(2)
    .flatMap((row) => [...(row.split(' | ')[0] ?? '').matchAll(/`([^`]+)`/g)])
    .map(([, address = '']) => address.replace('?…', '').replace(/<\w+\\[^>]*>/, '<format>'))
  assert.deepEqual(documented.sort(), app.routes.map(({ path }) => path).sort())
})

async function isMeasured() {
  const { dataset } = (await (await ask('/dataset.jsonld')).json()) as Json
  return dataset[0].distribution.every(({ byteSize }: Json) => byteSize)
}

test('every address knows its methods, OPTIONS, HEAD, and a slash at its end', async () => {
  const { app } = await opened
  // The files are measured one after the other, which changes what describes them.
  while (!(await isMeasured()));
  for (const { path, methods = ['GET'] } of app.routes) {
    const address = filled(path)
    const allow = [...methods, 'OPTIONS'].join(', ').replace('GET', 'GET, HEAD')
    for (const method of ['POST', 'PUT', 'DELETE', 'PROPFIND', 'M-SEARCH']) {
      if (methods.some((each) => each === method)) continue
      const refused = await ask(address, method)
      assert.deepEqual([refused.status, refused.headers.get('allow')], [405, allow], path)
      assert.equal(refused.headers.get('cache-control'), 'no-store')
      const { errors } = (await refused.json()) as Json
      assert.equal(errors[0].extensions.code, 'BAD_USER_INPUT', path)
    }
    const preflight = await ask(address, 'OPTIONS', {
      'access-control-request-headers': 'apollographql-client-name, traceparent',
    })
    assert.deepEqual([preflight.status, preflight.headers.get('allow')], [204, allow], path)
    assert.match(preflight.headers.get('access-control-allow-headers') ?? '', /^\*, authorization/)
    const [full, head] = [await ask(address), await ask(address, 'HEAD')]
    assert.equal(head.status, full.status, path)
    assert.equal(await head.text(), '')
    const same = ['content-type', 'content-length', 'cache-control', 'vary', 'etag', 'location']
    for (const name of same)
      assert.equal(head.headers.get(name), full.headers.get(name), `${path}: ${name}`)
    if (path === '/' || path === '/metrics') continue
    const slash = await ask(address.replace(/(?=\?|$)/, '/'))
    assert.equal(slash.status, full.status, path)
    assert.equal(await slash.text(), await full.text(), path)
  }
})

test('what there is not is told in one form, with the nearest address', async () => {
  for (const [path, hint] of [
    ['/graphq', /did you mean \/graphql\?$/],
    ['/power/wuhan-hrss-2016/QR-01', /did you mean \/powers\/wuhan-hrss-2016\/QR-01\?$/],
    ['/export/wuhan-hrss-2016', /did you mean \/export\/<edition>\.<format>\?$/],
    ['/changes.atm', /did you mean \/changes\.atom\?$/],
    ['/nothing/of/the/kind', /the API is at \/graphql$/],
  ] as const)
    for (const method of ['GET', 'POST', 'DELETE']) {
      const answer = await ask(path, method)
      assert.equal(answer.status, 404, path)
      const { errors, ...more } = (await answer.json()) as Json
      assert.match(errors[0].message, hint)
      assert.deepEqual(more, {})
    }
})

test('errors are kept by nobody, and what differs by Accept says so', async () => {
  for (const path of ['/nowhere', '/changes.json?first=x', '/graphql', '/api/power?code=%00']) {
    const { status, headers } = await ask(path)
    assert.ok(status === 400 || status === 404, path)
    assert.equal(headers.get('cache-control'), 'no-store', path)
  }
  for (const path of ['/', '/graphql'])
    for (const accept of ['*/*', 'text/html', 'application/json']) {
      const { headers } = await ask(path, 'GET', { accept })
      assert.match(headers.get('vary') ?? '', /\bAccept\b/, `${path} ${accept}`)
    }
})

test('files and pages have tags, one for each encoding, and who holds them is told so', async () => {
  for (const [path, accept] of [
    ['/graphql', 'text/html'],
    ['/schema.graphql', '*/*'],
    ['/openapi.json', '*/*'],
    ['/api', '*/*'],
    ['/context.jsonld', '*/*'],
  ] as const) {
    const tags = new Set<string | null>()
    for (const encoding of ['identity', 'gzip', 'br']) {
      const headers = { accept, 'accept-encoding': encoding }
      const whole = await ask(path, 'GET', headers)
      await whole.body?.cancel()
      assert.match(whole.headers.get('cache-control') ?? '', /^public, max-age=/, path)
      const etag = whole.headers.get('etag') ?? ''
      tags.add(etag)
      const same = await ask(path, 'GET', { ...headers, 'if-none-match': etag })
      assert.deepEqual([same.status, same.headers.get('etag')], [304, etag], path)
    }
    assert.equal(tags.size, 3, path)
  }
})

test('a page where one is preferred, JSON for programs', async () => {
  const query = '/graphql?query=%7B__typename%7D'
  const browser = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8'
  for (const [path, headers, type] of [
    ['/graphql', { accept: browser }, /^text\/html/],
    [query, { accept: browser }, /^text\/html/],
    [query, { accept: 'text/html', 'sec-fetch-dest': 'document' }, /^text\/html/],
    [query, { accept: 'text/html, image/gif, *; q=.2, */*; q=.2' }, /^application\/json/],
    [query, { accept: 'application/json, text/html;q=0.1' }, /^application\/json/],
    [
      query,
      { accept: 'application/json;q=0.5, application/graphql-response+json' },
      /^application\/graphql-response\+json/,
    ],
    [
      query,
      { accept: 'application/graphql-response+json; charset="utf-8"' },
      /^application\/graphql-response\+json/,
    ],
  ] as const) {
    const answer = await ask(path, 'GET', headers)
    await answer.body?.cancel()
    assert.equal(answer.status, 200, JSON.stringify(headers))
    assert.match(answer.headers.get('content-type') ?? '', type, JSON.stringify(headers))
  }
})

test('events pass proxies at once, and what is no subscription of theirs is told', async () => {
  const { post } = await opened
  const query = 'subscription { editionChanged { kind } }'
  const stream = await post({ query }, { accept: 'text/event-stream' })
  assert.deepEqual(
    ['content-type', 'cache-control', 'x-accel-buffering', 'content-encoding'].map((name) =>
      stream.headers.get(name),
    ),
    ['text/event-stream', 'no-cache, no-transform', 'no', null],
  )
  await stream.body?.cancel()
  for (const wrong of ['subscription { nothing }', 'subscription {', '{ nothing }']) {
    const refused = await post({ query: wrong }, { accept: 'text/event-stream' })
    assert.equal(refused.status, 400, 'an EventSource does not come again')
    assert.match(refused.headers.get('content-type') ?? '', /^application\/json/)
    assert.ok(((await refused.json()) as Json).errors[0].message)
  }
  const multipart = await post(
    { query },
    { accept: 'multipart/mixed;boundary=graphql;subscriptionSpec=1.0,application/json' },
  )
  assert.equal(multipart.status, 406)
  const { errors } = (await multipart.json()) as Json
  assert.match(errors[0].message, /answered as text\/event-stream/)
})

test('an answer to a query says the version that it was read in, and what it cost', async () => {
  const { catalogue, post } = await opened
  for (let round = 0; round < 2; round++)
    for (const answer of [
      await post({ query: '{ powers(first: 3) { nodes { code } } }' }),
      await ask('/api/power?code=XK-02'),
    ]) {
      assert.equal(answer.headers.get('catalogue-version'), String(catalogue.version))
      assert.ok(Number(answer.headers.get('query-cost')) > 0)
    }
})
