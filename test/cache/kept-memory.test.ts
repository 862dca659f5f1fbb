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
  for (let day = 0; day < 50; day++) await ask(day)
  const before = { held: outsideTheHeap(), kept: await kept() }
  for (let day = 50; day < 450; day++) await ask(day)
  const held = outsideTheHeap() - before.held
  const weighed = (await kept()) - before.kept
  assert.ok(weighed > 400 * 1_000, `${weighed} bytes weighed`)
  assert.ok(held < 2 * weighed, `${held} bytes held for ${weighed} weighed`)
})
