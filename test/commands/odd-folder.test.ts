import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { temporaryFolder } from '../support/temporary-folder.ts'

test('a checkout in a folder with a space and Chinese in its name finds its lists', () => {
  const folder = join(temporaryFolder(), '我的 项目')
  for (const part of ['src', 'package.json', 'seeds/wuhan-hrss/edition.yaml'])
    cpSync(part, join(folder, part), { recursive: true })
  symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'))
  const program =
    "import { readConfig } from './src/config.ts'; console.log(JSON.stringify(readConfig({}).datasets))"
  const out = execFileSync(process.execPath, ['--input-type=module', '-e', program], {
    cwd: folder,
    encoding: 'utf8',
  })
  const [list] = JSON.parse(out)
  assert.ok(existsSync(join(list, 'edition.yaml')), list)
})
