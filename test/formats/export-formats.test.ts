import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { test } from 'node:test'
import { promisify } from 'node:util'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { readChecked } from '../../src/checking/read-checked.ts'
import { writeFolder } from '../../src/commands/write-out.ts'
import { contentHash } from '../../src/dataset/content-hash.ts'
import { csv } from '../../src/formats/csv/write.ts'
import { json } from '../../src/formats/json/write.ts'
import { ndjson } from '../../src/formats/json/write-lines.ts'
import { processingTime } from '../../src/formats/jsonld/processing-time.ts'
import { jsonld } from '../../src/formats/jsonld/write.ts'
import { unguard } from '../../src/formats/tables/guard.ts'
import { yamlFolder } from '../../src/formats/yaml/write.ts'
import { dataset } from '../support/arbitrary-dataset.ts'
import { expanded, hashOfJson, listOf, listOfHeld, textOf } from '../support/exported.ts'
import { madeUpList } from '../support/made-up-list.ts'
import { type Json, WUHAN } from '../support/service.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const PUBLIC = 'https://example.org'
const wuhan = await listOf(WUHAN)
const temporary = temporaryFolder()

test('any list comes back from json with the same content hash', () =>
  fc.assert(
    fc.asyncProperty(dataset, async (held) => {
      const list = listOfHeld(held)
      assert.equal(await hashOfJson(await textOf(json(list))), await contentHash(list))
    }),
    { numRuns: 20 },
  ))

test('any list comes back from a folder of yaml with the same content hash', async () => {
  let made = 0
  await fc.assert(
    fc.asyncProperty(dataset, async (held) => {
      const list = listOfHeld(held)
      const folder = join(temporary, `yaml-${made++}`)
      await writeFolder(folder, yamlFolder(list))
      assert.equal(await contentHash(await readChecked(folder)), await contentHash(list))
    }),
    { numRuns: 8 },
  )
})

test('nothing of any list is dropped by the expansion of its linked data', () =>
  fc.assert(
    fc.asyncProperty(dataset, async (held) => {
      const document = JSON.parse(await textOf(jsonld(listOfHeld(held), PUBLIC)))
      const { given, kept } = await expanded(document, `${PUBLIC}/context.jsonld`)
      assert.equal(kept, given)
    }),
    { numRuns: 15 },
  ))

test('linked data: every key of the list is an absolute IRI, in both languages', async () => {
  const document = JSON.parse(await textOf(jsonld(wuhan, PUBLIC)))
  const { nodes, keys, given, kept } = await expanded(document, `${PUBLIC}/context.jsonld`)
  for (const key of keys) assert.match(key, /^(@(id|type|value|language)|https?:\/\/[^ ]+\w)$/)
  assert.equal(kept, given)
  const schema = 'https://schema.org/'
  const power = nodes.find((node) => node['@id'] === `${PUBLIC}/powers/wuhan-hrss-2016/XK-04`)
  assert.deepEqual(power['@type'], [
    `${schema}GovernmentService`,
    'http://purl.org/vocab/cpsv#PublicService',
  ])
  assert.deepEqual(
    power['http://purl.org/dc/terms/title'].map((text: Json) => [
      text['@language'],
      text['@value'],
    ]),
    [
      [
        'en',
        'Employment Permit for Residents of Taiwan, Hong Kong and Macao Working in the Mainland',
      ],
      ['zh', '台港澳人员在内地就业许可'],
    ],
  )
  const provision = `${PUBLIC}/dataset.jsonld#instrument/hmt-residents-employment-provisions`
  assert.ok(
    power['http://data.europa.eu/m8g/hasLegalResource'].some(
      (resource: Json) => resource['@id'] === provision,
    ),
  )
  const force = (key: string) =>
    nodes.find((node) => node['@id'] === `${PUBLIC}/dataset.jsonld#instrument/${key}`)[
      `${schema}legislationLegalForce`
    ]
  assert.deepEqual(force('hmt-residents-employment-provisions'), [{ '@id': `${schema}NotInForce` }])
  assert.deepEqual(force('labor-contract-law'), [{ '@id': `${schema}InForce` }])
  const amending = nodes.filter((node) => node[`${schema}legislationAmends`])
  assert.ok(amending.length > 10)
})

test('a key that the context does not know is refused, so that the two tests above can fail', async () => {
  const document = { '@context': `${PUBLIC}/context.jsonld`, '@id': `${PUBLIC}/x`, unheard: 'of' }
  await assert.rejects(expanded(document, `${PUBLIC}/context.jsonld`))
})

