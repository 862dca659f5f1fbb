import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Cursor, decodeCursor, encodeCursor } from '../../src/graphql/cursor.ts'
import { durationLabel } from '../../src/graphql/duration.ts'
import { decodeId, encodeId } from '../../src/graphql/node-id.ts'
import { innerScope, rootScope } from '../../src/graphql/scope.ts'

test('time in words', () => {
  assert.deepEqual(durationLabel(20, 'WORKING_DAY'), { zh: '20个工作日', en: '20 working days' })
  assert.deepEqual(durationLabel(1, 'MONTH'), { zh: '1个月', en: '1 month' })
})

test('cursors and ids come back as they went, and nothing else is taken for one', () => {
  const key = fc.stringMatching(/^[a-zA-Z0-9-]{1,40}$/)
  fc.assert(
    fc.property(key, key, (edition, code) => {
      const cursor: Cursor = ['power', edition, code]
      assert.deepEqual(decodeCursor('after', 'power', encodeCursor(cursor)), [edition, code])
      assert.throws(
        () => decodeCursor('after', 'edition', encodeCursor(cursor)),
        /not a cursor of this list/,
      )
      assert.deepEqual(decodeId(encodeId('Power', `${edition}:${code}`)), {
        typename: 'Power',
        id: `${edition}:${code}`,
      })
    }),
  )
  fc.assert(
    fc.property(fc.string(), (text) => {
      assert.throws(() => decodeCursor('after', 'power', text), /is not a cursor of this list/)
      assert.throws(() => decodeId(text), /is not an id of this API/)
    }),
  )
})

test('a field keeps the scope of its root unless it is given its own', () => {
  const context = { version: 7, today: () => '2026-01-01', defaultPublisher: 'a' } as Parameters<
    typeof rootScope
  >[1]
  const root = rootScope({}, context)
  assert.deepEqual(root, {
    version: 7,
    asOf: '2026-01-01',
    dated: undefined,
    publisher: 'a',
    edition: undefined,
  })
  assert.deepEqual(rootScope({ edition: 'e' }, context), {
    version: 7,
    asOf: '2026-01-01',
    dated: undefined,
    publisher: undefined,
    edition: 'e',
  })
  const below = { version: 7, asOf: '2020-01-01', publisher: 'a', edition: 'e' }
  assert.deepEqual(innerScope({}, below), { ...below, dated: undefined })
  assert.deepEqual(innerScope({ asOf: '2021-01-01' }, below), {
    ...below,
    asOf: '2021-01-01',
    dated: true,
  })
  assert.deepEqual(innerScope({ publisher: 'b' }, below), {
    ...below,
    dated: undefined,
    publisher: 'b',
    edition: undefined,
  })
  assert.deepEqual(innerScope({ edition: 'f' }, below), {
    ...below,
    dated: undefined,
    publisher: undefined,
    edition: 'f',
  })
})
