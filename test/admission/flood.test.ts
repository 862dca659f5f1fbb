import assert from 'node:assert/strict'
import { once } from 'node:events'
import { connect } from 'node:net'
import { test } from 'node:test'
import { GraphQLError } from 'graphql'
import { admissionControl } from '../../src/admission/admission-control.ts'
import { template } from '../../src/database/statement.ts'
import { runner } from '../../src/execution/run.ts'
import { MAX_HEADERS_TIME, MAX_REQUEST_TIME } from '../../src/limits.ts'
import { answerQuery } from '../../src/web/answer-query.ts'
import { pause, query, started } from '../support/process.ts'
import { wholeListQuery } from '../support/whole-list.ts'

// The points of the address that asks would be gone before the service is full on a machine that is slow enough.
const serving = started({ LOG_LEVEL: 'debug', RATE_LIMIT: '1000000000' })

/** What a client gets that sends this and then no more, and after how many milliseconds. */
async function half(port: number, text: string) {
  const socket = connect(port, '127.0.0.1').setEncoding('utf8')
  const sent = Date.now()
  let read = ''
  socket.on('data', (more) => (read += more)).on('error', () => {})
  socket.write(text)
  await once(socket, 'close')
  return { read, after: Date.now() - sent }
}

const HEAD = 'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n'
const slow = serving.then(({ port }) =>
  Promise.all([half(port, HEAD), half(port, `${HEAD}content-length: 100\r\n\r\n{"query":"{`)]),
)

const LIST = '{ powers(first: 5) { nodes { code } } }'

test('a flood of dear queries: the process lives, kept answers go on, what has no room is refused, and then all is as before', async () => {
  const { url, child } = await serving
  await (await query(url, LIST)).text()
  let over = false
  const flood = Promise.all(
    Array.from({ length: 200 }, async (_, index) => {
      const response = await query(url, `${wholeListQuery()} # ${index}`)
      const { errors } = (await response.json()) as { errors?: { extensions: { code: string } }[] }
      return {
        status: response.status,
        code: errors?.[0]?.extensions.code,
        again: response.headers.get('retry-after'),
      }
    }),
  ).finally(() => {
    over = true
  })
  let kept = 0
  while (!over) {
    const { status } = await query(url, LIST)
    assert.equal(status, 200, 'what is kept goes on')
    assert.equal((await fetch(`${url}/healthz`)).status, 200)
    kept += 1
    await pause(20)
  }
  assert.ok(kept > 0)
  const answers = Map.groupBy(await flood, ({ status }) => status)
  assert.deepEqual([...answers.keys()].sort(), [200, 503])
  assert.ok((answers.get(503)?.length ?? 0) > 100, `${answers.get(503)?.length} refused`)
  for (const { code, again } of answers.get(503) ?? [])
    assert.deepEqual([code, again], ['UNAVAILABLE', '1'])
  for (const deadline = Date.now() + 10_000; ; await pause(100)) {
    if ((await query(url, `{ powers { totalCount } } # ${Date.now()}`)).status === 200) break
    assert.ok(Date.now() < deadline, 'it is let in again')
  }
  assert.equal(child.exitCode, null)
})

test('a query that takes too long is given up with 503, and what it was doing is told to stop', async () => {
  let stopped = false
  const mask = (error: unknown) =>
    error instanceof GraphQLError ? error : new GraphQLError('masked')
  const admission = admissionControl({ schedule: {} })
  const make = answerQuery({
    admission,
    runner: runner(mask, 50),
    context: ({ signal }) => ({
      sql: template(() => {
        signal.addEventListener('abort', () => {
          stopped = true
        })
        return new Promise(() => {})
      }),
      version: 1,
      today: () => '2026-01-31',
      publicUrl: 'https://example.org',
    }),
    mask,
  })
  const asked = {
    method: 'GET' as const,
    address: '/api/power?code=XK-01',
    accept: undefined,
    acceptEncoding: undefined,
    ifNoneMatch: undefined,
    context: admission.arrive({ id: '1' }),
  }
  const response = await make(asked, new AbortController().signal)
  assert.deepEqual([response.status, stopped, admission.scheduler?.requests], [503, true, 0])
  const { errors } = JSON.parse(response.body.toString())
  assert.equal(errors[0]?.extensions.code, 'UNAVAILABLE')
})

test('/metrics has no label that a client chooses, and tells what has happened', async () => {
  const { url } = await serving
  for (const path of ['/nowhere?x=evil', '/api/evil', '/graphql?query={evil}'])
    await (await fetch(`${url}${path}`, { headers: { 'x-request-id': 'evil' } })).text()
  const response = await fetch(`${url}/metrics`)
  assert.match(response.headers.get('content-type') ?? '', /^text\/plain; version=0\.0\.4/)
  const text = await response.text()
  assert.doesNotMatch(text, /evil|127\.0\.0\.1/)
  for (const line of [
    /^powerlist_requests_total\{outcome="cached"\} [1-9]/m,
    /^powerlist_requests_total\{outcome="overloaded"\} [1-9]/m,
    /^powerlist_requests_total\{outcome="refused"\} [1-9]/m,
    /^powerlist_requests_total\{outcome="rate_limited"\} 0$/m,
    /^powerlist_statements_total [1-9]/m,
    /^powerlist_response_cache_bytes [1-9]/m,
    /^powerlist_row_cache_entries [1-9]/m,
    /^powerlist_row_cache_bytes [1-9]/m,
    /^powerlist_rate_limited_addresses 1$/m,
    /^powerlist_event_loop_delay_seconds [0-9.e-]+$/m,
    /^powerlist_edition_in_force\{edition="wuhan-hrss-2016"\} 1$/m,
    /^powerlist_catalogue_version \d+$/m,
    /^process_resident_memory_bytes \d+$/m,
  ])
    assert.match(text, line)
})

test('an id goes out with each answer and stands in the log, which holds no address and no value of a variable', async () => {
  const { url, output } = await serving
  const ask = (id: string) =>
    fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-request-id': id },
      body: JSON.stringify({
        query: 'query ($code: String!) { power(code: $code) { name } }',
        variables: { code: 'XK-77' },
      }),
    })
  assert.equal((await ask('portal-7.a_B')).headers.get('x-request-id'), 'portal-7.a_B')
  const made = (await ask('no word')).headers.get('x-request-id') ?? ''
  assert.match(made, /^[\w.-]{8,64}$/)
  assert.match((await ask('x'.repeat(65))).headers.get('x-request-id') ?? '', /^[\w.-]{8,64}$/)
  const nowhere = await fetch(`${url}/nowhere`, { headers: { 'x-request-id': 'portal-8' } })
  assert.equal(nowhere.headers.get('x-request-id'), 'portal-8')
  for (const id of ['portal-7.a_B', made, 'portal-8'])
    for (const deadline = Date.now() + 5_000; !output.out.includes(`"id":"${id}"`); await pause(20))
      assert.ok(Date.now() < deadline, `${id} stands in the log`)
  assert.doesNotMatch(output.out, /no word|XK-77|127\.0\.0\.1"/)
})

test('who sends half a head or half a body is closed in time', async () => {
  const [head, body] = await slow
  assert.match(head.read, /^HTTP\/1\.1 408 /)
  assert.match(body.read, /^HTTP\/1\.1 408 /)
  assert.ok(head.after >= MAX_HEADERS_TIME - 100 && head.after < MAX_HEADERS_TIME + 20_000)
  assert.ok(body.after >= MAX_REQUEST_TIME - 100 && body.after < MAX_REQUEST_TIME + 20_000)
})
