import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readArchive } from '../../src/formats/archive/read.ts'
import { writeArchive } from '../../src/formats/archive/write.ts'
import { readWorkbook } from '../../src/formats/workbook/read.ts'
import { writeTemplate } from '../../src/formats/workbook/write.ts'
import { edited, file, problemsIn, wuhan, zipOf } from '../support/workbooks.ts'

const MIB = 2 ** 20

/** Writes into the entry of a zip's directory, whatever the entry holds: sizes and flags that lie. */
function forged(zip: Buffer, at: number, value: number, bytes = 4): Buffer {
  zip.writeUIntLE(value, zip.indexOf('PK\x01\x02', 0, 'latin1') + at, bytes)
  return zip
}

const renamed = (zip: Buffer, from: string, to: string) =>
  Buffer.from(zip.toString('latin1').replaceAll(from, to), 'latin1')

const text = (value: string) => Buffer.from(value)
const zeros = Buffer.alloc(2 * MIB)
const noise = (size: number) =>
  Buffer.from(Array.from({ length: size }, (_, index) => (index * index) % 251))

const REFUSED: [what: string, bytes: () => Buffer | Promise<Buffer>, line: RegExp][] = [
  ['an empty file', () => Buffer.alloc(0), /error empty-file the file is empty$/],
  ['half a zip', async () => (await zipOf({ a: noise(500) })).subarray(0, 200), /error not-a-zip/],
  [
    'a very large file',
    () => Buffer.alloc(64 * MIB + 1),
    /error too-large 64\.1 MiB; a file may have 64 MiB$/,
  ],
  [
    'zeros packed a thousand to one',
    () => zipOf({ 'powers.csv': zeros }),
    /error unsafe-archive "powers\.csv" unpacks to more than 200 times its size$/,
  ],
  [
    'an entry that says it is huge',
    async () => forged(await zipOf({ 'powers.csv': noise(500) }), 24, 300 * MIB),
    /error unsafe-archive "powers\.csv" unpacks to 300 MiB; it may have 256 MiB$/,
  ],
  [
    'entries that are huge together',
    async () => forged(await zipOf({ 'powers.csv': noise(500) }), 24, 600 * MIB),
    /error unsafe-archive unpacks to 600 MiB; an archive may have 512 MiB$/,
  ],
  [
    'an entry that says it is small',
    async () => forged(await zipOf({ 'powers.csv': zeros }), 24, 10),
    /error not-a-zip .*too many bytes/,
  ],
  [
    'too many entries',
    () =>
      zipOf(
        Object.fromEntries(Array.from({ length: 1_001 }, (_, index) => [`${index}`, text('')])),
      ),
    /error unsafe-archive 1001 entries; an archive may have 1000$/,
  ],
  [
    'an entry that leaves the archive',
    async () => renamed(await zipOf({ 'aa/powers.csv': text('') }), 'aa/', '../'),
    /error not-a-zip .*invalid relative path/,
  ],
  [
    'an entry with an absolute path',
    async () => renamed(await zipOf({ 'a/powers.csv': text('') }), 'a/p', '/ap'),
    /error not-a-zip .*absolute path/,
  ],
  [
    'an entry that is there twice',
    async () => renamed(await zipOf({ 'a.csv': text('a'), 'b.csv': text('b') }), 'b.csv', 'a.csv'),
    /error unsafe-archive "a\.csv" is there twice$/,
  ],
  [
    'an entry with a password',
    async () => forged(await zipOf({ 'powers.csv': text('a') }), 8, 0x801, 2),
    /error unsafe-archive "powers\.csv" is encrypted$/,
  ],
]

test('an archive whose list cannot be read to its end fails for who reads it, whenever that is', async () => {
  const content = await wuhan()
  const powers = () => {
    throw new Error('the database is away')
  }
  const archive = writeArchive({ ...content, powers })
  await new Promise((resolve) => archive.once('close', resolve))
  await assert.rejects(Array.fromAsync(archive), /the database is away/)
})

test('what is no archive, or a bomb, is refused before it unfolds', async () => {
  for (const [what, bytes, line] of REFUSED) {
    const path = await file('list.zip', await bytes())
    for (const read of [readArchive, readWorkbook])
      await assert.rejects(read(path), ({ message }) => line.test(message), what)
  }
})

