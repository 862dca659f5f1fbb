import assert from 'node:assert/strict'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { utils, write } from '@e965/xlsx'
import { readChecked } from '../../src/checking/read-checked.ts'
import { InputError, UsageError } from '../../src/commands/failure.ts'
import { importCommand } from '../../src/commands/import.ts'
import { start } from '../support/process.ts'
import type { Json } from '../support/service.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const folder = temporaryFolder()
const OUT = join(folder, 'out')

type Rows = (string | number | null)[][]

const saved = async (name: string, bytes: Buffer | string) => {
  const path = join(folder, name)
  await writeFile(path, bytes)
  return path
}

function book(
  sheets: [name: string, rows: Rows, merged?: string[]][],
  bookType: 'xlsx' | 'biff8' | 'ods',
) {
  const made = utils.book_new()
  for (const [name, rows, merged = []] of sheets) {
    const sheet = utils.aoa_to_sheet(rows)
    sheet['!merges'] = merged.map((range) => utils.decode_range(range))
    utils.book_append_sheet(made, sheet, name)
  }
  return write(made, { type: 'buffer', bookType }) as Buffer
}

/** A text in GB18030, whose characters of two bytes are tried one after the other. */
function inGb18030(text: string): Buffer {
  const decoder = new TextDecoder('gb18030')
  const bytes = new Map<string, Buffer>()
  for (let lead = 0x81; lead < 0xff; lead++)
    for (let trail = 0x40; trail < 0xff; trail++) {
      const pair = Buffer.from([lead, trail])
      if (trail !== 0x7f) bytes.set(decoder.decode(pair), pair)
    }
  return Buffer.concat([...text].map((one) => bytes.get(one) ?? Buffer.from(one)))
}

const wide = (row: Rows[number]) => [...row, ...Array(250 - row.length).fill(null)]

/** An old workbook under the name of a new one: title, stamp, a head of two rows with notes, merged cells, a column twice, people, empty columns and an empty sheet. */
const MERGED: [string, Rows, string[]] = [
  '许可',
  [
    wide(['某市渡口局2024年权责清单']),
    wide(['填报单位（盖章）：']),
    wide([
      '序号',
      '职权\n类型',
      '职权名称',
      null,
      '职权依据（注明条款、内容）',
      '承办\n机构',
      '承办机构',
      '实施层级\n及权限',
      null,
      '录入人',
      '备用栏',
    ]),
    wide([null, null, '项 目', '子项']),
    wide([
      1,
      '行政许可',
      '渡船营运许可',
      '新设',
      '《渡口办法》（交通部令第3号）第七条',
      '渡运科',
      '渡运科',
      '市级',
      '负责市管渡口',
      '赵某某',
      '甲栏',
    ]),
    wide([null, null, null, '延续', null, null, null, '县级', '负责县管渡口', null, null]),
    wide([
      2,
      '行政许可',
      '渡口设置许可',
      '/',
      '同上，第八条第二款',
      '—',
      '渡运科',
      '市级',
      null,
      '钱某某',
      '无',
    ]),
  ],
  [
    'A1:K1',
    'A2:K2',
    'A3:A4',
    'B3:B4',
    'C3:D3',
    'E3:E4',
    'F3:F4',
    'G3:G4',
    'H3:I4',
    'J3:J4',
    'K3:K4',
    'A5:A6',
    'B5:B6',
    'C5:C6',
    'E5:E6',
  ],
]

const PENALTIES: [string, Rows] = [
  '行政处罚（2项）',
  [
    ['序号', '事项名称', '实施依据', '追责情形'],
    [
      1,
      '对无证摆渡的处罚',
      '【规章】《渡口办法》（交通部令第3号）第二十条：无证摆渡的，处二百元罚款。',
      '1.没有依据处罚的；\n2.收受财物的。',
    ],
    [
      2,
      '对超载的处罚',
      '【规章】《渡口办法》（交通部令第3号）第二十一条',
      '1.没有依据处罚的；\n2.收受财物的。',
    ],
  ],
]

const SECTIONS = [
  '序号,权力名称,设定依据',
  '一、行政检查（共2项）,,',
  '1,渡船安全检查,《渡口办法》第三十条',
  '2,渡口设施检查,《渡口办法》第三十一条',
  '二、行政确认（共1项）,,',
  '1,渡工资格确认,《渡工办法》第五条',
  '说明：本清单由渡口局解释。,,',
]

const PAGE = `<html><head><meta charset="utf-8"></head><body><h1>清单</h1><table>
  <tr><th>序号</th><th>事项名称</th><th>事项类型</th><th>实施依据</th></tr>
  <tr><td>1</td><td>渡运事故<br>裁决</td><td rowspan="2">行政裁决</td><td>《渡口办法》第四十条</td></tr>
  <tr><td>2</td><td>渡口纠纷裁决</td><td>《渡口办法》第四十一条</td></tr></table></body></html>`

/** One power a page, its labels beside the values. */
const LABELLED: [string, Rows] = [
  '奖励一',
  [
    ['权力事项登记表'],
    ['事项名称', '优秀渡工奖励', '事项类型', '行政奖励'],
    ['实施依据', '《渡口办法》第五十条', '承办机构', '人事科'],
    ['责任事项', '1.受理责任：公示条件。\n2.审查责任：审查材料。', '监督电话', '12345'],
  ],
]

const TRANSPOSED: [string, Rows] = [
  '给付',
  [
    ['事项名称', '渡工补助给付', '渡口修缮补贴'],
    ['权力类型', '行政给付', '行政给付'],
    ['实施依据', '《渡口办法》第六十条', '《渡口办法》第六十一条'],
  ],
]

