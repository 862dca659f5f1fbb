import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { after, test } from 'node:test'
import { promisify } from 'node:util'
import { type Json, service } from '../support/service.ts'

const opened = service('PostgreSQL')
const run = promisify(execFile)

test('a citation names publisher, title, content, address and day, in both languages', async () => {
  const { ask, catalogue } = await opened
  const { power, edition } = await ask(`{
    power(code: "XK-03", asOf: "2017-01-01") { name zh: citation en: citation(lang: EN) }
    edition(key: "wuhan-hrss-2016") { contentHash zh: citation en: citation(lang: EN) }
  }`)
  const { version } = catalogue
  const hash = edition.contentHash
  const list = '《武汉市人力资源和社会保障局市级权力清单（2016年）》（整理重建）'
  assert.equal(
    power.zh,
    `武汉市人力资源和社会保障局：XK-03 ${power.name}，载${list}，wuhan-hrss-2016，SHA-256 ${hash}，https://example.org/powers/wuhan-hrss-2016/XK-03?version=${version}&today=2017-01-01，2017-01-01`,
  )
  assert.match(power.en, / XK-03 .*, in .* \(reconstruction\), wuhan-hrss-2016, SHA-256 /)
  assert.ok(
    edition.zh.includes(
      `${list}，wuhan-hrss-2016，SHA-256 ${hash}，https://example.org/export/wuhan-hrss-2016.json?version=${version}`,
    ),
  )
})

test('the Python of the documents makes a permanent address of an answer, which gives the same bytes', async (t) => {
  const { app } = await opened
  const documents = await readFile('docs/data.md', 'utf8')
  const [, recipe = ''] =
    /```python\n(import hashlib, sys, urllib[\s\S]*?)```/.exec(documents) ?? []
  assert.notEqual(recipe, '')
  const server = createServer(app).listen(0, '127.0.0.1')
  after(() => server.close())
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as { port: number }
  const address = `http://127.0.0.1:${port}/api/power?code=CF-01`
  const asked = run('python3', ['-c', recipe, address, '2026-11-26']).catch((error) => error)
  const { stdout, code } = await asked
  if (code === 'ENOENT') return t.diagnostic('there is no python3 here')
  const permanent = String(stdout).trim()
  assert.match(permanent, /&version=\d+&today=2026-11-26&sha256=[0-9a-f]{64}$/)
  const again = await fetch(permanent)
  assert.equal(again.status, 200)
  assert.equal(again.headers.get('cache-control'), 'public, max-age=31536000, immutable')
  const other = await fetch(permanent.replace('2026-11-26', '2016-06-01'))
  const { errors } = (await other.json()) as Json
  assert.equal(other.status, 409)
  assert.match(errors[0].message, /^sha256: the answer now has the SHA-256 [0-9a-f]{64}/)
  assert.equal((await fetch(`${address}&sha256=x`)).status, 400)
})
