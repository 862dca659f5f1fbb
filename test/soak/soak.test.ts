import assert from 'node:assert/strict'
import { test } from 'node:test'
import { reportText } from './report-text.ts'
import { soak } from './run.ts'

test('load, attacks, publications and faults of the database at once, for a while: nothing is lost, nothing is wrong', async (context) => {
  const report = await soak({
    seconds: 9,
    askers: 2,
    between: 100,
    changeEvery: 4_500,
    faultEvery: 2_000,
  })
  context.diagnostic(reportText(report))
  assert.deepEqual(report.failures, [])
  assert.equal(report.lostOrWrong, 0)
  // How much fits into the time depends on the machine.
  const total = (counts: Record<string, number>) =>
    Object.values(counts).reduce((sum, count) => sum + count, 0)
  assert.ok(total(report.faults) > 0 && total(report.answers) > 20 && report.publications > 0)
})
