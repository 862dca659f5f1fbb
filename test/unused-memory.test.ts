import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { test } from 'node:test'
import { promisify } from 'node:util'

/** Fills 300 MB of heap, lets go of them and goes on working, as a service does; prints what the process has in MB, then and later. */
const WORKING = `
import { giveBackUnused } from './src/unused-memory.ts'
const resident = () => Math.round(process.memoryUsage.rss() / 1e6)
if (process.argv[1] === 'back') giveBackUnused(200)
let held = []
for (let number = 0; number < 2_500_000; number++) held.push({ number, of: [number] })
const full = resident()
held = undefined
for (let round = 0; round < 120; round++) {
  let made = []
  for (let number = 0; number < 60_000; number++) made.push({ number, of: [number] })
  made = undefined
  await new Promise((resolve) => setTimeout(resolve, 10))
}
console.log(JSON.stringify({ full, later: resident() }))
process.exit()
`

const working = async (...args: string[]) => {
  const node = [...FLAGS, '--input-type=module-typescript', '-e', WORKING, ...args]
  const { stdout } = await promisify(execFile)(process.execPath, node)
  return JSON.parse(stdout) as { full: number; later: number }
}

const FLAGS = ['--max-semi-space-size=8', '--max-old-space-size=1536']

test('what the heap no longer needs is given back to the system while the process works on', async () => {
  const { full, later } = await working('back')
  assert.ok(later < full / 2, `${full} MB, later ${later}`)
})
