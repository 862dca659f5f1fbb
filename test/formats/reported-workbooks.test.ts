import assert from 'node:assert/strict'
import { test } from 'node:test'
import { check } from '../../src/checking/check.ts'
import { POWER } from '../../src/dataset/power.ts'
import { readZip } from '../../src/formats/archive/zip.ts'
import { problemLine } from '../../src/formats/problem.ts'
import { readList } from '../../src/formats/read.ts'
import { edited, file, problemsIn, writeWorkbook, wuhan, zipOf } from '../support/workbooks.ts'

// What office programs, and people with them, make of a workbook that was handed to them.

const original = await writeWorkbook(await wuhan(3))
const [POWERS, BASES] = ['xl/worksheets/sheet12.xml', 'xl/worksheets/sheet13.xml']
const WORKBOOK = 'xl/workbook.xml'
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

type Edit = (text: string) => string
type Edits = Record<string, Edit>

const read = async (bytes: Buffer, name = 'w.xlsx') => readList(await file(name, bytes))
const problemsOf = async (bytes: Buffer, name?: string) => problemsIn(await read(bytes, name))

/** The powers of a workbook in which nothing is wrong but what is expected to be. */
async function powersIn(bytes: Buffer, expected: string[] = []) {
  const list = await read(bytes)
  assert.deepEqual(await problemsIn(list), expected)
  return (await Array.fromAsync(list.powers())).flatMap(({ value }) =>
    POWER.schema.array().parse(value),
  )
}

/** The workbook with a cell written anew. */
const cell =
  (address: string, now: string): Edit =>
  (xml) =>
    xml.replace(new RegExp(`<c r="${address}"[^>]*?(?:/>|>.*?</c>)`, 's'), () => now)
const inline = (address: string, text: string) =>
  `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`
const withText = (part: string, address: string, text: string): Edits => ({
  [part]: cell(address, inline(address, text)),
})

/** The workbook with one sheet more. */
async function withSheet(name: string, kind: string, part: string, xml: string, state = '') {
  const bytes = await edited(original, {
    [WORKBOOK]: (text) =>
      text.replace('</sheets>', `<sheet r:id="x" sheetId="99"${state} name="${name}"/></sheets>`),
    'xl/_rels/workbook.xml.rels': (text) =>
      text.replace(
        '</Relationships>',
        `<Relationship Id="x" Type="${RELATIONS}/${kind}" Target="${part}"/></Relationships>`,
      ),
  })
  const parts = await readZip(await file('parts.xlsx', bytes))
  return zipOf({ ...Object.fromEntries(parts), [`xl/${part}`]: Buffer.from(xml) })
}

async function renamed(bytes: Buffer, rename: (name: string) => string) {
  const parts = await readZip(await file('parts.xlsx', bytes))
  return zipOf(Object.fromEntries([...parts].map(([name, part]) => [rename(name), part])))
}

/** The zip with names that its writer would not take, of the same length. */
const renamedInPlace = (bytes: Buffer, from: RegExp, to: string) =>
  Buffer.from(bytes.toString('latin1').replace(from, to), 'latin1')

const sheetXml = (rows: string) => `<worksheet ${MAIN}><sheetData>${rows}</sheetData></worksheet>`
const oneCell = sheetXml(`<row r="1">${inline('A1', 'ID_1')}</row>`)

test('charts, dialogs and macro sheets are passed over', async () => {
  for (const [kind, folder, tag] of [
    ['chartsheet', 'chartsheets', 'chartsheet'],
    ['dialogsheet', 'dialogsheets', 'dialogsheet'],
    ['xlMacrosheet', 'macrosheets', 'macrosheet'],
  ] as const) {
    const xml = `<${tag} ${MAIN}><sheetViews/></${tag}>`
    const bytes = await withSheet('图表1', kind, `${folder}/sheet1.xml`, xml)
    assert.equal((await powersIn(bytes)).length, 3)
  }
})

