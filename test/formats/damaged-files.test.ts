import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { check } from '../../src/checking/check.ts'
import { readArchive } from '../../src/formats/archive/read.ts'
import { writeArchive } from '../../src/formats/archive/write.ts'
import { readZip } from '../../src/formats/archive/zip.ts'
import { problemLine } from '../../src/formats/problem.ts'
import { readList } from '../../src/formats/read.ts'
import { brokenMarkup } from '../../src/formats/sheets/broken-markup.ts'
import { readSheets } from '../../src/formats/sheets/read.ts'
import { readWorkbook } from '../../src/formats/workbook/read.ts'
import { edited as editedList } from '../support/editions.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { edited, file, problemsIn, writeWorkbook, wuhan, zipOf } from '../support/workbooks.ts'

const workbook = await writeWorkbook(await wuhan(2))
const archive = Buffer.concat(await Array.fromAsync(writeArchive(await wuhan(2))))
const POWERS = 'xl/worksheets/sheet12.xml'

const refused = (path: string, line: RegExp) =>
  assert.rejects(readList(path), ({ message }) => line.test(message) || assert.fail(message))

/** A zip whose entries are stored as they are, so that a changed byte changes what they say. */
async function stored(bytes: Buffer, from: string, to: string): Promise<Buffer> {
  const { ZipFile } = await import('yazl')
  const zip = new ZipFile()
  for (const [name, part] of await readZip(await file('packed.zip', bytes)))
    zip.addBuffer(part, name, { compress: false })
  zip.end()
  const whole = Buffer.concat(await Array.fromAsync(zip.outputStream, Buffer.from))
  const at = whole.indexOf(from)
  assert.ok(at > 0)
  whole.write(to, at)
  return whole
}

test('a file of an archive in which a byte was changed is refused', async () => {
  await refused(
    await file('list.zip', await stored(archive, '民办', '害办')),
    /list\.zip:1:1 error damaged-archive "\w+\.csv" is damaged: its CRC-32 is another/,
  )
  await refused(
    await file('list.xlsx', await stored(workbook, '民办', '害办')),
    /list\.xlsx:1:1 error damaged-archive ".*\.xml" is damaged: its CRC-32 is another/,
  )
})

test('a workbook whose markup ends in the middle is refused', async () => {
  for (const [part, edit, why] of [
    [POWERS, (xml: string) => xml.slice(0, xml.indexOf('</row>') + 6), '<sheetData> is not closed'],
    [POWERS, (xml: string) => xml.slice(0, xml.indexOf('<row') + 20), 'has no end|is not closed'],
    [POWERS, (xml: string) => xml.replace('</row>', ''), '</sheetData> closes <row>'],
    [
      'xl/sharedStrings.xml',
      (xml: string) => xml.slice(0, xml.length / 2),
      'has no end|is not closed',
    ],
  ] as const)
    await refused(
      await file('list.xlsx', await edited(workbook, { [part]: edit })),
      new RegExp(`error damaged-archive "${part}" is cut off or damaged: .*(${why})`),
    )
})

test('markup is whole where every tag is closed, whatever stands in comments and attributes', () => {
  for (const xml of [
    '<?xml version="1.0"?><a><!-- <b> --><c d=">"/><![CDATA[<e>]]><x:f g=\'"\'></x:f></a>',
    '<a\n b="1"\n/>',
  ])
    assert.equal(brokenMarkup(xml), undefined)
  assert.equal(brokenMarkup('<a><b></a>'), '</a> closes <b>')
  assert.equal(brokenMarkup('</a>'), '</a> closes nothing')
  assert.equal(brokenMarkup('<a b=">'), 'a tag at character 1 has no end')
  assert.equal(brokenMarkup('<a><!-- '), 'a tag at character 4 has no end')
})

test('two sheets that are the same part are refused', async () => {
  const bytes = await edited(workbook, {
    'xl/_rels/workbook.xml.rels': (xml) =>
      xml.replace(/(Target="[^"]*)sheet13\.xml/, '$1sheet12.xml'),
  })
  await refused(
    await file('list.xlsx', bytes),
    /list\.xlsx:1:1 error duplicate-sheet the sheets "权力事项" and "设定依据" are the same part, "xl\/worksheets\/sheet12\.xml"/,
  )
})

test('a column that is filled to its end is refused, not read', async () => {
  const rows = Array.from(
    { length: 500_001 },
    (_, row) => `<row><c r="A${row + 1}"><v>1</v></c></row>`,
  )
  const bytes = await edited(workbook, {
    [POWERS]: (xml) => xml.replace(/<row[\s\S]*<\/row>/, rows.join('')),
  })
  await assert.rejects(
    readWorkbook(await file('list.xlsx', bytes)),
    /error too-large "权力事项" has 500001 rows; a sheet may have 500000/,
  )
})

