import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { UsageError } from '../../src/commands/failure.ts'
import { template } from '../../src/commands/template.ts'
import { canonical } from '../../src/dataset/canonical.ts'
import { contentHash } from '../../src/dataset/content-hash.ts'
import { EDITION } from '../../src/dataset/edition.ts'
import { labelsOf } from '../../src/dataset/enumeration.ts'
import { INSTRUMENT } from '../../src/dataset/instrument.ts'
import type { List } from '../../src/dataset/list.ts'
import { at } from '../../src/dataset/path.ts'
import { POWER } from '../../src/dataset/power.ts'
import { PUBLISHER } from '../../src/dataset/publisher.ts'
import { TABLES } from '../../src/dataset/tables.ts'
import { readArchive } from '../../src/formats/archive/read.ts'
import { writeArchive } from '../../src/formats/archive/write.ts'
import { readZip } from '../../src/formats/archive/zip.ts'
import type { ListAsRead } from '../../src/formats/list-as-read.ts'
import { placeText } from '../../src/formats/problem.ts'
import { columnName } from '../../src/formats/sheets/column-name.ts'
import { readWorkbook } from '../../src/formats/workbook/read.ts'
import { writeTemplate } from '../../src/formats/workbook/write.ts'
import { writeWorkbookApart } from '../../src/formats/workbook/write-apart.ts'
import { dataset } from '../support/arbitrary-dataset.ts'
import { changed, edited, file, problemsIn, writeWorkbook, wuhan } from '../support/workbooks.ts'

const whole = await wuhan()
const short = await writeWorkbook(await wuhan(2))

const archiveOf = async (content: List) =>
  Buffer.concat(await Array.fromAsync(writeArchive(content)))

/** What a file that was read says, once it has the format. */
async function said(raw: ListAsRead): Promise<List> {
  assert.deepEqual(await problemsIn(raw), [])
  const powers = (await Array.fromAsync(raw.powers())).flatMap(({ value }) =>
    POWER.schema.array().parse(value),
  )
  return {
    publisher: PUBLISHER.schema.parse(raw.publisher.value),
    edition: EDITION.schema.parse(raw.edition.value),
    instruments: raw.instruments.flatMap(({ value }) => INSTRUMENT.schema.array().parse(value)),
    powers: async function* () {
      yield* powers
    },
  }
}

const ways = {
  workbook: async (content: List) =>
    readWorkbook(await file('list.xlsx', await writeWorkbook(content))),
  archive: async (content: List) => readArchive(await file('list.zip', await archiveOf(content))),
}

for (const [name, way] of Object.entries(ways)) {
  test(`the Wuhan list comes back from a ${name} with the same hash`, async () => {
    const back = await said(await way(whole))
    assert.equal(await contentHash(back), await contentHash(whole))
    assert.equal(canonical(back.instruments), canonical(whole.instruments))
  })

  test(`any list comes back from a ${name} as it was`, async () => {
    await fc.assert(
      fc.asyncProperty(dataset, async (held) => {
        const content = {
          ...held,
          powers: async function* () {
            yield* held.powers
          },
        }
        const back = await said(await way(content))
        assert.equal(
          canonical({ ...back, powers: await Array.fromAsync(back.powers()) }),
          canonical(held),
        )
        assert.equal(await contentHash(back), await contentHash(content))
      }),
      { numRuns: 10 },
    )
  })
}

test('equal lists are equal files', async () => {
  assert.deepEqual(await archiveOf(whole), await archiveOf(whole))
  assert.deepEqual(await writeWorkbook(await wuhan(2)), short)
  for (const bytes of [short, await archiveOf(whole)])
    assert.equal(bytes.readUInt32LE(10), 0x210000, 'the time of an entry is that of the first day')
})

