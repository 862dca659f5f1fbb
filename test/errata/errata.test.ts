import assert from 'node:assert/strict'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { readChecked } from '../../src/checking/read-checked.ts'
import { readErrata } from '../../src/checking/read-errata.ts'
import { errata } from '../../src/commands/errata.ts'
import { writeFolder } from '../../src/commands/write-out.ts'
import { writing } from '../../src/database/postgresql.ts'
import { contentHash } from '../../src/dataset/content-hash.ts'
import { editionByKey } from '../../src/editions/edition-row.ts'
import { FORMATS } from '../../src/exports/formats.ts'
import { DatasetError } from '../../src/formats/problem.ts'
import { yamlFolder } from '../../src/formats/yaml/write.ts'
import { listContent } from '../../src/powers/list-content.ts'
import { currentContext } from '../../src/publishing/current-context.ts'
import { updateErrata } from '../../src/publishing/store-errata.ts'
import { erratum, withErrata } from '../support/errata.ts'
import { textOf } from '../support/exported.ts'
import { type Json, service, WUHAN } from '../support/service.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const folders: string[] = []
after(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))))
const made = async (files: Record<string, string | undefined>) => {
  const folder = await withErrata(files)
  folders.push(folder)
  return folder
}

const problemsOf = async (files: Record<string, string>) => {
  try {
    await readErrata(await made(files))
    return []
  } catch (error) {
    assert.ok(error instanceof DatasetError)
    return error.problems.map(({ code, message }) => `${code}: ${message}`)
  }
}

test('what is no erratum is refused with its place, and what tells of a person too', async () => {
  for (const [given, said] of [
    [
      { decision: 'ACCEPTED' },
      /decidedOn is missing; it must be the day of the decision|decidedOn/,
    ],
    [{ decidedOn: '2026-11-02' }, /decidedOn is "2026-11-02"; it must be nothing as long as/],
    [{ decision: 'REJECTED', decidedOn: '2026-10-01' }, /no day before reportedOn/],
    [{ correctedIn: 'wuhan-hrss-2016' }, /correctedIn .* nothing unless the decision is ACCEPTED/],
    [{ field: 'timeLimit[0].amount' }, /field .*did you mean "timeLimits"/],
    [{ reportedBy: 'CITIZEN' }, /one of OFFICE, READER/],
    [{ reader: '张三' }, /unknown-key: "reader" is not a key/],
    [
      { wrong: { zh: '请打 13812345678 说明' } },
      /without personal data; it seems to hold a telephone/,
    ],
    [{ wrong: { zh: '错', en: 'write to a@b.cn' } }, /wrong\.en .*an e-mail address/],
    [
      { decision: 'REJECTED', decidedOn: '2026-11-02', reason: { zh: '已告知420106199003078888' } },
      /reason\.zh .*an identity card number/,
    ],
  ] as const) {
    const problems = await problemsOf({ one: erratum(given) })
    assert.equal(problems.length, 1, JSON.stringify([given, problems]))
    assert.match(problems[0] ?? '', said)
    assert.doesNotMatch(problems[0] ?? '', /13812345678|a@b|420106/)
  }
  const office = { reportedBy: 'OFFICE', wrong: { zh: '咨询电话应为 027-85350000。' } }
  assert.deepEqual(await problemsOf({ one: erratum(office) }), [])
  assert.match((await problemsOf({ one: erratum(), two: erratum() }))[0] ?? '', /stands in two/)
  assert.match(
    (await problemsOf({ one: erratum(), two: erratum({ id: 'b', publisher: 'other' }) }))[0] ?? '',
    /other-publisher/,
  )
})

