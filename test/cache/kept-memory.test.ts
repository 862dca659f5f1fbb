import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { service } from '../support/service.ts'

setFlagsFromString('--expose-gc')
const collect: () => void = runInNewContext('gc')

/** Bytes outside the heap that somebody still holds. */
function outsideTheHeap() {
  collect()
  return process.memoryUsage().arrayBuffers
}

test('what is kept holds hardly more memory than it is weighed with', async () => {
  const { app, post } = await service('PGlite')
  const ask = async (day: number) => {
    const asOf = new Date(Date.UTC(2018, 0, day)).toISOString().slice(0, 10)
    const query = `{ power(code: "QR-01", asOf: "${asOf}") { code name url conditions { text } } }`
    await (await post({ query }, { 'accept-encoding': 'gzip' })).arrayBuffer()
  }
  const kept = async () => {
    const text = await (await app.fetch('http://localhost/metrics')).text()
    return ['response', 'row'].reduce(
      (sum, cache) =>
        sum + Number(new RegExp(`^powerlist_${cache}_cache_bytes (\\S+)$`, 'm').exec(text)?.[1]),
      0,
    )
  }
  let day = 0
  const round = async (days: number) => {
    const before = { held: outsideTheHeap(), kept: await kept() }
    for (const end = day + days; day < end; day++) await ask(day)
    return { held: outsideTheHeap() - before.held, weighed: (await kept()) - before.kept }
  }
  await round(50)
  // Other tests of the process may open a database meanwhile, but not in each round.
  const rounds = []
  do {
    rounds.push(await round(400))
  } while (rounds.length < 5 && rounds.every(({ held, weighed }) => held >= 2 * weighed))
  assert.ok(
    rounds.some(({ held, weighed }) => weighed > 400_000 && held < 2 * weighed),
    `bytes held, and weighed: ${JSON.stringify(rounds)}`,
  )
})