test('a time of processing is given only where it can be said exactly', () => {
  const limit = {
    kind: 'STATUTORY',
    purpose: 'DECISION',
    stage: { zh: '决定', en: null },
    amount: 60,
    unit: 'DAY',
    bound: 'AT_MOST',
    direction: 'AFTER',
    extension: null,
    basis: null,
  } as const
  const unknown = { ...limit, kind: 'COMMITTED', amount: null } as const
  assert.equal(processingTime([limit, unknown, { ...limit, purpose: 'NOTICE' }]), 'P60D')
  assert.equal(processingTime([{ ...limit, amount: 3, unit: 'MONTH' }]), 'P3M')
  for (const inexact of [
    [],
    [unknown],
    [limit, { ...limit, amount: 30 }],
    [{ ...limit, unit: 'WORKING_DAY' } as const],
    [{ ...limit, bound: 'AT_LEAST' } as const],
    [{ ...limit, direction: 'BEFORE' } as const],
    [{ ...limit, extension: { amount: 10, unit: 'DAY' } } as const],
  ])
    assert.equal(processingTime(inexact), undefined)
})

test('csv: a row for each power, for people who open it in a spreadsheet', async () => {
  const text = await textOf(csv(wuhan))
  assert.ok(text.startsWith('\u{FEFF}事项编码,类别,'))
  const rows: Record<string, string>[] = parse(text, {
    bom: true,
    columns: true,
    record_delimiter: '\r\n',
  })
  assert.equal(rows.length, 37)
  const row = rows.find(({ 事项编码 }) => 事项编码 === 'XK-03') ?? {}
  assert.equal(row.权力名称, '劳务派遣经营许可')
  assert.deepEqual(
    [row.发布机关标识, row.清单标识],
    ['wuhan-hrss', 'wuhan-hrss-2016'],
    'rows of several lists can be put together',
  )
  assert.match(
    row.法律依据 ?? '',
    /^1\. 授权依据：《劳动合同法》第五十七条（2012-12-28版本）：.+\n2\. 条件依据：/,
  )
  assert.match(
    row.办理时限 ?? '',
    /法定时限：作出决定（自受理之日起），20个工作日内（可延长10个工作日；《劳务派遣行政许可实施办法》第十二条）/,
  )
  assert.match(row.收费 ?? '', /^不收费（/)
  assert.match(row.申请材料 ?? '', /^1\. 劳务派遣经营许可申请书（原件；/)
  assert.equal(row.数据来源, '整理重建')
  const penalty = rows.find(({ 事项编码 }) => 事项编码 === 'CF-01') ?? {}
  assert.match(
    penalty.处罚种类和幅度 ?? '',
    /罚款：.+，每人500元以上2000元以下（《劳动合同法》第八十四条第二款）/,
  )
})

test('csv: no cell of any list can be taken for a formula', () =>
  fc.assert(
    fc.asyncProperty(dataset, async (held) => {
      const rows: string[][] = parse(await textOf(csv(listOfHeld(held))), { bom: true })
      assert.equal(rows.length, held.powers.length + 1)
      for (const cell of rows.flat()) assert.doesNotMatch(cell, /^[=+\-@\t\r]/)
      assert.deepEqual(
        rows.slice(1).map(([, , , name = '']) => unguard(name)),
        held.powers.map(({ name }) => name.zh),
      )
    }),
    { numRuns: 20 },
  ))

test('ndjson: each line is a power with its edition and its publisher', async () => {
  const lines = (await textOf(ndjson(wuhan)))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  assert.equal(lines.length, 37)
  for (const line of lines)
    assert.deepEqual([line.edition, line.publisher], ['wuhan-hrss-2016', 'wuhan-hrss'])
  assert.equal(lines[0].name.zh, '民办职业培训学校设立、分立、合并、变更及终止审批')
})

test('a list many times as large as memory is written', async () => {
  const script = `
    const { FORMATS } = await import('./src/exports/formats.ts')
    const { madeUpList } = await import('./test/support/made-up-list.ts')
    const list = madeUpList(4_000, ['甲'.repeat(8_000)])
    for (const [name, { write }] of Object.entries(FORMATS).filter(([, format]) => format.text)) {
      let bytes = 0
      for await (const chunk of write(list, '')) bytes += Buffer.byteLength(chunk)
      console.log(name, bytes)
    }`
  const flags = ['--max-old-space-size=32', '--max-semi-space-size=2', '--input-type=module']
  const { stdout } = await promisify(execFile)(process.execPath, [...flags, '-e', script])
  const written = stdout
    .trim()
    .split('\n')
    .map((line) => line.split(' '))
  assert.ok(written.length >= 4)
  for (const [name, bytes] of written)
    assert.ok(Number(bytes) > 3 * 32 * 1_048_576 - 4e6, `${name} ${bytes}`)
})

test('a list without powers is a folder too', async () => {
  const folder = join(temporary, 'empty')
  const list = { ...madeUpList(0), instruments: [] }
  await writeFolder(folder, yamlFolder(list))
  assert.equal(await contentHash(await readChecked(folder)), await contentHash(list))
})
