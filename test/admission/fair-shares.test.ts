import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pause, started } from '../support/process.ts'

const serving = started({ TRUST_PROXY: '127.0.0.1', RATE_LIMIT: 'off' })

const ask = async (from: string, query: string) => {
  const { url } = await serving
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': from },
    body: JSON.stringify({ query }),
  })
  await response.arrayBuffer()
  return response.status
}

const RELATED = '{ powers(first: 60) { nodes { related { related { code } } } } }'
const days = Array.from({ length: 20 }, (_, index) => `2016-0${1 + (index % 9)}-1${index % 10}`)
const STATISTICS = `{ ${days.map((day, index) => `s${index}: statistics(asOf: "${day}") { powerCount byBasisStatus { count } }`).join(' ')} }`

for (const [what, query, atOnce] of [
  ['deep lists, one at a time', RELATED, 1],
  ['deep lists, six at a time', RELATED, 6],
  ['statistics, ten at a time', STATISTICS, 10],
  ['small questions, a hundred and fifty at a time', '{ powers { totalCount } }', 150],
] as const)
  test(`one address that asks for ${what} takes nothing from others`, async () => {
    const { url } = await serving
    let over = false
    let asked = 0
    const answered: number[] = []
    const greedy = Promise.all(
      Array.from({ length: atOnce }, async () => {
        for (; !over; await pause(20))
          answered.push(await ask('192.0.2.1', `${query} # ${what} ${asked++}`))
      }),
    )
    await pause(200)
    for (let index = 0; index < 8; index += 1) {
      assert.equal(
        await ask('192.0.2.2', `{ powers(first: 3) { nodes { code name } } } # ${what} ${index}`),
        200,
      )
      const other = { headers: { 'x-forwarded-for': '192.0.2.3' } }
      for (const path of ['/api/power?code=QR-01&asOf=2017-01-01', '/schema.graphql', '/healthz'])
        assert.equal((await fetch(`${url}${path}`, other)).status, 200, path)
      assert.equal((await fetch(`${url}/nowhere`, other)).status, 404)
      await pause(30)
    }
    over = true
    await greedy
    // On a busy machine ten at a time may all take longer than any query may.
    for (let more = 0; more < 20 && !answered.includes(200); more++)
      answered.push(await ask('192.0.2.1', `${query} # ${what} ${asked++}`))
    assert.ok(answered.includes(200), 'and what is left is for whoever wants it')
  })
