import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { readChecked } from '../../src/checking/read-checked.ts'
import { contentHash } from '../../src/dataset/content-hash.ts'
import { hashOfJson, listOf } from '../support/exported.ts'
import { start } from '../support/process.ts'
import { service, WUHAN } from '../support/service.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const text = readFileSync('docs/importing.md', 'utf8')
const block = (kind: string) =>
  new RegExp(`\`\`\`${kind}\\n([\\s\\S]*?)\`\`\``).exec(text)?.[1] ?? assert.fail(`no ${kind}`)

test('the list of docs/importing.md is imported, checked, published, asked and exported as it says there', async () => {
  const folder = temporaryFolder()
  const [list, example] = [join(folder, 'list.csv'), join(folder, 'example')]
  await writeFile(list, block('csv'))
  const [, words = ''] = /^npm run powerlist -- (import .*)$/m.exec(block('sh')) ?? []
  const { code, out, err } = await start(
    { DATASETS: WUHAN },
    ...words.split(' ').map((word) => ({ 'list.csv': list, example })[word] ?? word),
  ).exited
  assert.equal(code, 0, err)
  assert.equal(
    err,
    'powerlist: the jurisdiction of 某市某局 is not known; enter its code in publisher.yaml\n',
  )
  for (const said of [
    '3 powers with 0 sub-items in 2 categories',
    'left out: 录入人, names people',
    'left out: 序号, numbers of rows; the order of the list is kept',
    'law: 3 cells with 3 citations, 3 of them with articles; 3 instruments, 3 of them in the registry of law',
  ])
    assert.ok(out.includes(said), `${said} in\n${out}`)
  await readChecked(example)

  const { app, ask } = await service('PGlite', { datasets: [WUHAN, example] })
  assert.deepEqual(await ask(block('graphql')), JSON.parse(block('json')))

  const exported = await app.fetch('http://localhost/export/example-bureau-2024.json')
  const held = await listOf(example)
  assert.equal(await hashOfJson(await exported.text()), await contentHash(held))
})