test('millions of shared strings are refused before anybody reads them', async () => {
  const strings = (count: number) => (xml: string) =>
    xml.replace('</sst>', `${'<si/>'.repeat(count)}</sst>`)
  const packed = await edited(workbook, { 'xl/sharedStrings.xml': strings(9_000_000) })
  await refused(
    await file('list.xlsx', packed),
    /error unsafe-archive "xl\/sharedStrings\.xml" unpacks to more than 200 times its size/,
  )
  const few = await edited(workbook, { 'xl/sharedStrings.xml': strings(3_000_001) }, false)
  await refused(await file('list.xlsx', few), /error too-large .*more than 3000000 different texts/)
})

test('a table of a million columns is one problem', async () => {
  const bytes = await zipOf({
    'powers.csv': Buffer.from(
      Array.from({ length: 1_000_001 }, (_, index) => `a${index}`).join(','),
    ),
  })
  const lines = await problemsIn(await readArchive(await file('wide.zip', bytes)))
  assert.ok(
    lines.includes('powers.csv:1:1 error too-many-columns 1000001 columns; a table may have 500'),
    lines.slice(0, 5).join('\n'),
  )
})

test('a pipe is no workbook, no archive and no JSON, and nobody waits for it', async () => {
  const folder = temporaryFolder()
  for (const name of ['list.xlsx', 'list.zip']) {
    const path = join(folder, name)
    execFileSync('mkfifo', [path])
    await refused(path, /error unreadable-file this is not a regular file/)
  }
})

test('more files than a process may have open are read, one after the other', async () => {
  const folder = await editedList(['edition.yaml', 'wuhan-hrss-2016', 'wuhan-hrss-2017'])
  for (let index = 0; index < 1_000; index++)
    writeFileSync(join(folder, 'instruments', `x${index}.yaml`), '[]\n')
  const command = `ulimit -n 100; exec ${process.execPath} src/main.ts check ${folder}`
  const out = execFileSync('bash', ['-c', command], { encoding: 'utf8' })
  assert.match(out, /: 37 powers, \d+ instruments, 0 errors, /)
})

test('forty thousand unknown keys are told as fast as they are counted', async () => {
  const keys = Array.from({ length: 40_000 }, (_, index) => `"k${index}": 1`).join(',\n')
  const path = await file('keys.json', Buffer.from(`{"edition": {${keys}},\n${keys}}`))
  const { problems } = await check(await readList(path))
  assert.equal(problems.counts.error > 80_000, true)
  assert.equal(
    problems.listed.map(problemLine)[1],
    'keys.json:40002:1 error unknown-key "k1" is not expected here; a dataset is one object with publisher, edition, instruments, powers',
  )
})

test('rows, cells and merged cells without an address are counted or passed over in one go', async () => {
  const many = 20_000
  const bytes = await edited(workbook, {
    [POWERS]: (xml) =>
      xml
        .replace(/<sheetData>[\s\S]*<\/sheetData>/, () => {
          const empty = '<row s="1"/><row><c s="1"/></row>'.repeat(many / 2)
          return `<sheetData><row><c><v>7</v></c></row>${empty}<row><c/><c><v>8</v></c></row></sheetData>`
        })
        .replace(
          '</worksheet>',
          `<mergeCells>${'<mergeCell/>'.repeat(many)}</mergeCells></worksheet>`,
        ),
  })
  const { sheets } = await readSheets(await file('list.xlsx', bytes))
  const { rows, merged } = sheets.find(({ name }) => name === '权力事项') ?? {}
  assert.deepEqual(rows, [
    { number: 1, cells: [7] },
    { number: many + 2, cells: [null, 8] },
  ])
  assert.deepEqual(merged, [])
})

test('jurisdictions that lie in each other without end are a problem, not a crash', async () => {
  const levels = Array.from({ length: 5_000 }, (_, index) => String(100_000 + index))
  const rows = levels.map((code, index) => `${code},市,,MUNICIPAL,${levels[index + 1] ?? ''}`)
  const bytes = await edited(archive, {
    'jurisdictions.csv': (csv) => `${csv.split('\r\n')[0]}\r\n${rows.join('\r\n')}\r\n`,
    'publisher.csv': (csv) => csv.replace('420100', '100000'),
  })
  const lines = await problemsIn(await readArchive(await file('deep.zip', bytes)))
  assert.deepEqual(
    lines.filter((line) => line.includes('jurisdictions.csv')),
    [
      'jurisdictions.csv:11:5 error too-deep this is the 11th level; a jurisdiction has at most 10 above it',
    ],
  )
})
