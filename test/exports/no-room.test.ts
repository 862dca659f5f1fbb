import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { writeFolder } from '../../src/commands/write-out.ts'
import { yamlFolder } from '../../src/formats/yaml/write.ts'
import { madeUpList } from '../support/made-up-list.ts'
import { start } from '../support/process.ts'
import { type Json, service } from '../support/service.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const folder = temporaryFolder()
const LONG = join(folder, 'list')
await writeFolder(
  LONG,
  yamlFolder(
    madeUpList(
      1,
      Array.from({ length: 40 }, (_, index) => `${index}${'甲'.repeat(999)}`),
    ),
  ),
)

test('a list with words too long for a cell when joined has no workbook; what is asked for one is told what to take', async () => {
  const { app } = await service('PGlite', { datasets: [LONG] })
  const get = (path: string) => app.fetch(`http://localhost${path}`)
  for (const described of [false, true]) {
    if (described) {
      const { dataset }: Json = await (await get('/dataset.jsonld')).json()
      const files = dataset[0].distribution.map(({ downloadURL }: Json) => downloadURL)
      assert.ok(files.some((url: string) => url.endsWith('.zip')))
      assert.ok(!files.some((url: string) => url.endsWith('.xlsx')))
    }
    const refused = await get('/export/made-up-2016.xlsx')
    assert.equal(refused.status, 404)
    const { errors }: Json = await refused.json()
    assert.match(
      errors[0].message,
      /"made-up-2016" has no room in xlsx: a text of ".+" is longer .*\(zip\)/,
    )
  }
  assert.equal((await get('/export/made-up-2016.zip')).status, 200)
})

test('the command says the same', async () => {
  const { exited } = start({ DATASETS: LONG }, 'export', 'made-up-2016', '--format', 'xlsx')
  const { code, err } = await exited
  assert.equal(code, 1)
  assert.match(err, /^powerlist: "made-up-2016": a text of ".+" is longer .*\(zip\) instead\n$/)
})
