import assert from 'node:assert/strict'
import { execFile, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { promisify } from 'node:util'
import { onPort } from '../support/port.ts'
import { service } from '../support/service.ts'

test('the Python of the documents reads a table', async (t) => {
  if (spawnSync('python3', ['--version']).status !== 0)
    return t.diagnostic('there is no python3 here')
  const { app } = await service('PGlite')
  const url = await onPort(app)
  const [, recipe = ''] = /```py\n([\s\S]*?)```/.exec(readFileSync('docs/clients.md', 'utf8')) ?? []
  const script = recipe.replace('http://127.0.0.1:4000', url)
  const { stdout } = await promisify(execFile)('python3', ['-c', script])
  assert.match(stdout, /^37 \S+\n$/)
})
