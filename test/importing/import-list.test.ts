import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shippedLaw } from '../../src/checking/shipped-law.ts'
import type { Sheet, SheetCell } from '../../src/formats/sheets/sheet.ts'
import { type Imported, importList } from '../../src/importing/import-list.ts'

type Range = [top: number, left: number, bottom: number, right: number]

const law = [...(await shippedLaw()).instruments.values()]

const sheet = (rows: SheetCell[][], merged: Range[] = [], name = 'Sheet1'): Sheet => ({
  name,
  hidden: false,
  rows: rows.map((cells, index) => ({ number: index + 1, cells })),
  merged: merged.map(([top, left, bottom, right]) => ({
    from: { row: top, column: left },
    to: { row: bottom, column: right },
    ref: '',
  })),
  odd: [],
})

function read(sheets: Sheet[], name = '某市某局', file = 'list.xlsx'): Imported {
  const imported = importList(
    [{ name: file, sheets }],
    { publisher: 'some-bureau', name },
    {
      registry: law,
      today: '2026-11-26',
    },
  )
  assert.ok(imported)
  return imported
}

const names = ({ powers }: Imported) => powers.map(({ code, name }) => [code, name.zh])

const elements = ({ report }: Imported) =>
  report.columns.map(({ header, element }) => [header, element])

test('a header stands under a title and a stamp, in two rows, with spaces and notes in it', () => {
  const imported = read([
    sheet(
      [
        ['克拉玛依市某局2024年权责清单'],
        ['单位（盖章）：'],
        [
          '序号',
          '职权\n类型',
          '职权名称',
          null,
          '基本 编码',
          '职权依据（注明条款）',
          '实施层级\n及权限',
        ],
        [null, null, '项 目', '子项', null, null, null],
        [
          1,
          '行政许可',
          '甲审批',
          null,
          '0001 14001 000',
          '《失业保险条例》第十条',
          '地州\n市级',
          '负责本级',
        ],
        [2, '行政许可', '乙审批', '乙一', null, '《失业保险条例》第十一条', '县市区级', '负责本区'],
        [null, null, null, '乙二', null, '《失业保险条例》第十二条', null, null],
      ],
      [
        [1, 0, 1, 6],
        [2, 0, 2, 6],
        [3, 0, 4, 0],
        [3, 1, 4, 1],
        [3, 2, 3, 3],
        [3, 4, 4, 4],
        [3, 5, 4, 5],
        [3, 6, 4, 7],
        [6, 0, 7, 0],
        [6, 1, 7, 1],
        [6, 2, 7, 2],
      ],
    ),
  ])
  assert.deepEqual(names(imported), [
    ['XK-01', '甲审批'],
    ['XK-02', '乙审批'],
  ])
  assert.deepEqual(elements(imported), [
    ['序号', 'rowNumber'],
    ['职权类型', 'category'],
    ['职权名称 项目', 'name'],
    ['职权名称 子项', 'subItem'],
    ['基本编码', 'basicCode'],
    ['职权依据（注明条款）', 'basis'],
    ['实施层级及权限', 'level'],
    ['实施层级及权限', 'level'],
  ])
  const [first, second] = imported.powers
  assert.equal(first?.basicCode, '000114001000')
  assert.deepEqual(first?.levels, [
    { level: 'MUNICIPAL', name: { zh: '地州市级', en: null }, scope: { zh: '负责本级', en: null } },
  ])
  assert.equal(second?.levels?.[0]?.level, 'COUNTY')
  assert.deepEqual(
    second?.subItems?.map(({ name }) => name.zh),
    ['乙一', '乙二'],
  )
  assert.deepEqual(
    second?.legalBases.map(({ articles }) => articles),
    [['11', '12']],
  )
  assert.equal(imported.edition.title.zh, '克拉玛依市某局2024年权责清单')
  assert.deepEqual(
    [imported.edition.effectiveOn, imported.edition.effectivePrecision],
    ['2024-01-01', 'YEAR'],
  )
  assert.equal(imported.edition.lawAsOf, '2024-12-31')
  assert.deepEqual(imported.report.unread, [
    { place: 'list.xlsx!Sheet1!A2', text: '单位（盖章）：', why: 'stands above the table' },
  ])
})

