import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { test } from 'node:test'
import { promisify } from 'node:util'
import { started } from '../support/process.ts'
import { databases, type Json, service } from '../support/service.ts'
import { asRequest } from './as-request.ts'
import type { Attack } from './attack.ts'
import { BODIES } from './bodies.ts'
import { DOCUMENTS } from './documents.ts'
import { RAW } from './raw.ts'
import { isRefused, repelled } from './repelled.ts'
import { REQUESTS } from './requests.ts'
import { sent } from './sent.ts'
import { VALUES } from './values.ts'

/** More on demand: `DIFFERENT_DOCUMENTS=100000`. */
const DIFFERENT = process.env.DIFFERENT_DOCUMENTS ?? '800'

const refused = new Set<string>()
const harmless = new Set<string>()

function isRepelled(attack: Attack, status: number, text: string, since: number) {
  repelled(attack, { status, text, since })
  const counted = isRefused(attack) ? refused : harmless
  counted.add(attack.name)
}

const services = {
  PGlite: service('PGlite', { own: true }),
  PostgreSQL: service('PostgreSQL', { own: true }),
}

for (const name of databases) {
  const opened = services[name]

  // What is wrong with a document or a body is found before a database is asked.
  for (const attack of name === 'PGlite' ? [...DOCUMENTS, ...BODIES, ...VALUES] : VALUES)
    test(`${name}: ${attack.name}`, async () => {
      const { app, statements } = await opened
      statements.length = 0
      const since = performance.now()
      const { address, init } = asRequest(attack)
      const answer = await app.fetch(`http://localhost${address}`, init)
      isRepelled(attack, answer.status, await answer.text(), since)
      if (answer.status >= 400) assert.deepEqual(statements, [], 'nothing was read')
    })

  test(`${name}: a document sent cheap, then dear, then cheap again`, async () => {
    const { answer } = await opened
    const query =
      'query ($n: Int) { powers(first: $n) { nodes { unit { powers(first: $n) { nodes { category { powers(first: $n) { nodes { code name summary } } } } } } } } }'
    for (const [n, code] of [
      [1, undefined],
      [100, 'QUERY_TOO_COMPLEX'],
      [1, undefined],
      [100, 'QUERY_TOO_COMPLEX'],
    ] as const) {
      const { errors } = await answer(query, { n })
      assert.equal(errors?.[0]?.extensions.code, code)
    }
    refused.add('a document sent cheap, then dear')
  })

  test(`${name}: afterwards everything is as it was`, async () => {
    const { ask } = await opened
    assert.equal(({} as Json).codes, undefined, 'no prototype was changed')
    const { powers } = await ask('{ powers(first: 100) { totalCount nodes { code } } }')
    assert.deepEqual([powers.totalCount, powers.nodes.length], [37, 37])
  })
}

for (const attack of REQUESTS)
  test(attack.name, async () => {
    const { app } = await services.PGlite
    const since = performance.now()
    const { address, init } = asRequest(attack)
    const answer = await app.fetch(`http://localhost${address}`, init)
    const text = await answer.text()
    isRepelled(attack, answer.status, text, since)
    const whole = `${[...answer.headers].map((pair) => pair.join(': ')).join('\n')}\n\n${text}`
    if (attack.without) assert.doesNotMatch(whole, attack.without)
  })

const running = started({ LOG_LEVEL: 'error' })

for (const attack of RAW)
  test(`by a connection: ${attack.name}`, async () => {
    const { port, output } = await running
    const since = performance.now()
    const { status, body } = await sent(port, attack.bytes)
    isRepelled(attack, status, body, since)
    assert.equal(output.err + output.out, '', 'nothing was logged as a fault')
  })

test('by a connection: afterwards the service still answers', async () => {
  const { url } = await running
  const answer = await fetch(`${url}/graphql?query=%7Bpowers%7BtotalCount%7D%7D`)
  assert.deepEqual(await answer.json(), { data: { powers: { totalCount: 37 } } })
})

test('thousands of different documents leave no memory behind', async (context) => {
  const script = 'test/hostile/different-documents.ts'
  const flags = ['--expose-gc', '--max-old-space-size=200', script, DIFFERENT]
  const { stdout } = await promisify(execFile)(process.execPath, flags)
  const held: number[] = JSON.parse(stdout)
  context.diagnostic(`MiB held after each tenth of ${DIFFERENT} documents: ${held.join(', ')}`)
  const [early = 0, late = 0] = [held[4], held.at(-1)]
  assert.ok(late - early < 10, stdout)
  refused.add('thousands of different documents')
})

test('the attacks, counted', (context) => {
  assert.ok(refused.size >= 150)
  context.diagnostic(`${refused.size} attacks refused, ${harmless.size} answered without harm`)
})