test('an archive describes its tables, and no cell of it is a formula', async () => {
  const parts = await readZip(await file('list.zip', await archiveOf(whole)))
  const { resources, ...about } = JSON.parse(String(parts.get('datapackage.json')))
  assert.equal(about.name, 'wuhan-hrss-2016')
  assert.equal(about.licenses[0].name, 'CC0-1.0')
  assert.equal(parts.size, resources.length + 1)
  for (const { path, schema } of resources) {
    const [header] = String(parts.get(path)).split('\r\n')
    const names: string[] = schema.fields.map(({ name }: { name: string }) => name)
    assert.equal(
      header,
      names.join(','),
      'a reader of data packages takes a byte order mark for text',
    )
    assert.notEqual(schema.foreignKeys?.length, 0, 'the profile allows no empty list')
    for (const { fields, reference } of schema.foreignKeys ?? []) {
      const target = resources.find(
        ({ name }: { name: string }) => name === (reference.resource || path.slice(0, -4)),
      )
      assert.ok(
        names.includes(fields) &&
          target.schema.fields.some(({ name }: { name: string }) => name === reference.fields),
      )
    }
  }
})

test('a list opens on its powers, a template on the guide, and each sheet prints one page wide', async () => {
  for (const [bytes, sheet] of [
    [short, '权力事项'],
    [await writeTemplate(), '说明'],
  ] as const) {
    const parts = await readZip(await file('list.xlsx', bytes))
    const workbook = String(parts.get('xl/workbook.xml'))
    const names = [...workbook.matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name]) => name)
    const [, active] = /<workbookView activeTab="(\d+)"/.exec(workbook) ?? []
    assert.equal(names[Number(active)], sheet)
    for (const [index, name] of names.entries()) {
      const xml = String(parts.get(`xl/worksheets/sheet${index + 1}.xml`))
      assert.match(xml, name === sheet ? /tabSelected="1"/ : /tabSelected="0"/)
      assert.match(xml, /<sheetPr><pageSetUpPr fitToPage="1"\/><\/sheetPr>/)
      const [, orientation] =
        /<pageSetup paperSize="8" orientation="(\w+)" fitToWidth="1" fitToHeight="0"\/>/.exec(
          xml,
        ) ?? []
      const width = [...xml.matchAll(/<col min="(\d+)" max="(\d+)" width="([\d.]+)"/g)].reduce(
        (sum, [, min, max, each]) => sum + (Number(max) - Number(min) + 1) * Number(each),
        0,
      )
      assert.equal(orientation, width <= 260 ? 'portrait' : 'landscape', name)
    }
  }
})

const problemsOf = async (bytes: Buffer) =>
  problemsIn(await readWorkbook(await file('list.xlsx', bytes)))

test('every mistake in a cell is named with its place, all at once', async () => {
  const bytes = await changed(short, {
    '设定依据!A2': 'XK-1',
    '设定依据!A3': null,
    '设定依据!C2': '第十一条、见附件',
    '设定依据!D2': '收费',
    '设定依据!E2': '2016年',
    '办理期限!F2': '三十',
    '权力事项!B2': { type: 'Formula', value: 'A1' },
    '权力事项!B3': new Date('2016-01-01T00:00:00Z'),
    '权力事项!G2': '自然人、法人',
    '权力事项!I2': '否',
    '权力事项!K2': '免费',
    '权力事项!P2': '"未闭合',
    '权力事项!AG2': '备注',
    '权力事项!DA3': '备注',
    '文件修改!A2': 'no-such',
    '发布机关!A3': 'second',
    '发布机关!F2': '420101',
  })
  assert.deepEqual(await problemsOf(bytes), [
    'list.xlsx!发布机关!A3 error second-row "发布机关" holds one record; this is another',
    'list.xlsx!发布机关!F2 error unknown-jurisdiction "420101" does not stand in "行政区划"; did you mean "420100"?',
    'list.xlsx!文件修改!A2 error unknown-instrument "no-such" does not stand in "法律文件"',
    'list.xlsx!权力事项!B2 error formula holds a formula whose value is not in the file; open and save the workbook in a spreadsheet, or type the value',
    'list.xlsx!权力事项!DA3 error beside this stands far beside the table; delete it',
    'list.xlsx!权力事项!AG2 error beside this stands beside the table, under no header; move it into a column or delete it',
    'list.xlsx!权力事项!G2 error invalid-value "行使对象" is "自然人、法人"; it must be a list of one of 自然人、法人和其他组织; did you mean "自然人"?',
    'list.xlsx!权力事项!K2 error invalid-value "是否收费" is "免费"; it must be 是 or 否, or empty where it is not known',
    'list.xlsx!权力事项!P2 error invalid-value "关键词" is "\\"未闭合"; it must be a list in which every quotation mark is closed',
    'list.xlsx!权力事项!B3 error invalid-value "权力名称" is the date 2016-01-01; it must be a text; format the cell as text and type it again',
    'list.xlsx!设定依据!C2 error invalid-value "依据条款" is "第十一条、见附件"; it must be articles such as 57, 57.2, 14(1), 17-1 or 第五十七条第二款, separated by 、',
    'list.xlsx!设定依据!D2 error invalid-value "依据作用" is "收费"; it must be one of 授权依据、条件依据、材料依据、程序依据、期限依据、收费依据、处罚依据、救济依据; did you mean "收费依据"?',
    'list.xlsx!设定依据!E2 error invalid-value "文本日期" is "2016年"; it must be a day such as 2016-01-31, 2016/1/31 or 2016年1月31日',
    'list.xlsx!办理期限!F2 error invalid-value "期限" is "三十"; it must be a whole number',
    'list.xlsx!设定依据!A2 error unknown-power "XK-1" does not stand in "权力事项"; did you mean "XK-01"?',
    'list.xlsx!设定依据!A3 error missing-key "事项编码" is missing',
    'list.xlsx!权力事项!I2 error unexpected-materials says that no materials are needed, but "申请材料" has some for this power (9)',
  ])
})

