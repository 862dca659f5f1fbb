import assert from 'node:assert/strict'
import { test } from 'node:test'
import { utils, write } from '@e965/xlsx'
import { readSheets } from '../../src/formats/sheets/read.ts'
import { cellName } from '../../src/formats/sheets/sheet.ts'
import { file, zipOf } from '../support/workbooks.ts'

const ROWS = [
  ['劳动监察大队权力清单', null, null],
  ['编码', '名称', '日期'],
  ['001', '行政处罚，一般程序', '2016-01-31'],
]

const ODS = { 'styles.xml': Buffer.from('<a/>'), 'META-INF/manifest.xml': Buffer.from('<a/>') }

/** A workbook of an office, with a title over the table, a number that is a code, days and what cannot be used. */
function workbook(bookType: 'xlsx' | 'biff8' | 'ods' | 'xlsb' | 'xlml'): Buffer {
  const sheet = utils.aoa_to_sheet([
    ['劳动监察大队权力清单'],
    [],
    ['编码', '名称', '日期', '收费', '页码'],
    [7, '行政处罚', { t: 'n', v: 42_400, z: 'yyyy-mm-dd' }, true, 2.5],
    [null, '  ', { t: 'n', v: 42_400.5, z: 'yyyy/m/d h:mm' }],
  ])
  sheet.A4.z = '000'
  sheet['!merges'] = [utils.decode_range('A1:E1')]
  const book = utils.book_new(sheet, '权力')
  utils.book_append_sheet(book, utils.aoa_to_sheet([['看不见']]), '字典')
  utils.book_set_sheet_visibility(book, 1, 1)
  return write(book, { type: 'buffer', bookType })
}

for (const [kind, bookType] of [
  ['xlsx', 'xlsx'],
  ['xls', 'biff8'],
  ['ods', 'ods'],
  ['xls', 'xlml'],
] as const)
  test(`a workbook of an office is read as it stands: ${bookType}`, async () => {
    // It is known by what it holds, whatever it is called.
    const read = await readSheets(await file('list.csv', workbook(bookType)))
    assert.equal(read.kind, kind)
    const [sheet, other] = read.sheets
    assert.equal(sheet?.name, '权力')
    assert.deepEqual(sheet?.rows, [
      { number: 1, cells: ['劳动监察大队权力清单'] },
      { number: 3, cells: ['编码', '名称', '日期', '收费', '页码'] },
      {
        number: 4,
        cells: [bookType === 'ods' ? 7 : '007', '行政处罚', { date: '2016-01-31' }, true, 2.5],
      },
      { number: 5, cells: [null, null, { date: '2016-01-31T12:00:00' }] },
    ])
    assert.deepEqual(sheet?.merged, [
      { from: { row: 1, column: 0 }, to: { row: 1, column: 4 }, ref: 'A1:E1' },
    ])
    const isHidden = bookType !== 'ods'
    assert.deepEqual([other?.name, other?.hidden, sheet?.hidden], ['字典', isHidden, false])
    assert.equal(cellName({ row: 12, column: 27 }), 'AB12')
  })

test('a hidden sheet of an .ods is told to be hidden', async () => {
  const table = (name: string, style: string) =>
    `<table:table table:name="${name}" table:style-name="${style}"><table:table-row><table:table-cell office:value-type="string"><text:p>甲</text:p></table:table-cell></table:table-row></table:table>`
  const content = `<office:document-content><office:automatic-styles><style:style style:name="ta1" style:family="table"><style:table-properties table:display="true"/></style:style><style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style></office:automatic-styles><office:body><office:spreadsheet>${table('权力', 'ta1')}${table('字典 &amp; 表', 'ta2')}</office:spreadsheet></office:body></office:document-content>`
  const bytes = await zipOf({ 'content.xml': Buffer.from(content), ...ODS })
  const { sheets } = await readSheets(await file('list.ods', bytes))
  assert.deepEqual(
    sheets.map(({ name, hidden, rows }) => [name, hidden, rows[0]?.cells]),
    [
      ['权力', false, ['甲']],
      ['字典 & 表', true, ['甲']],
    ],
  )
})

