import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rowCache } from '../../src/cache/row-cache.ts'
import { service } from '../support/service.ts'

const MEBIBYTE = 1_048_576

test('what is kept is weighed in bytes, names included, however little was found', async () => {
  const { catalogue } = await service('PGlite')
  const held = rowCache(catalogue, MEBIBYTE)
  const rows = held.of(catalogue.version)
  for (let count = 0; count < 200; count++) rows?.set(`${count} ${'x'.repeat(10_000)}`, [])
  assert.ok(held.count() > 10 && held.count() < 60, `${held.count()} of 20 kB each`)
  assert.ok(held.bytes() <= MEBIBYTE)
  rows?.set('text', { text: '权'.repeat(10_000) })
  assert.deepEqual(rows?.get('text'), { text: '权'.repeat(10_000) })
  rows?.set('large', [{ text: '权'.repeat(100_000) }])
  assert.equal(rows?.get('large'), undefined, 'one row of a fifth of all there is for')
  assert.ok(rows?.get('text'), 'it pushes nothing out')
})

test('questions whose answer is nothing, each with another long argument, are weighed with it', async () => {
  const { app, answer } = await service('PGlite')
  const codes = (round: number) =>
    Array.from({ length: 100 }, (_, index) => `${round} ${index} ${'权'.repeat(180)}`)
  const bytes = async () => {
    const text = await (await app.fetch('http://localhost/metrics')).text()
    return Number(/^powerlist_row_cache_bytes (\S+)$/m.exec(text)?.[1])
  }
  const query = 'query ($codes: [String!]) { powers(filter: { codes: $codes }) { totalCount } }'
  for (let round = 0; round < 20; round++) {
    const { data } = await answer(query, { codes: codes(round) })
    assert.deepEqual(data, { powers: { totalCount: 0 } })
  }
  // 20 questions of 36 kB each, asked for the rows and for their number.
  assert.ok((await bytes()) > 20 * 2 * 36_000)
})