test('what people write in other ways is read as they mean it', async () => {
  const bytes = await changed(short, {
    '权力事项!B1': ' 职权名称* ',
    '设定依据!B1': '法律\n依据',
    '设定依据!C2': '第十一条，57.2\n第五十七条第三款',
    '设定依据!C3': 12,
    '设定依据!D2': 'CONFERS',
    '设定依据!E2': '２０１３／６／２９',
    '设定依据!E3': 41_454,
    '设定依据!I2': '2018年7月1日',
    '办理期限!F2': '３０',
    '办理期限!F3': '1,200',
    '权力事项!G2': '自然人，法人和其他组织',
    '权力事项!P2': '学校；培训, 办学',
    设定依据: '法律依据',
    说明: '填写说明',
  })
  assert.deepEqual(await problemsOf(bytes), [
    'list.xlsx!填写说明!A1 error unknown-sheet not a sheet of a list',
  ])
  const { powers } = await readWorkbook(await file('list.xlsx', bytes))
  const [power] = POWER.schema.array().parse((await Array.fromAsync(powers()))[0]?.value)
  assert.deepEqual(
    power?.legalBases
      ?.slice(0, 2)
      .map(({ articles, role, versionOn, ceasedOn }) => [articles, role, versionOn, ceasedOn]),
    [
      [['11', '57.2', '57.3'], 'CONFERS', '2013-06-29', '2018-07-01'],
      [['12'], 'CONFERS', '2013-06-29', null],
    ],
  )
  assert.deepEqual(
    power?.timeLimits?.slice(0, 2).map(({ amount }) => amount),
    [30, 1200],
  )
  assert.deepEqual(
    [power?.audience, power?.keywords],
    [
      ['NATURAL_PERSON', 'LEGAL_PERSON'],
      ['学校', '培训', '办学'],
    ],
  )
})

test('headers and sheets that are missing, unknown or there twice are named', async () => {
  const bytes = await changed(short, {
    '权力事项!C1': '事项名称',
    '权力事项!F1': '承办机沟',
    权力类别: '权利类别',
    清单要素: null,
    救济途径: null,
  })
  const problems = await problemsOf(bytes)
  assert.deepEqual(problems, [
    'list.xlsx!权利类别!A1 error unknown-sheet not a sheet of a list; did you mean "权力类别"?',
    'list.xlsx!权力类别!A1 error missing-sheet the workbook needs a sheet of this name',
    'list.xlsx!权力事项!C1 error duplicate-column "事项名称" is the same column as "权力名称", which stands here too',
    'list.xlsx!权力事项!F1 error unknown-column "承办机沟" is not a column of "权力事项"; did you mean "承办机构"?',
    'list.xlsx!权力事项!AE1 error missing-column "权力事项" needs a column "承办机构"',
  ])
})