test('a table as text is read in each encoding, with each divider', async () => {
  const lines = (mark: string) =>
    ROWS.map((row) =>
      row.map((cell) => (cell?.includes('，') ? `"${cell}"` : cell)).join(mark),
    ).join('\r\n')
  const gb18030 = Buffer.from(
    'b1e0c2ebbbf2b1eac5cc2cc3fbb3c62cc8d5c6da0d0a3030312cd0d0d5feb4a6b7a32c323031362d30312d33310d0a',
    'hex',
  )
  for (const bytes of [
    Buffer.from(lines(',')),
    Buffer.from(`\u{FEFF}${lines(';')}`),
    Buffer.from(lines('\t')),
    Buffer.from(`\u{FEFF}${lines('\t')}`, 'utf16le'),
  ]) {
    const { kind, sheets } = await readSheets(await file('list.xls', bytes))
    assert.equal(kind, 'csv')
    assert.deepEqual(sheets[0]?.rows, [
      { number: 1, cells: ['劳动监察大队权力清单'] },
      { number: 2, cells: ['编码', '名称', '日期'] },
      { number: 3, cells: ['001', '行政处罚，一般程序', '2016-01-31'] },
    ])
  }
  const { sheets } = await readSheets(await file('list.csv', gb18030))
  assert.deepEqual(sheets[0]?.rows[1], { number: 2, cells: ['001', '行政处罚', '2016-01-31'] })
})

test('a saved web page gives its tables, not those that only arrange them', async () => {
  const page = `<!DOCTYPE html><html><head><meta charset="gb2312"><style>td { color: red }</style></head><body>
    <table><tr><td>菜单<td><table id="list">
      <caption>权力清单</caption>
      <tr><th rowspan=2>编码</th><th colspan="2">名称&nbsp;</th></tr>
      <tr><th>主项</th><th>子项</th></tr>
      <tr><td>001<td><p>行政处罚</p><p>  一般
        程序</p><script>alert(1)</script><td>甲<br>乙 &lt;丙&gt;
      <tr><td></td><td> &nbsp; </td></tr>
      <tr><td>002</td></tr>
    </table></table></body></html>`
  const { kind, sheets } = await readSheets(await file('list.html', Buffer.from(page)))
  assert.equal(kind, 'html')
  assert.deepEqual(sheets, [
    {
      name: '表格1',
      hidden: false,
      rows: [
        { number: 1, cells: ['编码', '名称'] },
        { number: 2, cells: [null, '主项', '子项'] },
        { number: 3, cells: ['001', '行政处罚\n一般 程序', '甲\n乙 <丙>'] },
        { number: 5, cells: ['002'] },
      ],
      merged: [
        { from: { row: 1, column: 0 }, to: { row: 2, column: 0 }, ref: 'A1:A2' },
        { from: { row: 1, column: 1 }, to: { row: 1, column: 2 }, ref: 'B1:C1' },
      ],
      odd: [],
    },
  ])
})

test('what is no table is refused with a word what it is, and nothing ends the process or keeps it', async () => {
  const cell = '<table:table-cell office:value-type="string"><text:p>a</text:p></table:table-cell>'
  const content = (repeated: string) =>
    Buffer.from(
      `<office:document-content><office:body><office:spreadsheet><table:table table:name="a"><table:table-row table:number-rows-repeated="1048576">${cell.replace('<table:table-cell', `<table:table-cell table:number-columns-repeated="${repeated}"`)}</table:table-row></table:table></office:spreadsheet></office:body></office:document-content>`,
    )
  for (const [bytes, line] of [
    [Buffer.from('%PDF-1.4'), /error unknown-format is a PDF/],
    [Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0]), /error unknown-format is neither a workbook/],
    [await zipOf({ 'word/document.xml': Buffer.from('<a/>') }), /error not-a-workbook/],
    [await zipOf({ 'Index/Document.iwa': Buffer.from('a') }), /error unknown-format is a Numbers/],
    [
      await zipOf({
        'content.xml': content('16384'),
        ...ODS,
      }),
      /error too-large/,
    ],
    [
      Buffer.from(`<table><tr>${'<td rowspan=1000 colspan=900>a<tr>'.repeat(9)}</table>`),
      /error too-large the table 表格1 has too many cells/,
    ],
    [Buffer.from('a,"b\n'), /error syntax Quote Not Closed/],
  ] as const)
    await assert.rejects(
      readSheets(await file('list.xlsx', bytes)),
      ({ message }) => line.test(message) || assert.fail(message),
    )
})
