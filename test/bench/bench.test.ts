import assert from 'node:assert/strict'
import { test } from 'node:test'
import { open } from '../../src/commands/open.ts'
import { emptyDatabase, WUHAN } from '../support/service.ts'
import { BARE, HOT, measureAnswers } from './answers.ts'
import { measurePortal, portalSection } from './portal.ts'
import { ratioTable } from './tables.ts'

test('the benchmark runs with what the project itself installs, and every answer has the same bytes', async () => {
  const databaseUrl = await emptyDatabase()
  await (await open({ databaseUrl, datasets: [WUHAN] })).close()
  const { measured, sizes } = await measureAnswers({
    databaseUrl,
    peers: false,
    connections: [2],
    seconds: 0.05,
    rounds: 1,
  })
  for (const { runs } of measured)
    for (const [name, each] of runs)
      assert.ok(
        each.every(({ rate }) => rate > 0),
        name,
      )
  assert.deepEqual(
    measured.map(({ question, runs }) => [question, runs.get(HOT)?.length, runs.get(BARE)?.length]),
    [
      ['one', 1, 1],
      ['list', 1, 1],
    ],
  )
  assert.ok(sizes.one.ours > 5_000 && sizes.list.ours > 30 * sizes.one.ours)
  assert.match(ratioTable(measured), /\| hot \| one power \| bare/)
})

test('a portal gets the same bytes whether they are put together or made anew', async () => {
  const databaseUrl = await emptyDatabase()
  await (await open({ databaseUrl, datasets: [WUHAN] })).close()
  const course = { connections: 2, seconds: 0.2, rounds: 1 }
  assert.match(
    portalSection(await measurePortal(databaseUrl, course)),
    /\| a search \| nothing kept/,
  )
})