test('a place in a list leads to its cell, or to the nearest one', async () => {
  const { publisher, edition, powers } = await readWorkbook(await file('list.xlsx', short))
  const [power] = await Array.fromAsync(powers())
  const places = [
    publisher.place(['jurisdiction', 'parent', 'name', 'zh']),
    publisher.place(['units', 1, 'contact', 'phone']),
    edition.place(['categories', 0, 'powerCount']),
    edition.place(['facts', 0, 'parts', 2]),
    power?.place([1]),
    power?.place([1, 'unit']),
    power?.place([0, 'name']),
    power?.place([0, 'legalBases', 1, 'currentArticles', 3]),
    power?.place([1, 'legalBases', 0]),
    power?.place([0, 'procedure', 'steps', 2, 'name', 'en']),
    power?.place([0, 'fees', 'items']),
  ]
  assert.deepEqual(
    places.map((place) => place && placeText(place).replace('list.xlsx!', '')),
    [
      '行政区划!B3',
      '承办机构!G3',
      '权力类别!I2',
      '公布数据!J2',
      '权力事项!A3',
      '权力事项!F3',
      '权力事项!B2',
      '设定依据!F3',
      '设定依据!A8',
      '办理环节!C4',
      '权力事项!K2',
    ],
  )
  assert.equal(power?.name?.([0, 'legalBases', 0, 'role']), '"依据作用"')
})

test('merged cells and formulas are read for what they show, or named', async () => {
  const powers = 'xl/worksheets/sheet12.xml'
  const cell = (xml: string, address: string, now: string) =>
    xml.replace(new RegExp(`<c r="${address}"[^>]*>.*?</c>`), now)
  const bytes = await edited(short, {
    [powers]: (xml) =>
      cell(
        cell(
          cell(xml, 'B2', '<c r="B2" t="str"><f>"职"&amp;"权"</f><v>职权</v></c>'),
          'B3',
          '<c r="B3" t="e"><f>1/0</f><v>#REF!</v></c>',
        ),
        'D3',
        '<c r="D3"><f>SUM(A1)</f><v></v></c>',
      ).replace(
        '</sheetData>',
        '</sheetData><mergeCells count="1"><mergeCell ref="F2:F3"/></mergeCells>',
      ),
  })
  const read = await readWorkbook(await file('list.xlsx', bytes))
  assert.deepEqual(await problemsIn(read), [
    'list.xlsx!权力事项!B3 error formula holds the error #REF!; correct the formula, or type the value',
    'list.xlsx!权力事项!D3 error formula holds a formula whose value is not in the file; open and save the workbook in a spreadsheet, or type the value',
    'list.xlsx!权力事项!F2 error merged-cells the cells F2:F3 are merged; split them and fill in each',
  ])
  const [source] = await Array.fromAsync(read.powers())
  assert.deepEqual(at(Object(source?.value)[0], ['name', 'zh']), '职权')
})

test('the template opens, and has a list for every enumeration and a note on every header', async () => {
  const path = await file('unused.xlsx', Buffer.alloc(0))
  await assert.rejects(template([path]), UsageError)
  const bytes = await writeTemplate()
  const parts = await readZip(await file('template.xlsx', bytes))
  for (const [index, { columns }] of TABLES.entries()) {
    const sheet = String(parts.get(`xl/worksheets/sheet${index + 2}.xml`))
    const notes = String(parts.get(`xl/comments${index + 2}.xml`))
    for (const [position, { kind, note }] of columns.entries()) {
      const letter = columnName(position)
      const [, list = ''] =
        new RegExp(`<dataValidation [^>]*sqref="${letter}2:[^>]*><formula1>([^<]*)<`).exec(sheet) ??
        []
      if (kind.type === 'choice' || kind.type === 'choices')
        for (const label of labelsOf(kind.of)) assert.ok(list.includes(label))
      if (kind.type === 'flag') assert.equal(list, '"是,否"')
      assert.ok(notes.includes(`ref="${letter}1"`) && notes.includes(note))
    }
  }
  assert.deepEqual(await problemsOf(bytes), [
    'list.xlsx!发布机关!A1 error missing-row "发布机关" has no row under its headers; it needs one',
    'list.xlsx!清单版本!A1 error missing-row "清单版本" has no row under its headers; it needs one',
  ])
})

test('written in a thread it is the same, and the event loop goes round meanwhile', async () => {
  let turns = 0
  let going = true
  const turn = () => {
    turns += 1
    if (going) setImmediate(turn)
  }
  setImmediate(turn)
  assert.deepEqual(await writeWorkbookApart(await wuhan(2)), short)
  going = false
  assert.ok(turns > 100, `${turns} turns`)
})
