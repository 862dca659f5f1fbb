import assert from 'node:assert/strict'
import { test } from 'node:test'
import { eventQueue } from '../../src/yoga/event-queue.ts'
import { secondEdition } from '../support/editions.ts'
import { publishing } from '../support/publish.ts'
import { service } from '../support/service.ts'

const SUBSCRIPTION = `subscription {
  editionChanged { kind edition { key powers(first: 10) { nodes { related { code } } } } }
}`

test('a change is not lost for whoever finds no place at the moment, and keeps nobody else waiting', async () => {
  const { app, databaseUrl, catalogue } = await service('PostgreSQL', {
    own: true,
    // One place and one subscription for each address.
    limits: { schedule: { share: 0.001 }, rate: 1_000_000 },
  })
  const subscribed = async (peer: string) => {
    const url = `http://localhost/graphql?query=${encodeURIComponent(SUBSCRIPTION)}`
    const { body } = await app.fetch(url, { headers: { accept: 'text/event-stream' } }, peer)
    assert.ok(body)
    return body.pipeThrough(new TextDecoderStream()).getReader()
  }
  const points = async (peer: string) => {
    const answer = await app.fetch('http://localhost/api', {}, peer)
    return Number(/r=(\d+)/.exec(answer.headers.get('ratelimit') ?? '')?.[1])
  }
  const [busy, free] = await Promise.all(['192.0.2.1', '192.0.2.2'].map(subscribed))
  assert.ok(busy && free)
  const file = await app.fetch('http://localhost/export/wuhan-hrss-2016.jsonld', {}, '192.0.2.1')
  const before = await points('192.0.2.2')
  await publishing(databaseUrl).publish(await secondEdition())
  await catalogue.refresh()
  let told = false
  const later = nextEvent(busy).finally(() => (told = true))

  const { editionChanged } = await nextEvent(free)
  assert.equal(editionChanged.kind, 'PUBLISHED')
  assert.equal(editionChanged.edition.powers.nodes.length, 10)
  const spent = before - (await points('192.0.2.2'))
  assert.ok(spent > 2 * 100 + 50, `an event costs what its query does, not ${spent} points`)
  assert.equal(told, false, 'its place is taken')
  await file.body?.cancel()
  assert.deepEqual((await later).editionChanged, editionChanged)
  await Promise.all([busy.cancel(), free.cancel()])
})

/** What the next event says. */
async function nextEvent(events: ReadableStreamDefaultReader<string>) {
  let text = ''
  for (let found: RegExpExecArray | null = null; ; ) {
    const { value, done } = await events.read()
    assert.ok(!done, 'it ended')
    text += value
    found = /event: next\ndata: (.*)\n/.exec(text)
    if (!found) continue
    const { data, errors } = JSON.parse(found[1] ?? '')
    assert.equal(errors, undefined)
    return data
  }
}

test('events of an address are made one after the other, and so many of all at a time', async () => {
  const { inLine, inPlace } = eventQueue(2)
  const begun: string[] = []
  const made: Record<string, () => void> = {}
  const all = ['a1', 'a2', 'b1', 'c1', 'a3'].map((name) =>
    inLine(name.charAt(0), () =>
      inPlace(() => {
        begun.push(name)
        return new Promise<void>((resolve) => (made[name] = resolve))
      }),
    ),
  )
  const settled = () => new Promise(setImmediate)
  await settled()
  assert.deepEqual(begun, ['a1', 'b1'])
  made.a1?.()
  await settled()
  assert.deepEqual(begun, ['a1', 'b1', 'c1'], 'the next of the same address comes after the others')
  made.b1?.()
  await settled()
  assert.deepEqual(begun, ['a1', 'b1', 'c1', 'a2'])
  for (const name of ['c1', 'a2']) made[name]?.()
  await settled()
  made.a3?.()
  await Promise.all(all)
  assert.deepEqual(begun, ['a1', 'b1', 'c1', 'a2', 'a3'])
})

test('an event that fails keeps the next of its address from nothing', async () => {
  const { inLine, inPlace } = eventQueue(1)
  const failing = inLine('a', () => inPlace(() => Promise.reject(new Error('away'))))
  const next = inLine('a', () => inPlace(async () => 'made'))
  await assert.rejects(failing, /away/)
  assert.equal(await next, 'made')
})
