import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { promisify } from 'node:util'
import { temporaryFolder } from './support/temporary-folder.ts'

const run = promisify(execFile)

test('a run ends with 1 where a test fails or its process ends, and with 0 where all pass', async () => {
  const folder = await temporaryFolder()
  const { NODE_TEST_CONTEXT: _, ...env } = process.env
  const ended = async (body: string) => {
    const file = join(folder, 'one.test.ts')
    await writeFile(file, `import { test } from 'node:test'\ntest('one', () => {${body}})\n`)
    const how = run(process.execPath, ['test/run.ts', file], { env })
    return how.then(
      () => 0,
      ({ code }) => code,
    )
  }
  assert.equal(await ended(''), 0)
  assert.equal(await ended('throw new Error("wrong")'), 1)
  assert.equal(await ended('process.exit(0)'), 1)
})
