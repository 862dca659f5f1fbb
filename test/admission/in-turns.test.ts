import assert from 'node:assert/strict'
import { test } from 'node:test'
import { admissionControl } from '../../src/admission/admission-control.ts'
import { placed } from '../../src/http/pay.ts'
import type { Admitted } from '../../src/http/request.ts'
import { flat } from '../../src/http/response.ts'

const PARTS = 20

/** Work that keeps the event loop busy for some milliseconds a part, and never waits. */
async function* work() {
  for (let part = 0; part < PARTS; part++) {
    for (const end = performance.now() + 12; performance.now() < end; );
    yield part
  }
}

test('a file is made in turns: others go on between two parts of it', async () => {
  const admission = admissionControl({ schedule: {} })
  const arrive = (peer: string) => {
    const context = admission.arrive({ peer, id: peer })
    assert.equal(admission.enter(context), undefined)
    return context
  }
  const reader = arrive('192.0.2.1')
  let made = 0
  const file = (async () => {
    for await (const part of admission.inTurns(reader, work())) made = part + 1
    admission.leave(reader)
  })()
  const seen: number[] = []
  while (made < PARTS - 1) {
    const other = arrive('192.0.2.2')
    assert.equal(await admission.firstTurn(other), undefined)
    seen.push(made)
    admission.leave(other)
  }
  await file
  assert.ok(seen.length >= PARTS / 3, `others had ${seen.length} turns`)
})

test('what is on its way to a client uses nothing, however slowly the client reads', async () => {
  const admission = admissionControl({ schedule: {} })
  const reader = admission.arrive({ peer: '192.0.2.1', id: 'a' })
  admission.enter(reader)
  for await (const part of admission.inTurns(reader, work())) {
    assert.equal(reader.slot?.ticket?.since, undefined)
    if (part === 3) break
  }
  admission.leave(reader)
  assert.equal(admission.scheduler?.requests, 0)
})

test('who leaves gives its place back at once, and nothing more is made for it', async () => {
  const admission = admissionControl({ schedule: {} })
  const reader = admission.arrive({ peer: '192.0.2.1', id: 'a' })
  admission.enter(reader)
  const leaving = new AbortController()
  let made = 0
  await assert.rejects(
    async () => {
      for await (const part of admission.inTurns(reader, work(), leaving.signal)) {
        made = part + 1
        leaving.abort()
        assert.equal(admission.scheduler?.requests, 0)
      }
    },
    { name: 'AbortError' },
  )
  assert.equal(made, 1)
})

test('what takes a place waits for its turn, and is not begun for who has left by then', async () => {
  const admission = admissionControl({ schedule: {} })
  const leaving = new AbortController()
  const begun: string[] = []
  const ask = (id: string, signal = new AbortController().signal) => {
    const context = admission.arrive({ peer: '192.0.2.1', id })
    const request = { context, signal: () => signal } as Admitted
    const answer = placed(admission, request, () => {
      begun.push(id)
      return { status: 200, headers: flat({}), body: null }
    })
    return Promise.resolve(answer).finally(() => admission.leave(context))
  }
  const answers = Promise.allSettled([ask('a'), ask('b', leaving.signal), ask('c')])
  leaving.abort()
  const outcomes = (await answers).map(({ status }) => status)
  assert.deepEqual(outcomes, ['fulfilled', 'rejected', 'fulfilled'])
  assert.deepEqual(begun, ['a', 'c'])
  assert.equal(admission.scheduler?.requests, 0)
})
