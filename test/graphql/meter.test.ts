import assert from 'node:assert/strict'
import { test } from 'node:test'
import { meterOf } from '../../src/graphql/meter.ts'
import { nextTurn } from '../../src/graphql/turn.ts'

test('batches that come last run, also where those before them need no statement', async () => {
  const meter = meterOf()
  const ran: string[] = []
  const last = new Promise<void>((resolve) => {
    meter.whenIdle(() => {
      ran.push('last')
      resolve()
    }, true)
  })
  meter.whenIdle(() => void ran.push('first'))
  await Promise.race([last, new Promise((_, reject) => setTimeout(reject, 10_000).unref())])
  assert.deepEqual(ran, ['first', 'last'])
})

test('what is to come last waits for the rows that may name more of its keys', async () => {
  const meter = meterOf()
  const dispatched: string[] = []
  const { promise, resolve } = Promise.withResolvers<string[]>()
  meter.whenIdle(() => dispatched.push('last'), true)
  meter.whenIdle(() => {
    meter.rows(promise)
    dispatched.push('first')
  })
  await nextTurn()
  assert.deepEqual(dispatched, ['first'])
  resolve([])
  await nextTurn()
  assert.deepEqual(dispatched, ['first', 'last'])
})