const files = [
  await saved('merged.xlsx', book([MERGED, ['空表', []], PENALTIES], 'biff8')),
  await saved('gb.csv', inGb18030(SECTIONS.join('\r\n'))),
  await saved(
    'tabs.csv',
    '事项名称\t权力类型\t实施依据\n渡船征用\t行政强制\t《渡口办法》第七十条\n',
  ),
  await saved(
    'semicolons.csv',
    '\u{FEFF}事项名称;权力类型;实施依据\n渡运费征收;行政征收;"《渡口办法》第八十条; 第八十一条"\n',
  ),
  await saved('page.xls', PAGE),
  await saved('pages.ods', book([LABELLED], 'ods')),
  await saved('transposed.xlsx', book([TRANSPOSED], 'xlsx')),
]

const running = start(
  { DATASETS: '' },
  'import',
  ...files,
  ...['--publisher', 'ferry-bureau', '--name', '某市渡口局', '--out', OUT, '--json'],
).exited

const report = async (): Promise<Json> => {
  const { code, out, err } = await running
  assert.equal(code, 0, err)
  return JSON.parse(out)
}

test('files of every shape become one list', async () => {
  const { powers, subItems, categories, out, basis } = await report()
  assert.deepEqual([powers, subItems, categories, out], [14, 2, 9, OUT])
  assert.deepEqual([basis.citations, basis.withArticles, basis.instruments], [14, 14, 2])
  const list = await readChecked(OUT)
  const names = new Map<string, string[]>()
  for await (const { code, name } of list.powers())
    names.set(code.slice(0, 2), [...(names.get(code.slice(0, 2)) ?? []), name.zh])
  assert.deepEqual(Object.fromEntries(names), {
    XK: ['渡船营运许可', '渡口设置许可'],
    CF: ['对无证摆渡的处罚', '对超载的处罚'],
    JC: ['渡船安全检查', '渡口设施检查'],
    QR: ['渡工资格确认'],
    QZ: ['渡船征用'],
    ZS: ['渡运费征收'],
    CJ: ['渡运事故裁决', '渡口纠纷裁决'],
    JL: ['优秀渡工奖励'],
    JF: ['渡工补助给付', '渡口修缮补贴'],
  })
})

test('what was understood of each column is said, what names people is left out', async () => {
  const { columns, leftOut } = await report()
  assert.deepEqual(
    columns
      .filter(({ sheet }: Json) => sheet === '许可')
      .map(({ column, element }: Json) => `${column} ${element}`),
    [
      'A rowNumber',
      'B category',
      'C name',
      'D subItem',
      'E basis',
      'F unit',
      'G unit',
      'H level',
      'I level',
      'J person',
      'K null',
    ],
  )
  assert.deepEqual(
    leftOut.map(({ column, why }: Json) => [column, why]),
    [
      ['序号', 'numbers of rows; the order of the list is kept'],
      ['录入人', 'names people'],
    ],
  )
})

test('every text of the files is in the dataset, in unread with its place, or in a column that was left out', async () => {
  const { unread } = await report()
  assert.deepEqual(unread.map(({ place, why }: Json) => `${place} ${why}`).sort(), [
    'gb.csv!CSV!A7 a note beside the table',
    'merged.xlsx!许可!A2 stands above the table',
    'pages.ods!奖励一!A1 stands above the table',
  ])
  const plain = (text: string) => text.normalize('NFKC').replace(/[^\p{Letter}\p{Number}]/gu, '')
  const written = plain(
    readdirSync(OUT, { recursive: true, encoding: 'utf8' })
      .map((name) => join(OUT, name))
      .filter((path) => statSync(path).isFile())
      .map((path) => readFileSync(path, 'utf8'))
      .join(),
  )
  const texts = [MERGED, PENALTIES, LABELLED, TRANSPOSED].flatMap(([, rows]) => rows).flat()
  const cells = [...texts, ...SECTIONS.slice(1).flatMap((row) => row.split(','))]
  const expected = new Set([
    ...['序号', '录入人', '赵某某', '钱某某'],
    ...unread.map(({ text }: Json) => text),
  ])
  const headings = plain(JSON.stringify((await report()).columns))
  for (const cell of cells)
    for (const line of String(cell ?? '')
      .split('\n')
      .map(plain))
      if (!/^\d*$|^无$/.test(line) && !expected.has(String(cell)))
        assert.ok(
          written.includes(line.replace(/^\d/, '')) || headings.includes(line) || isSection(line),
          `${cell}`,
        )
})

test('what cannot be imported says what is expected', async () => {
  await assert.rejects(
    importCommand([await saved('nothing.csv', '甲,乙\n1,2\n'), '--publisher', 'ferry-bureau']),
    (error) =>
      error instanceof InputError && /^no table of powers was found in /.test(error.message),
  )
  for (const [args, message] of [
    [[], /--publisher is missing/],
    [['--publisher', '渡口局'], /--publisher is "渡口局"; it must be /],
    [['--publisher', 'x', '--effective-on', '2024'], /--effective-on is "2024"; it must be /],
    [['--publisher', 'x', '--source', '网上'], /--source is "网上"; it must be /],
    [['--publisher', 'x', '--out', ''], /--out is empty/],
  ] as const)
    await assert.rejects(
      importCommand(['list.csv', ...args]),
      (error) => error instanceof UsageError && message.test(error.message),
    )
})

/** 一、行政检查（共2项）: it became the category. */
const isSection = (line: string) => /^[一二]行政.*项$|^同上/.test(line)