test('merged cells hold for every power beside them; without merging only a category goes on', () => {
  const rows: SheetCell[][] = [
    ['序号', '权力类型', '事项名称', '实施依据', '承办机构'],
    [1, '行政处罚', '对甲的处罚', '《失业保险条例》第二十八条', '监察科'],
    [2, null, '对乙的处罚', '《失业保险条例》第二十九条', null],
  ]
  const unitsOf = ({ powers, publisher }: Imported) =>
    powers.map(({ unit }) => publisher.units.find(({ key }) => key === unit)?.name.zh)
  const merged = read([
    sheet(rows, [
      [2, 1, 3, 1],
      [2, 4, 3, 4],
    ]),
  ])
  const plain = read([sheet(rows)])
  for (const imported of [merged, plain])
    assert.deepEqual(names(imported), [
      ['CF-01', '对甲的处罚'],
      ['CF-02', '对乙的处罚'],
    ])
  assert.deepEqual(unitsOf(merged), ['监察科', '监察科'])
  assert.deepEqual(unitsOf(plain), ['监察科', '某市某局'])
})

test('section rows, names of sheets and the ends of names say the category where no column does', () => {
  const imported = read([
    sheet(
      [
        ['序号', '事项名称', '实施依据'],
        ['一、行政许可（1项）'],
        [1, '甲审批', '《失业保险条例》第一条'],
        ['二、其他行政权力（1项）'],
        [1, '乙备案', '《失业保险条例》第二条'],
      ],
      [
        [2, 0, 2, 2],
        [4, 0, 4, 2],
      ],
    ),
    sheet(
      [
        ['序号', '事项名称', '实施依据'],
        [1, '丙', '《失业保险条例》第三条'],
      ],
      [],
      '行政检查（1项）',
    ),
    sheet(
      [
        ['序号', '事项名称', '实施依据'],
        [1, '对丁的处罚', '《失业保险条例》第四条'],
      ],
      [],
      '表四',
    ),
  ])
  assert.deepEqual(names(imported), [
    ['XK-01', '甲审批'],
    ['QT-01', '乙备案'],
    ['JC-01', '丙'],
    ['CF-01', '对丁的处罚'],
  ])
  assert.deepEqual(imported.report.unread, [])
})

test('one power over several rows has the levels, bodies and responsibilities of all', () => {
  const imported = read([
    sheet(
      [
        [
          '序号',
          '事项名称',
          '权力类型',
          '实施依据',
          '行使主体',
          '实施层级',
          '责任事项内容',
          '追责对象范围',
        ],
        [
          1,
          '甲审批',
          '行政许可',
          '《失业保险条例》第一条',
          '省某厅',
          '省级',
          '直接实施责任：\n1.受理。\n2.决定。',
          '1.具体承办人；\n2.分管领导。',
        ],
        [null, null, null, null, '市某局', '市级', '指导监督责任：\n1.监督。', null],
      ],
      [
        [2, 0, 3, 0],
        [2, 1, 3, 1],
        [2, 2, 3, 2],
        [2, 3, 3, 3],
        [2, 7, 3, 7],
      ],
    ),
  ])
  const [power] = imported.powers
  assert.equal(imported.powers.length, 1)
  assert.equal(power?.exercisedBy?.zh, '省某厅\n市某局')
  assert.deepEqual(
    power?.levels?.map(({ level }) => level),
    ['PROVINCIAL', 'MUNICIPAL'],
  )
  assert.deepEqual(
    power?.responsibilities?.map(({ stage, text }) => [stage?.zh, text.zh]),
    [
      ['省级：直接实施责任', '直接实施责任：\n1.受理。'],
      ['省级：直接实施责任', '2.决定。'],
      ['市级：指导监督责任', '指导监督责任：\n1.监督。'],
    ],
  )
  assert.deepEqual(power?.accountability?.whom, ['具体承办人', '分管领导'])
})

