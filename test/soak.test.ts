import assert from 'node:assert/strict'
import { test } from 'node:test'
import { reportText } from './soak/report-text.ts'
import { soak } from './soak/run.ts'

test('load, attacks, publications and faults of the database at once, for a while: nothing is lost, nothing is wrong', async (context) => {
  const report = await soak({
    seconds: 15,
    askers: 2,
    between: 100,
    changeEvery: 4_500,
    faultEvery: 2_000,
  })
  context.diagnostic(reportText(report))
  assert.deepEqual(report.failures, [])
  assert.equal(report.lostOrWrong, 0)
  for (const [fault, times] of Object.entries(report.faults)) assert.ok(times > 0, fault)
  for (const kind of ['kept', 'made', 'attack']) assert.ok(report.answers[kind], kind)
  assert.ok(report.publications > 0 && report.heard > 0)
  assert.ok(report.refusedWhileAway > 0 && report.answeredWhileAway > 0)
})
