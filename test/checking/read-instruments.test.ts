import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import writeExcelFile from 'write-excel-file/node'
import { readInstruments } from '../../src/checking/read-instruments.ts'
import { tableNamed } from '../../src/dataset/tables.ts'
import { DatasetError } from '../../src/formats/problem.ts'
import { service, WUHAN } from '../support/service.ts'
import { file } from '../support/workbooks.ts'

const LAW =
  '文件标识,文件名称,文件简称,文件种类,制定机关,发文字号,公布日期,施行日期,核对情况,替代文件标识\n' +
  'ferry-rules,渡口工时办法,渡口办法,部门规章,交通运输部,交通运输部令2019年第3号,2019-03-01,2019-05-01,已核对原文,\n' +
  'old-ferry-rules,渡口暂行办法,,部门规章,交通运输部,,1999-01-01,1999-01-01,未核对原文,渡口工时办法\n'

const VERSIONS =
  '文件标识,修改方式,修改日期,修改施行日期,修改条款\n' +
  'ferry-rules,修正,2023-06-01,,第七条、第八条第二款\n' +
  'ferry-rules,修正,2021-02-01,2021-03-01,\n'

const text = (name: string, content: string) => file(name, Buffer.from(content))

const problemsOf = async (reading: Promise<unknown>) => {
  const error = await reading.then(
    () => assert.fail('expected problems'),
    (error: unknown) => error,
  )
  assert.ok(error instanceof DatasetError, String(error))
  return error.problems.map(({ code, message }) => `${code} ${message}`)
}

const days = ({ value: { versions } }: { value: { versions: { on: string }[] } }) =>
  versions.map(({ on }) => on)

test('a table as text, another of the versions beside it, in the words of an office', async () => {
  const { instruments, checkedOn } = await readInstruments([
    await text('law.csv', LAW),
    await text('versions.csv', VERSIONS),
  ])
  assert.equal(checkedOn, null)
  const [rules, old] = instruments
  assert.deepEqual(
    [rules?.value.kind, rules?.value.shortTitle, rules?.value.versions[0]?.touched],
    ['DEPARTMENT_RULE', { zh: '渡口办法', en: null }, ['7', '8.2']],
  )
  assert.deepEqual(rules && days(rules), ['2023-06-01', '2021-02-01'])
  assert.deepEqual([old?.value.replacedBy, old?.value.versions], ['ferry-rules', []])
})

test('tabs part the columns as well, and a wrong cell has its place', async () => {
  const tabbed = LAW.replaceAll(',', '\t')
  assert.equal((await readInstruments([await text('law.tsv', tabbed)])).instruments.length, 2)
  const wrong = await text('wrong.tsv', tabbed.replace('2019-03-01', '某日'))
  const error = await readInstruments([wrong]).catch((error: unknown) => error)
  assert.match(String(error), /\nwrong\.tsv!CSV!G2 error invalid-value "公布日期" is "某日"/)
})

test('a workbook with the sheets of instruments alone', async () => {
  const sheets = [
    {
      sheet: '法律文件',
      data: LAW.trim()
        .split('\n')
        .map((line) => line.split(',')),
    },
    {
      sheet: '文件修改',
      data: VERSIONS.trim()
        .split('\n')
        .map((line) => line.split(',')),
    },
  ]
  const book = async (given: typeof sheets) =>
    file('law.xlsx', await writeExcelFile(given as never).toBuffer())
  const { instruments } = await readInstruments([await book(sheets)])
  assert.deepEqual(
    instruments.map(({ value: { key } }) => key),
    ['ferry-rules', 'old-ferry-rules'],
  )
  const misnamed = sheets.map((one, index) => (index === 0 ? { ...one, sheet: '法律文' } : one))
  assert.deepEqual(
    (await problemsOf(readInstruments([await book(misnamed)]))).map((line) => line.split(' ')[0]),
    ['unknown-sheet', 'missing-sheet'],
  )
})

test('a whole list as json or as an archive gives the instruments of its folder', async () => {
  const { app } = await service('PGlite')
  const keysOf = async (path: string) =>
    (await readInstruments([path])).instruments.map(({ value: { key } }) => key).sort()
  const expected = await keysOf(WUHAN)
  assert.ok(expected.length > 80)
  for (const format of ['json', 'zip']) {
    const exported = await app.fetch(`http://localhost/export/wuhan-hrss-2016.${format}`)
    const held = await keysOf(
      await file(`list.${format}`, Buffer.from(await exported.arrayBuffer())),
    )
    // What a list says is of the instruments that it cites, and of those that these lead to.
    assert.ok(held.length > 50)
    assert.deepEqual(new Set(held).difference(new Set(expected)), new Set())
  }
})

test('versions without their instruments, two tables of the same and other tables say what is expected', async () => {
  const [law, versions, other] = await Promise.all([
    text('law.csv', LAW),
    text('versions.csv', VERSIONS),
    text('other.csv', '甲,乙\n1,2\n'),
  ])
  assert.match((await problemsOf(readInstruments([versions])))[0] ?? '', /must be given with it$/)
  assert.match((await problemsOf(readInstruments([law, law])))[0] ?? '', /second table of 法律文件/)
  assert.match(
    (await problemsOf(readInstruments([other])))[0] ?? '',
    /needs at least 文件标识、文件名称、文件种类、制定机关、核对情况$/,
  )
  const stranger = await text('v.csv', VERSIONS.replace('ferry-rules', 'no-rules'))
  assert.match(
    (await problemsOf(readInstruments([law, stranger])))[0] ?? '',
    /^unknown-instrument "no-rules" does not stand in "法律文件"/,
  )
})

test('docs/publishing.md names every column of both tables', () => {
  const documented = readFileSync('docs/publishing.md', 'utf8')
  for (const { header } of ['instruments', 'versions'].flatMap((name) => tableNamed(name).columns))
    assert.ok(documented.includes(header), header)
})