test('a hidden sheet is told to be hidden: passed over where it is no table, read where it is one', async () => {
  const told =
    'w.xlsx!WpsReserved_CellImgList!A1 warning hidden-sheet this sheet is hidden and no sheet of a list; it is passed over'
  for (const state of ['hidden', 'veryHidden'])
    assert.deepEqual(
      await problemsOf(
        await withSheet(
          'WpsReserved_CellImgList',
          'worksheet',
          'worksheets/sheet98.xml',
          oneCell,
          ` state="${state}"`,
        ),
      ),
      [told],
    )
  const bytes = await edited(original, {
    [WORKBOOK]: (text) => text.replace('name="设定依据"', 'name="设定依据" state="hidden"'),
  })
  const read = await powersIn(bytes, [
    'w.xlsx!设定依据!A1 warning hidden-sheet this sheet is hidden, and is read as the others are',
  ])
  assert.ok(read[0]?.legalBases.length)
})

test('what Numbers and forms on the web put around a table is passed over or named', async () => {
  const bytes = await edited(
    await withSheet('导出摘要', 'worksheet', 'worksheets/sheet98.xml', oneCell),
    { [WORKBOOK]: (text) => text.replace('name="权力事项"', 'name="权力事项 - 表格 1"') },
  )
  assert.equal((await powersIn(bytes)).length, 3)
  const form = await edited(original, withText(POWERS, 'A1', '时间戳记'))
  assert.deepEqual((await problemsOf(form)).slice(0, 2), [
    'w.xlsx!权力事项!A1 error unknown-column "时间戳记" is not a column of "权力事项"',
    'w.xlsx!权力事项!AE1 error missing-column "权力事项" needs a column "事项编码"',
  ])
})

test('parts in another case, with backslashes or by another name are found', async () => {
  const whole = await powersIn(original)
  const other = await edited(original, {
    '_rels/.rels': (text) => text.replace('xl/workbook.xml', 'xl/workbook2.xml'),
    '[Content_Types].xml': (text) => text.replace('/xl/workbook.xml', '/xl/workbook2.xml'),
  })
  for (const bytes of [
    await renamed(original, (name) => name.replace('sharedStrings', 'SharedStrings')),
    renamedInPlace(original, /xl\/worksheets\/sheet/g, 'xl\\worksheets\\sheet'),
    await renamed(other, (name) => name.replace(/workbook\.xml/, 'workbook2.xml')),
  ]) {
    assert.deepEqual(await powersIn(bytes), whole)
  }
})

test('cells and rows without a place stand where their order says', async () => {
  const without = (pattern: RegExp): Edits => ({
    [BASES]: (xml) =>
      // Office programs write the empty cells too where they leave out the places.
      xml.replace(/<row[\s\S]*?<\/row>/g, filled).replace(pattern, '$1'),
  })
  const whole = await powersIn(original)
  for (const pattern of [
    /(<c) r="[A-Z]+\d+"/g,
    /(<c) r="[B-Z]\d+"/g,
    /(<(?:c|row)) r="[A-Z]*\d+"/g,
  ]) {
    const bytes = await edited(original, without(pattern))
    assert.deepEqual(await powersIn(bytes), whole)
  }
})

/** A row with a cell for each column. */
function filled(row: string): string {
  const [, open = '', number = ''] = /^(<row r="(\d+)"[^>]*>)/.exec(row) ?? []
  const cells = new Map(
    [...row.matchAll(/<c r="([A-Z]+)\d+"[^>]*?(?:\/>|>[\s\S]*?<\/c>)/g)].map(([all, letters]) => [
      letters,
      all,
    ]),
  )
  const letters = [...'ABCDEFGHIJ']
  return `${open}${letters.map((letter) => cells.get(letter) ?? `<c r="${letter}${number}"/>`).join('')}</row>`
}