test('people are left out and said; every other column arrives, understood or not', () => {
  const imported = read([
    sheet([
      [
        '事项名称',
        '权力类型',
        '实施依据',
        '备注',
        '备注',
        '录入人',
        '经办人员',
        '特别栏',
        '办理时限',
      ],
      [
        '甲审批',
        '行政许可',
        '《失业保险条例》第一条',
        '一',
        '一',
        '张三',
        '李四',
        '其他内容',
        '法定时限：20个工作日承诺时限：7个工作日',
      ],
      ['乙审批', '行政许可', '/', '无', '—', '张三', '李四', '', ''],
    ]),
  ])
  assert.deepEqual(imported.report.leftOut, [
    { column: '录入人', why: 'names people' },
    { column: '经办人员', why: 'names people' },
  ])
  const [first, second] = imported.powers
  assert.deepEqual(first?.otherColumns, [
    { heading: '备注', text: '一' },
    { heading: '特别栏', text: '其他内容' },
    { heading: '办理时限', text: '法定时限：20个工作日承诺时限：7个工作日' },
  ])
  assert.deepEqual(
    first?.timeLimits.map(({ kind, amount, unit }) => [kind, amount, unit]),
    [
      ['STATUTORY', 20, 'WORKING_DAY'],
      ['COMMITTED', 7, 'WORKING_DAY'],
    ],
  )
  assert.deepEqual([second?.basisText, second?.legalBases, second?.otherColumns], [null, [], null])
  assert.equal(imported.report.columns.find(({ header }) => header === '特别栏')?.element, null)
  assert.ok(!JSON.stringify(imported).includes('张三'))
})

test('pages of labels and values, in lines or side by side, and transposed tables', () => {
  const lines = [
    '编码',
    '78',
    '权力类型',
    '行政给付',
    '权力事项',
    '甲给付',
    '实施依据',
    '《失业保险条例》第十条',
    '追责情形',
    '因不履行职责的',
  ]
  const inLines = read([
    sheet([...lines, ...lines.map((text) => text.replace('甲', '乙'))].map((text) => [text])),
  ])
  assert.deepEqual(names(inLines), [
    ['JF-01', '甲给付'],
    ['JF-02', '乙给付'],
  ])
  assert.equal(inLines.powers[0]?.officialCode, '78')
  const beside = read([
    sheet(
      [
        ['权力事项登记表'],
        ['事项名称', '甲审批', '权力类型', '行政许可'],
        ['实施依据', '《失业保险条例》第五条'],
        ['责任事项', '1.受理责任：受理。2.决定责任：决定。'],
      ],
      [
        [1, 0, 1, 3],
        [3, 1, 3, 3],
        [4, 1, 4, 3],
      ],
    ),
  ])
  assert.deepEqual(names(beside), [['XK-01', '甲审批']])
  assert.deepEqual(
    beside.powers[0]?.responsibilities?.map(({ stage }) => stage?.zh),
    ['受理责任', '决定责任'],
  )
  const transposed = read([
    sheet([
      ['事项名称', '甲审批', '对乙的处罚'],
      ['权力类型', '行政许可', '行政处罚'],
      ['实施依据', '《失业保险条例》第五条', '《失业保险条例》第六条'],
    ]),
  ])
  assert.deepEqual(
    transposed.powers.map(({ name, basisText }) => [name.zh, basisText]),
    [
      ['甲审批', '《失业保险条例》第五条'],
      ['对乙的处罚', '《失业保险条例》第六条'],
    ],
  )
})

test('a basis in a column for each kind of law, or taken apart, is put together', () => {
  const kinds = read([
    sheet(
      [
        ['序号', '项目名称', '执法依据', null],
        [null, null, '法律', '行政法规'],
        [1, '对甲的处罚', '《社会保险法》第八十四条', '《失业保险条例》第二十八条'],
      ],
      [[1, 2, 1, 3]],
    ),
  ])
  assert.equal(
    kinds.powers[0]?.basisText,
    '【法律】《社会保险法》第八十四条\n【行政法规】《失业保险条例》第二十八条',
  )
  assert.deepEqual(
    kinds.powers[0]?.legalBases.map(({ instrument, articles }) => [instrument, articles]),
    [
      ['social-insurance-law', ['84']],
      ['unemployment-insurance-regulations', ['28']],
    ],
  )
  const apart = read([
    sheet([
      ['事项名称', '依据名称', '发布令号（文号）', '具体条款', '具体规定内容'],
      ['甲检查', '失业保险条例', '国务院令第258号', '第四条', '由某部门主管。'],
    ]),
  ])
  assert.equal(
    apart.powers[0]?.basisText,
    '《失业保险条例》（国务院令第258号）第四条：由某部门主管。',
  )
  assert.deepEqual(apart.powers[0]?.legalBases[0]?.articles, ['4'])
})

