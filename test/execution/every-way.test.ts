import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type CachedResponse, responseStore } from '../../src/cache/response-store.ts'
import { edited } from '../support/editions.ts'
import { service } from '../support/service.ts'

const SMALL = '{ powers(first: 2) { nodes { code } } }'
const opened = service('PGlite')
const at = (query: string, more = '') =>
  `http://localhost/graphql?query=${encodeURIComponent(query)}${more}`

test('the greatest size of an answer holds however it is asked for', async () => {
  const long = '长'.repeat(32_000)
  const folder = await edited(['edition.yaml', /notice:\n {2}zh: .*/, `notice:\n  zh: ${long}`])
  const { app, post } = await service('PGlite', { datasets: [folder] })
  const notices = Array.from({ length: 9 }, (_, index) => `n${index}: notice`).join(' ')
  for (const times of [8, 19]) {
    const fields = Array.from(
      { length: times },
      (_, index) => `p${index}: edition(key: "wuhan-hrss-2016") { ${notices} }`,
    )
    const query = `{ ${fields.join(' ')} }`
    for (const answered of [
      post({ query: `${query} # subscription` }),
      post({ query }, { accept: 'text/event-stream' }),
      post({ query }, { accept: 'multipart/mixed' }),
      app.fetch(at(query, '&x=1')),
      app.fetch(at(`${query} # subscription`)),
    ]) {
      const text = await (await answered).text()
      assert.match(text, /QUERY_TOO_COMPLEX|expected Accept/)
      assert.ok(text.length < 1_000, `${text.length}`)
    }
  }
})

test('a query that only mentions subscriptions, and a parameter that means nothing, change no header', async () => {
  const { app } = await opened
  for (const address of [at(`${SMALL} # subscription`), at(SMALL, '&x=1'), at(SMALL, '&x=1&x=2')]) {
    const response = await app.fetch(address)
    assert.equal(response.status, 200)
    assert.match(response.headers.get('etag') ?? '', /^"/, address)
    assert.match(response.headers.get('cache-control') ?? '', /^public/)
  }
})

test('what is said in a body is not taken for an address, nor the other way round', async () => {
  const { app } = await opened
  const address = `/graphql?query=${encodeURIComponent('{ powers(first: 3) { totalCount } }')}`
  const posted = () =>
    app.fetch('http://localhost/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: address,
    })
  assert.equal((await posted()).status, 400)
  const got = await app.fetch(`http://localhost${address}`)
  assert.deepEqual([got.status, typeof got.headers.get('etag')], [200, 'string'])
  assert.equal((await posted()).status, 400)
})

test('an answer is kept for the day that it was read as of', async () => {
  const { catalogue } = await opened
  const store = responseStore(catalogue, 1_000_000)
  const response: CachedResponse = {
    status: 200,
    headers: [],
    body: Buffer.from('{}'),
    vary: 'Accept',
    tag: 'x',
    encoded: {},
    dependsOnToday: true,
    stays: false,
  }
  const { version } = catalogue
  // Begun a moment before midnight, made to its end after it.
  store.put('query', response, {
    version,
    day: '2018-07-27',
    dependsOnToday: true,
    ofVersion: false,
  })
  assert.equal(store.find('query', Date.parse('2018-07-28T00:00:01+08:00')), undefined)
  assert.equal(store.find('query', Date.parse('2018-07-27T23:59:59+08:00')), response)
})
