import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { readChecked } from '../../src/checking/read-checked.ts'
import { readLineage } from '../../src/checking/read-lineage.ts'
import { readStandings } from '../../src/checking/read-standings.ts'
import { writeFolder } from '../../src/commands/write-out.ts'
import { contentHash } from '../../src/dataset/content-hash.ts'
import { lineageHash } from '../../src/dataset/lineage.ts'
import { standingHash } from '../../src/dataset/standing.ts'
import { editionByKey } from '../../src/editions/edition-row.ts'
import { FORMATS } from '../../src/exports/formats.ts'
import { readZip } from '../../src/formats/archive/zip.ts'
import { readSheets } from '../../src/formats/sheets/read.ts'
import { yamlFolder } from '../../src/formats/yaml/write.ts'
import { listContent } from '../../src/powers/list-content.ts'
import { currentContext } from '../../src/publishing/current-context.ts'
import { textOf } from '../support/exported.ts'
import { type Json, service, WUHAN } from '../support/service.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const HEARING = '五个工作日内提出听证要求'
const { sql } = await service('PGlite')
const context = await currentContext(sql)
const edition = await editionByKey(context).load('wuhan-hrss-2016')
assert.ok(edition)
const list = await listContent(context, edition.id)
const folder = temporaryFolder()
const written = (format: string) => FORMATS[format]?.write(list, 'https://example.org') ?? []
const text = (format: string) => textOf(written(format) as AsyncIterable<string>)
const file = async (format: string) => {
  const path = join(folder, `list.${format}`)
  await writeFile(path, written(format))
  return path
}

test('a row of the table for offices says what no longer holds, and lets nothing go on that is over', async () => {
  const rows: Json[] = parse(await text('csv'), { bom: true, columns: true })
  const of = (code: string) => rows.find((row) => row.事项编码 === code)
  const [cf, xk04, xk05] = [of('CF-01'), of('XK-04'), of('XK-05')]
  assert.match(
    cf.法律变化,
    new RegExp(
      `2021-07-15起，办理期限第\\d+项已被替代：[^\\n]*${HEARING}[^\\n]*《行政处罚法》第六十四条第一项）`,
    ),
  )
  assert.equal(cf.法律核对至, '2026-11-26')
  assert.match(xk04.变更情况, /^1\. 2018-07-28取消（不再行使）：.*\n2\. 2018-08-23依据废止：/)
  assert.doesNotMatch(xk04.变更情况, /继续行使/)
  assert.match(xk05.变更情况, /2017-04-01划转（不再行使）[\s\S]*2023-03-10恢复（行使情况不变）：/)
})

test('json, and a folder, have the standings and the lineage in the form of their files', async () => {
  const { standings, lineage } = JSON.parse(await text('json'))
  const path = join(folder, 'list')
  await writeFolder(path, yamlFolder(list))
  const [given, events] = [await readStandings(WUHAN), await readLineage(WUHAN)]
  const hashes = given.entries.map(({ value }) => standingHash(value)).sort()
  const back = await readStandings(path)
  assert.deepEqual(back.entries.map(({ value }) => standingHash(value)).sort(), hashes)
  assert.deepEqual([back.checkedOn, standings.checkedOn], [given.checkedOn, given.checkedOn])
  assert.equal(standings.standings.length, hashes.length)
  assert.deepEqual(
    (await readLineage(path)).entries.map(({ value }) => lineageHash(value)),
    events.entries.map(({ value }) => lineageHash(value)),
  )
  assert.equal(lineage.events.length, 2)
})

test('json by lines, linked data, an archive and a workbook have them with each power', async () => {
  const lines: Json[] = (await text('ndjson'))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  const cf = lines.find(({ code }) => code === 'CF-01')
  const { index, change } = cf.standings.find(({ now }: Json) => now.zh.includes(HEARING))
  assert.deepEqual([change, cf.timeLimits[index].purpose], ['REPLACED', 'OBJECTION'])
  assert.match(await text('jsonld'), new RegExp(`"historyNote":[^\\n]*${HEARING}`))

  const zip = await file('zip')
  const entries = new Map(await readZip(zip))
  const rows: Json[] = parse(entries.get('standings.csv')?.toString() ?? '', { columns: true })
  const row = rows.find(({ code, nowZh }) => code === 'CF-01' && nowZh.includes(HEARING))
  assert.deepEqual(
    [row.part, row.index, row.since, row.basisArticle, row.checkedOn],
    ['timeLimits', String(index + 1), '2021-07-15', '64(1)', '2026-11-26'],
  )
  assert.equal(
    rows.length,
    lines.reduce((sum, { standings }) => sum + standings.length, 0),
  )

  const { sheets } = await readSheets(await file('xlsx'))
  const sheet = sheets.find(({ name }) => name === '法律变化')
  assert.equal(sheet?.rows.length, rows.length + 1)
  assert.ok(sheets.some(({ name }) => name === '事项沿革'))
})

test('what is known beside a list is no part of it: every form is taken back with the same content hash', async () => {
  const hash = await contentHash(list)
  for (const path of [
    await file('json'),
    await file('zip'),
    await file('xlsx'),
    join(folder, 'list'),
  ])
    assert.equal(await contentHash(await readChecked(path)), hash, path)
})