test('days count from 1904 where the workbook says so, in any way it may be said', async () => {
  const day = async (edits: Edits) =>
    (await powersIn(await edited(original, edits)))[0]?.legalBases[0]?.versionOn
  assert.equal(await day({}), '2013-06-29')
  for (const flag of ['1', 'true'])
    assert.equal(
      await day({
        [WORKBOOK]: (text) => text.replace('<workbookPr/>', `<workbookPr date1904="${flag}"/>`),
      }),
      '2017-06-30',
    )
  assert.equal(
    await day({
      [WORKBOOK]: (text) => text.replace('<workbookPr/>', '<workbookPr date1904="1"/>'),
      [BASES]: cell('E2', '<c r="E2"><v>39992</v></c>'),
    }),
    '2013-06-29',
  )
})

test('an article that became a date is refused, whatever its format', async () => {
  const format = (number: number): Edits => ({
    'xl/styles.xml': (xml) =>
      xml.replace(
        /<cellXfs count="\d+">(.*?)<\/cellXfs>/s,
        (_, held) => `<cellXfs>${held}<xf numFmtId="${number}"/></cellXfs>`,
      ),
    [BASES]: cell('C2', '<c r="C2" s="9"><v>46039</v></c>'),
  })
  const looksLike =
    'w.xlsx!设定依据!C2 error invalid-value "依据条款" is 46039; it must be articles such as 57, 57.2, 14(1), 17-1 or 第五十七条第二款, separated by 、; 46039 looks like the date 2026-01-17: format the cell as text and type the article again'
  assert.deepEqual(await problemsOf(await edited(original, format(58))), [
    'w.xlsx!设定依据!C2 error invalid-value "依据条款" is the date 2026-01-17; it must be a text; format the cell as text and type it again',
  ])
  assert.deepEqual(await problemsOf(await edited(original, format(59))), [looksLike])
  const general = { [BASES]: cell('C2', '<c r="C2"><v>46039</v></c>') }
  assert.deepEqual(await problemsOf(await edited(original, general)), [looksLike])
})

test('articles are read as people cite them, and a range is read for each of its articles', async () => {
  const written = [
    ['第十一条第（二）项', ['11(2)']],
    ['第三十九条第（二）项', ['39(2)']],
    ['第14条第(1)项', ['14(1)']],
    ['第十四条（一）', ['14(1)']],
    ['57條2款', ['57.2']],
    ['第87條', ['87']],
    ['第一百○二条', ['102']],
    ['17-1条', ['17-1']],
    ['第91-1条', ['91-1']],
    ['第二十条至第二十三条', ['20', '21', '22', '23']],
  ] as const
  const bytes = await edited(original, {
    [BASES]: (xml) =>
      written.reduce(
        (now, [text], index) => cell(`C${index + 2}`, inline(`C${index + 2}`, text))(now),
        xml,
      ),
  })
  assert.deepEqual(
    (await powersIn(bytes))
      .flatMap((power) => power.legalBases.map(({ articles }) => articles))
      .slice(0, 10),
    written.map(([, articles]) => articles),
  )
})

test('spaces around a text are none of it, and a radical of a PDF is told', async () => {
  const name = '民办职业培训学校设立、分立、合并、变更及终止审批'
  for (const around of [`${name} `, `\u3000${name}\u00a0`, `${name}\n`]) {
    const bytes = await edited(original, withText(POWERS, 'B2', around))
    assert.equal((await powersIn(bytes))[0]?.name.zh, name)
  }
  const radical = await edited(original, withText(POWERS, 'B2', '农⺠⼯工资'))
  const { problems } = await check(await read(radical))
  assert.ok(
    problems.listed
      .map(problemLine)
      .includes('w.xlsx!权力事项!B2 warning radical holds the radical ⺠ (U+2EA0); 民 is meant'),
  )
})

