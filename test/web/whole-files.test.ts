import assert from 'node:assert/strict'
import { test } from 'node:test'
import { wholeFiles } from '../../src/web/whole-files.ts'

test('one making is shared by all who ask for the same file, and what comes of it is kept', async () => {
  const whole = wholeFiles()
  let makings = 0
  const make = async function* () {
    makings += 1
    yield 'a'
    yield Buffer.from('b')
  }
  const files = await Promise.all([whole('1', make), whole('1', make), whole('2', make)])
  files.push(await whole('1', make))
  assert.deepEqual(files.map(String), ['ab', 'ab', 'ab', 'ab'])
  assert.equal(makings, 2)
})

test('a making that failed is not kept', async () => {
  const whole = wholeFiles()
  // biome-ignore lint/correctness/useYield: it fails before
  const fail = async function* () {
    throw new Error('no room')
  }
  await assert.rejects(whole('1', fail), { message: 'no room' })
  const make = async function* () {
    yield 'a'
  }
  assert.equal(String(await whole('1', make)), 'a')
})