test('what is neither an archive nor a workbook is told what it is', async () => {
  for (const [bytes, archive, workbook] of [
    [
      text('code,name\n'),
      /error not-a-zip the file is not a \.zip or \.xlsx/,
      /error not-a-workbook is a table as text, not a workbook of a list; import reads it$/,
    ],
    [
      text('<html><table><tr><td>code</table>'),
      /error not-a-zip/,
      /error not-a-workbook is a web page, not a workbook of a list; import reads it$/,
    ],
    [
      Buffer.from('d0cf11e0a1b11ae10000', 'hex'),
      /error old-format an old \.xls workbook/,
      /error syntax the file cannot be read: /,
    ],
    [text('%PDF-1.7 '), /error not-a-zip/, /error unknown-format is a PDF; a table cannot be read/],
    [Buffer.from([1, 0, 2, 0]), /error not-a-zip/, /error unknown-format is neither a workbook/],
  ] as const) {
    const path = await file('list.zip', bytes)
    await assert.rejects(readArchive(path), ({ message }) => archive.test(message))
    await assert.rejects(
      readWorkbook(path),
      ({ message }) => workbook.test(message) || assert.fail(message),
    )
  }
})

test('a workbook with entities, with no sheets, or that reaches down for ever is refused', async () => {
  const template = await writeTemplate()
  const sheet = 'xl/worksheets/sheet12.xml'
  const refused = async (bytes: Buffer, line: RegExp) =>
    assert.rejects(readWorkbook(await file('list.xlsx', bytes)), ({ message }) =>
      line.test(message),
    )
  const dtd = '<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'
  const far = (row: number) => ({
    [sheet]: (xml: string) =>
      xml.replace('</sheetData>', `<row r="${row}"><c r="Z${row}"><v>1</v></c></row></sheetData>`),
  })
  await refused(
    await edited(template, { [sheet]: (xml) => xml.replace('?>', `?>${dtd}`) }),
    /error unsafe-archive "xl\/worksheets\/sheet12\.xml" declares a document type/,
  )
  await refused(
    await edited(template, far(4_000_000_000)),
    /error too-large "权力事项" reaches too far down/,
  )
  await refused(
    await edited(template, far(60_002)),
    /error too-many-powers 60001 powers; a workbook may have 50000/,
  )
  await refused(
    await zipOf({ 'a.xml': text('<a/>') }),
    /error not-a-workbook the file is a \.zip, but no workbook/,
  )
})

test('mistakes in an archive are named with the file, the line and the field', async () => {
  const list = Buffer.concat(await Array.fromAsync(writeArchive(await wuhan(2))))
  const bytes = await edited(list, {
    'powers.csv': (csv) =>
      csv.replace(',ON_APPLICATION,', ',ONLINE,').replace('\r\nXK-02', '\r\n\r\nXK-02'),
    'legal-bases.csv': (csv) => csv.replace('XK-02', 'XK-20').replace('role', 'roll'),
    'conditions.csv': (csv) => `${csv}XK-02,"open`,
  })
  assert.deepEqual(await problemsIn(await readArchive(await file('list.zip', bytes))), [
    'powers.csv:2:8 error invalid-value "initiation" is "ONLINE"; it must be one of ON_APPLICATION, EX_OFFICIO, UNKNOWN',
    'legal-bases.csv:1:4 error unknown-column "roll" is not a column of "legal-bases"; did you mean "role"?',
    'legal-bases.csv:1:11 error missing-column "legal-bases" needs a column "role"',
    'conditions.csv:17:1 error syntax Quote Not Closed: the parsing is finished with an opening quote at line 17',
    'legal-bases.csv:8:1 error unknown-power "XK-20" does not stand in "权力事项"; did you mean "XK-01"?',
  ])
  const other = await zipOf({
    'power.csv': text('code\n'),
    'units.csv': Buffer.from('b5a5cebb', 'hex'),
  })
  const problems = await problemsIn(await readArchive(await file('list.zip', other)))
  for (const line of [
    'power.csv:1:1 error unknown-file not a table of a list; did you mean "powers.csv"?',
    'list.zip:1:1 error missing-file there is no powers.csv in the archive',
    'units.csv:1:1 error encoding this looks like GB18030 (GBK); save it as UTF-8',
  ])
    assert.ok(problems.includes(line), problems.join('\n'))
})