test('a picture in a cell, and a number that lost digits, are no texts', async () => {
  const formula = '_xlfn.DISPIMG("ID_1",1)'
  for (const now of [
    `<c r="G2" t="str"><f>${formula}</f><v>=DISPIMG("ID_1",1)</v></c>`,
    inline('G2', '=DISPIMG("ID_1",1)'),
    '<c r="G2"><f>IMAGE("https://example.org/a.png")</f></c>',
    '<c r="G2" t="e" vm="1"><v>#VALUE!</v></c>',
  ])
    assert.deepEqual(await problemsOf(await edited(original, { [BASES]: cell('G2', now) })), [
      'w.xlsx!设定依据!G2 error picture holds a picture, not a text; type what it shows',
    ])
  const long = { [BASES]: cell('G2', '<c r="G2"><v>420100198001011230</v></c>') }
  assert.match(
    (await problemsOf(await edited(original, long))).join('\n'),
    /^w\.xlsx!设定依据!G2 error lost-digits holds a number of more than 15 digits/,
  )
})

test('a title above the headers is one problem', async () => {
  const bytes = await edited(original, {
    [BASES]: (xml) =>
      xml
        .replace(
          /<(row|c) r="([A-Z]*)(\d+)"/g,
          (_, tag, letters, row) => `<${tag} r="${letters}${Number(row) + 1}"`,
        )
        .replace('<sheetData>', `<sheetData><row r="1">${inline('A1', '设定依据一览表')}</row>`)
        .replace(
          '</sheetData>',
          '</sheetData><mergeCells count="1"><mergeCell ref="A1:J1"/></mergeCells>',
        ),
  })
  assert.deepEqual(await problemsOf(bytes), [
    'w.xlsx!设定依据!A1 error above-header stands above the headers; delete the first row',
  ])
})

test('units and laws may be called by their names, and a number with its unit is told apart', async () => {
  const [whole] = await powersIn(original)
  const { publisher, instruments } = await wuhan(1)
  const unit = publisher.units.find(({ key }) => key === whole?.unit)?.name.zh ?? ''
  const law =
    instruments.find(({ key }) => key === whole?.legalBases[0]?.instrument)?.title.zh ?? ''
  const bytes = await edited(original, {
    ...withText(POWERS, 'F2', unit),
    ...withText(BASES, 'B2', `《${law}》`),
  })
  assert.deepEqual((await powersIn(bytes))[0], whole)
  const limits = 'xl/worksheets/sheet17.xml'
  assert.deepEqual(await problemsOf(await edited(original, withText(limits, 'F2', '20个工作日'))), [
    'w.xlsx!办理期限!F2 error invalid-value "期限" is "20个工作日"; it must be a whole number; write 20 here and 工作日 in the column of the unit',
  ])
})

test('an optional column that is left empty says that nothing is known', async () => {
  const emptied = (xml: string) => xml.replace(/<c r="F(?!1")\d+"[^>]*?(?:\/>|>.*?<\/c>)/gs, '')
  const { problems } = await check(await read(await edited(original, { [BASES]: emptied })))
  assert.deepEqual(
    problems.listed.filter(
      ({ severity, code }) => severity === 'error' && code !== 'count-differs',
    ),
    [],
  )
})

test('a file of another kind says what to do', async () => {
  for (const [name, bytes, line] of [
    ['w.xlsm', original, undefined],
    ['w.csv', Buffer.from('编码,名称\n'), /not-a-workbook is a table as text, .* import reads it/],
    ['w.xlsx', Buffer.from('<html><table><tr><td>a</table></html>'), /is a web page, .* import/],
    ['w.numbers', await zipOf({ 'Index/Document.iwa': Buffer.from('a') }), /export it as an Excel/],
    ['w.xlsb', await zipOf({ 'xl/workbook.bin': Buffer.from('a') }), /save it as \.xlsx/],
    ['w.docx', Buffer.from('PK'), /unknown-format is no dataset: it must be a folder, or end in/],
  ] as const)
    if (line === undefined) assert.deepEqual(await problemsOf(bytes, name), [])
    else await assert.rejects(read(bytes, name), ({ message }) => line.test(message))
})
