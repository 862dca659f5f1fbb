import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { test } from 'node:test'
import { promisify } from 'node:util'

const MEBIBYTE = 1_048_576

test('rows that were read from the embedded database do not stay in memory', async () => {
  const script = new URL('embedded-memory.ts', import.meta.url).pathname
  const { stdout } = await promisify(execFile)(process.execPath, ['--expose-gc', script])
  // 30,000 rows of powers take 75 MiB where they stay.
  assert.ok(Number(stdout) < 10 * MEBIBYTE, `${stdout} bytes stay`)
})
