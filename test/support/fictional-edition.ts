import { edited } from './editions.ts'

export const FICTIONAL = 'wuhan-hrss-fictional-2020'

/** The Wuhan list again, as a later edition that never was, in which everything that can change in a list has changed somewhere. */
export const fictionalEdition = () =>
  edited(...EDITION, ...PUBLISHER, ...LICENSING, ...PENALTY_AND_COERCION, ...REWARD_AND_OTHER)

type Edits = Parameters<typeof edited>

const EDITION: Edits = [
  ['edition.yaml', 'key: wuhan-hrss-2016', `key: ${FICTIONAL}`],
  ['edition.yaml', '（2016年）', '（2020年，虚构）'],
  ['edition.yaml', 'Bureau (2016)', 'Bureau (2020, fictional)'],
  ['edition.yaml', 'documentNumber: 武人社发[2016]4号', 'documentNumber: null'],
  ['edition.yaml', 'year: 2016', 'year: 2020'],
  ['edition.yaml', 'effectiveOn: 2016-01-01', 'effectiveOn: 2020-01-01'],
  ['edition.yaml', 'effectivePrecision: YEAR', 'effectivePrecision: DAY'],
  ['edition.yaml', 'lawAsOf: 2016-01-31', 'lawAsOf: 2019-10-31'],
  [
    'edition.yaml',
    / {4}zh: 报告载明.*\n {4}en: .*\n/,
    '    zh: 虚构，仅供测试，从未公布。\n    en: Fictional, for tests only; it was never issued.\n',
  ],
  ['edition.yaml', /( {2}- \{ key: name,.*\n)( {2}- \{ key: basis,.*\n)/, '$2$1'],
  ['edition.yaml', '准许公民、法人从事', '准许公民、法人和其他组织从事'],
  ['edition.yaml', 'powerCount: 6\n  - order: 2', 'powerCount: 5\n  - order: 2'],
  ['edition.yaml', 'powerCount: 1\n', 'powerCount: 2\n'],
  ['edition.yaml', 'value: 6512', 'value: 7000'],
  ['edition.yaml', / {2}- key: legal-advisers\n.*\n.*\n.*\n/, ''],
]

const PUBLISHER: Edits = [
  ['publisher.yaml', 'hotline: "12333"', 'hotline: "12345"'],
  ['publisher.yaml', 'documentNumber: null', 'documentNumber: 虚构〔2019〕1号'],
  ['publisher.yaml', 'name: { zh: 湖北省, en: Hubei Province }', 'name: { zh: 湖北省, en: Hubei }'],
  ['publisher.yaml', 'phone: null', 'phone: "027-00000000"'],
  [
    'publisher.yaml',
    /$/,
    '  - { key: fictional-division, name: { zh: 虚构处 }, kind: DIVISION, contact: {}, verification: MEMORY }\n',
  ],
]

const LICENSING: Edits = [
  // XK-01: the law of 2016-11-07 moved the article that confers the power.
  ['powers/licensing.yaml', 'articles: [ "11" ]', 'articles: [ "12" ]'],
  ['powers/licensing.yaml', 'versionOn: 2013-06-29', 'versionOn: 2016-11-07'],
  // XK-02
  [
    'powers/licensing.yaml',
    / {4}- name: \{ zh: "工商登记证明（营业执照）", en: .* \}\n( {6}.*\n){4}/,
    '',
  ],
  ['powers/licensing.yaml', /("设立申请书", en: .* \}\n.*\n {6}copies:) null/, '$1 2'],
  ['powers/licensing.yaml', /(stage: .*本局承诺时限，未见公布.*\n {6}amount:) null/, '$1 10'],
  [
    'powers/licensing.yaml',
    /charged: false\n( {4}basis: .*\n) {4}items: \[\]\n {4}note: \{ zh: "办理许可不收费，职业中介许可证免费发放。", en: .* \}/,
    'charged: true\n$1    items: [ { name: { zh: 虚构工本费 }, amount: 5.5, currency: CNY } ]',
  ],
  // XK-03
  ['powers/licensing.yaml', 'zh: "劳务派遣经营许可"', 'zh: "劳务派遣经营行政许可"'],
  [
    'powers/licensing.yaml',
    /lifecycle: \[\]\n( {2}keywords: \[ 劳务派遣许可证)/,
    'lifecycle: [ { kind: RENAMED, effect: NONE, on: 2019-06-01, by: { zh: 虚构〔2019〕2号 } } ]\n$1',
  ],
  ['powers/licensing.yaml', /^- code: XK-04[\s\S]*?(?=^- code: XK-05)/m, ''],
]

const PENALTY_AND_COERCION: Edits = [
  // CF-01
  [
    'powers/penalty.yaml',
    '未建立职工名册，经责令限期改正仍不改正的，才处罚款。',
    '未建立职工名册的，处罚款。',
  ],
  ['powers/penalty.yaml', '经批准立案。', '经负责人批准立案。'],
  ['powers/penalty.yaml', 'max: 2000', 'max: 3000'],
  // QZ-01
  ['powers/coercion.yaml', 'unit: social-insurance-division', 'unit: fictional-division'],
  ['powers/coercion.yaml', '[ LEGAL_PERSON, NATURAL_PERSON ]', '[ NATURAL_PERSON, LEGAL_PERSON ]'],
  [
    'powers/coercion.yaml',
    /body: \{ zh: 有管辖权的人民法院, (en: .*) \}/,
    'body: { zh: 武汉市虚构法院, $1 }',
  ],
]

const REWARD_AND_OTHER: Edits = [
  // JL-01
  ['powers/reward.yaml', 'initiation: EX_OFFICIO', 'initiation: ON_APPLICATION'],
  ['powers/reward.yaml', 'variant: EX_OFFICIO', 'variant: BENEFIT'],
  ['powers/reward.yaml', '  conditions:\n', '  conditions:\n    - text: { zh: 实名举报。 }\n'],
  ['powers/reward.yaml', '举报奖金 ]', '举报奖金, 虚构 ]'],
  [
    'powers/reward.yaml',
    /\n?$/,
    `
- code: JL-02
  name: { zh: 虚构奖励 }
  unit: fictional-division
  audience: [NATURAL_PERSON]
  initiation: EX_OFFICIO
  legalBases: [{ instrument: labor-law, articles: ["9"], role: CONFERS, versionOn: 2018-12-29, currentArticles: ["9"], verification: MEMORY }]
  conditions: []
  procedure: { variant: BENEFIT, steps: [] }
  timeLimits: []
  fees: { charged: false }
  sanctions: []
  remedies: []
  lifecycle: []
  keywords: []
  provenance: { status: RECONSTRUCTED, note: { zh: 虚构。 } }
`,
  ],
  // QT-04
  ['powers/other.yaml', '[ 企业年金, 补充养老保险, ', '[ 补充养老保险, 企业年金, '],
]