test('law that nobody knows becomes an entry, the same title once, unless the number or the date says otherwise', () => {
  const imported = read([
    sheet([
      ['事项名称', '权力类型', '实施依据'],
      ['甲审批', '行政许可', '【规章】《某市某某管理办法》第一条'],
      [
        '乙审批',
        '行政许可',
        '【规章】《某市某某管理办法》（某市人民政府令第5号，2019年3月1日公布）第二条',
      ],
      ['丙审批', '行政许可', '《集体合同规定》（劳部发〔1994〕485号）第三条'],
      ['丁审批', '行政许可', '《集体合同规定》（2004年1月20日劳动和社会保障部令第22号）第四条'],
      ['戊审批', '行政许可', '【法律】《中华人民共和国社会保险法》（2010年修正）第四条'],
    ]),
  ])
  assert.deepEqual(
    imported.instruments.map(({ title, documentNumber, kind, verification }) => [
      title.zh,
      documentNumber,
      kind,
      verification,
    ]),
    [
      ['某市某某管理办法', '某市人民政府令第5号', 'LOCAL_RULE', 'LIST'],
      ['集体合同规定', '劳部发〔1994〕485号', 'NORMATIVE_DOCUMENT', 'LIST'],
      ['集体合同规定', '劳动和社会保障部令第22号', 'DEPARTMENT_RULE', 'LIST'],
    ],
  )
  assert.equal(new Set(imported.instruments.map(({ key }) => key)).size, 3)
  const last = imported.powers.at(-1)
  // The registry knows of no amendment in 2010; the last version by then is meant.
  assert.deepEqual(
    last?.legalBases.map(({ instrument, versionOn }) => [instrument, versionOn]),
    [['social-insurance-law', '2010-10-28']],
  )
})

test('a file without a table of powers is none', () => {
  const without = importList(
    [
      {
        name: 'a.csv',
        sheets: [
          sheet([
            ['日期', '天气'],
            ['2024-01-01', '晴'],
          ]),
        ],
      },
    ],
    { publisher: 'some-bureau' },
    { registry: [], today: '2026-11-26' },
  )
  assert.equal(without, null)
})

test('the place of an agency is read from its name, and not guessed where several have it', () => {
  const place = (name: string) =>
    read(
      [
        sheet([
          ['事项名称', '权力类型', '实施依据'],
          ['甲', '行政许可', '《某法》第一条'],
        ]),
      ],
      name,
    ).publisher.jurisdiction
  assert.deepEqual(
    [
      place('乌海市海南区商务局').code,
      place('克拉玛依市商务局').code,
      place('新疆维吾尔自治区商务厅').code,
    ],
    ['150303', '650200', '650000'],
  )
  assert.equal(place('乌海市海南区商务局').parent?.code, '150300')
  assert.equal(place('朝阳区商务局').code, '000000')
})

test('what a merged cell covers is seen by nobody, and is said', () => {
  const { powers, report } = read([
    sheet(
      [
        ['事项名称', '权力类型', '实施依据'],
        ['甲审批', '行政许可', '《失业保险条例》第十条'],
        ['乙审批', '行政许可', '《失业保险条例》第十一条'],
      ],
      [[2, 2, 3, 2]],
    ),
  ])
  assert.deepEqual(
    powers.map(({ basisText }) => basisText),
    ['《失业保险条例》第十条', '《失业保险条例》第十条'],
  )
  assert.deepEqual(report.unread, [
    {
      place: 'list.xlsx!Sheet1!C3',
      text: '《失业保险条例》第十一条',
      why: 'a merged cell covers it',
    },
  ])
})