describe('errata', async () => {
  const { app, ask, catalogue, databaseUrl = '' } = await service('PostgreSQL', { own: true })
  const update = async (folder: string, reason: string | null = null) => {
    const database = writing(databaseUrl)
    try {
      await updateErrata(database, await readErrata(folder), reason)
    } finally {
      await database.close()
    }
    await catalogue.refresh()
  }
  const get = async (path: string, headers?: Record<string, string>) =>
    (await app.fetch(`http://localhost${path}`, { headers })).text()
  const POWER =
    '{ power(code: "QR-01") { errata { key field wrong(lang: EN) reportedBy reportedOn decision decidedOn reason correctedIn history { decision version } } } }'

  test('one that is recorded, and then decided, is there with its history, and was not before', async () => {
    const before = catalogue.version
    assert.deepEqual(await ask(POWER), { power: { errata: [] } })
    const folder = await made({ 'from-a-reader': undefined })
    await update(folder, '读者来信')
    const recorded = catalogue.version
    const [pending] = (await ask(POWER)).power.errata
    assert.deepEqual(pending, {
      key: '2026-001',
      field: 'timeLimits[0].amount',
      wrong: 'The limit was given as twenty days.',
      reportedBy: 'READER',
      reportedOn: '2026-11-01',
      decision: 'PENDING',
      decidedOn: null,
      reason: null,
      correctedIn: null,
      history: [{ decision: 'PENDING', version: recorded }],
    })
    await writeFile(
      join(folder, 'errata', 'from-a-reader.yaml'),
      erratum({
        decision: 'ACCEPTED',
        decidedOn: '2026-11-20',
        reason: { zh: '与条例不符。' },
        correctedIn: 'wuhan-hrss-2016',
      }),
    )
    await update(folder)
    const [decided] = (await ask(POWER)).power.errata
    assert.deepEqual(
      [decided.decision, decided.decidedOn, decided.reason, decided.history],
      [
        'ACCEPTED',
        '2026-11-20',
        '与条例不符。',
        [
          { decision: 'PENDING', version: recorded },
          { decision: 'ACCEPTED', version: recorded + 1 },
        ],
      ],
    )
    for (const [version, count] of [
      [before, 0],
      [recorded, 1],
    ]) {
      const then = JSON.parse(await get(`/api/power?code=QR-01&version=${version}`)) as Json
      assert.equal(then.data.power.errata.length, count)
    }
  })

  test('the page, the list, the feeds and every form of an export say it', async () => {
    const html = { accept: 'text/html' }
    const chinese = await get('/powers/wuhan-hrss-2016/QR-01', html)
    assert.match(chinese, /<h2 id="errata-?[^>]*>勘误|勘误<\/h2>/)
    assert.match(chinese, /期限写成了二十日。[\s\S]*与条例不符。[\s\S]*读者于 2026-11-01 提出/)
    const english = await get('/en/powers/wuhan-hrss-2016/QR-01', html)
    assert.match(english, /Mistakes found[\s\S]*Accepted[\s\S]*The limit was given as twenty days/)
    assert.doesNotMatch(await get('/powers/wuhan-hrss-2016/QR-02', html), /勘误/)

    const { data } = JSON.parse(await get('/api/errata?decision=ACCEPTED')) as Json
    assert.deepEqual(
      data.errata.nodes.map(({ key, code }: Json) => [key, code]),
      [['2026-001', 'QR-01']],
    )
    assert.equal(JSON.parse(await get('/api/errata?decision=REJECTED')).data.errata.totalCount, 0)
    assert.match(await get('/api/errata.csv'), /2026-001,QR-01,.*READER,读者/)

    const feed = await get('/errata.atom')
    assert.match(feed, /<id>tag:example\.org,2026-11-01:errata\/QR-01\/2026-001<\/id>/)
    assert.match(feed, /<updated>2026-11-20T00:00:00\+08:00<\/updated>/)
    assert.match(feed, /<category term="ACCEPTED" label="采纳"\/>/)
    assert.match(
      await get('/changes.atom'),
      /勘误变动：[\s\S]*勘误：新知 1 条，收回 0 条。涉及 QR-01/,
    )
    const followed = await get('/api/power.atom?code=QR-01')
    assert.match(followed, /勘误变动：[^<]*，读者来信/)

    const database = writing(databaseUrl)
    try {
      const context = await currentContext(database.sql)
      const edition = await editionByKey(context).load('wuhan-hrss-2016')
      assert.ok(edition)
      const list = await listContent(context, edition.id)
      const text = (format: string) =>
        textOf(FORMATS[format]?.write(list, 'https://example.org') as AsyncIterable<string>)
      const said = '期限写成了二十日'
      for (const format of ['json', 'ndjson', 'csv', 'jsonld'])
        assert.ok((await text(format)).includes(said), format)
      const folder = join(temporaryFolder(), 'list')
      await writeFolder(folder, yamlFolder(list))
      assert.ok((await readFile(join(folder, 'errata', '2026-001.yaml'), 'utf8')).includes(said))
      const [back] = (await readErrata(folder)).entries
      assert.equal(back?.value.decision, 'ACCEPTED')
      assert.equal(
        await contentHash(await readChecked(folder)),
        await contentHash(await readChecked(WUHAN)),
      )
    } finally {
      await database.close()
    }
  })

  test('a power or an edition that there is not is told, and nothing is changed', async () => {
    const version = catalogue.version
    for (const [given, code] of [
      [{ power: 'QR-99' }, 'unknown-power'],
      [{ edition: 'wuhan-hrss-2017' }, 'unknown-edition'],
    ] as const) {
      const folder = await made({ one: erratum(given) })
      await assert.rejects(update(folder), (error: DatasetError) => {
        assert.equal(error.problems[0]?.code, code)
        return true
      })
    }
    await catalogue.refresh()
    assert.equal(catalogue.version, version)
  })
})

test('the command writes a mistake and what was decided of it, and refuses what is none', async () => {
  const folder = await made({ there: erratum({ id: '2026-007' }) })
  const said: string[] = []
  const write = process.stdout.write
  const run = async (...args: string[]) => {
    process.stdout.write = ((text: string) => said.push(text) > 0) as typeof write
    try {
      return await errata(args)
    } finally {
      process.stdout.write = write
    }
  }
  const record = ['record', folder, '--power', 'QR-02', '--field', 'materials[0].name', '--by']
  assert.equal(
    await run(...record, 'READER', '--wrong', '名称有误', '--on', '2026-11-03', '--json'),
    0,
  )
  assert.deepEqual(JSON.parse(said.pop() ?? ''), { id: '2026-008', file: 'errata/2026-008.yaml' })
  const decide = ['decide', folder, '2026-008', '--decision', 'REJECTED', '--on', '2026-11-10']
  assert.equal(await run(...decide, '--reason', '名称与办法一致'), 0)
  const { entries } = await readErrata(folder)
  const { value } = entries.find((entry) => entry.value.id === '2026-008') ?? assert.fail()
  assert.deepEqual(
    [value.power, value.decision, value.decidedOn, value.reason?.zh, value.reportedBy],
    ['QR-02', 'REJECTED', '2026-11-10', '名称与办法一致', 'READER'],
  )
  for (const [args, wrong] of [
    [[...record, 'READER', '--wrong', '请打 13812345678'], /1 problem in the dataset/],
    [[...record, 'OFFICE'], /--wrong is missing/],
    [
      ['record', folder, '--power', 'QR-20', '--field', 'name', '--wrong', 'x', '--by', 'OFFICE'],
      /is in no list of the folder; did you mean "QR-0/,
    ],
    [['decide', folder, '2026-080', '--decision', 'REJECTED'], /no erratum "2026-080"/],
    [['decide', folder, '2026-008', '--decision', 'DONE'], /1 problem in the dataset/],
    [['decide', folder, '2026-008', '--decision', 'REJECTED', '--on', '2020-01-01'], /1 problem/],
  ] as const)
    await assert.rejects(run(...args), (error: Error) => {
      assert.match(error.message, wrong)
      return true
    })
})
