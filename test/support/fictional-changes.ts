type Change = [path: string, before: unknown, after: unknown]

const ELEMENTS = ['mandate', 'fee', 'conditions', 'timeLimit', 'materials', 'contact']
const KEYWORDS = [
  '公司年金',
  '年金备案',
  '第二份养老金',
  '企业补充养老',
  '年金方案',
  '建立企业年金',
  '公司养老计划',
  '退休金补充',
]

/** How the fictional edition differs from that of 2016, powers aside. */
export const EDITION_CHANGES: Change[] = [
  [
    'title.zh',
    '武汉市人力资源和社会保障局市级权力清单（2016年）',
    '武汉市人力资源和社会保障局市级权力清单（2020年，虚构）',
  ],
  [
    'title.en',
    'Municipal Power List of the Wuhan Human Resources and Social Security Bureau (2016)',
    'Municipal Power List of the Wuhan Human Resources and Social Security Bureau (2020, fictional)',
  ],
  ['documentNumber', '武人社发[2016]4号', null],
  ['year', 2016, 2020],
  ['effectiveOn', '2016-01-01', '2020-01-01'],
  ['effectivePrecision', 'YEAR', 'DAY'],
  ['lawAsOf', '2016-01-31', '2019-10-31'],
  ['elements', ['name', 'basis', ...ELEMENTS], ['basis', 'name', ...ELEMENTS]],
  [
    'categories[0].description.zh',
    '依申请审查，准许公民、法人从事法律一般禁止或者限制的活动。',
    '依申请审查，准许公民、法人和其他组织从事法律一般禁止或者限制的活动。',
  ],
  ['categories[0].powerCount', 6, 5],
  ['categories[6].powerCount', 1, 2],
  ['facts[2].value', 6512, 7000],
  [
    'practices[13]',
    {
      key: 'legal-advisers',
      name: { zh: '法律顾问制度', en: 'Legal advisers' },
      description: {
        zh: '局机关和六家局属单位聘请专职法律顾问，另设专家智库为决策提供咨询。',
      },
      section: '四（三）',
    },
    null,
  ],
  [
    'provenance.note.zh',
    '报告载明该通知的名称、文号，以及共保留行政权力8类37项、逐项整理的要素；报告没有列出37项权力的名称和内容，也没有给出印发日期。本数据集的8个类别、各类项数和37项权力系依据2016年初施行的国家法律法规重建，不是通知原文；承诺时限、办理窗口、电话、收费等无从查证之处一律留空。',
    '虚构，仅供测试，从未公布。',
  ],
  [
    'provenance.note.en',
    "The report gives the notice's title and number, the totals of 8 categories and 37 powers retained, and the particulars set out for each. It does not print the 37 powers or the date of issue. The categories, the number of powers in each and the 37 powers here are reconstructed from the national law in force in early 2016 and are not the text of the notice. Committed time limits, windows, telephone numbers and fees that could not be established are left blank.",
    'Fictional, for tests only; it was never issued.',
  ],
  ['hotline', '12333', '12345'],
  ['mandate.documentNumber', null, '虚构〔2019〕1号'],
  ['units[0].contact.phone', null, '027-00000000'],
  [
    'units[15]',
    null,
    {
      key: 'fictional-division',
      name: { zh: '虚构处' },
      kind: 'DIVISION',
      contact: {},
      verification: 'MEMORY',
    },
  ],
  ['publisher.jurisdiction.parent.name.en', 'Hubei Province', 'Hubei'],
]

/** How its powers differ, in their order. */
export const POWER_CHANGES: [code: string, changes: Change[]][] = [
  [
    'XK-01',
    [
      ['legalBases[0].articles[0]', '11', '12'],
      ['legalBases[0].versionOn', '2013-06-29', '2016-11-07'],
      ['timeLimits[6].amount', null, 10],
    ],
  ],
  [
    'XK-02',
    [
      ['materials[0].copies', null, 2],
      [
        'materials[5]',
        {
          name: {
            zh: '工商登记证明（营业执照）',
            en: 'Proof of registration with industry and commerce (business license)',
          },
          basis: { instrument: 'employment-promotion-law', article: '40.2' },
        },
        null,
      ],
      ['fees.charged', false, true],
      ['fees.items[0]', null, { name: { zh: '虚构工本费' }, amount: 5.5, currency: 'CNY' }],
      [
        'fees.note',
        {
          zh: '办理许可不收费，职业中介许可证免费发放。',
          en: 'Licensing is free of charge, and the job agency license is issued free.',
        },
        null,
      ],
    ],
  ],
  [
    'XK-03',
    [
      ['name.zh', '劳务派遣经营许可', '劳务派遣经营行政许可'],
      [
        'lifecycle[0]',
        null,
        {
          kind: 'RENAMED',
          effect: 'NONE',
          on: '2019-06-01',
          by: { zh: '虚构〔2019〕2号' },
        },
      ],
    ],
  ],
  [
    'CF-01',
    [
      [
        'conditions[5].text.zh',
        '未建立职工名册，经责令限期改正仍不改正的，才处罚款。',
        '未建立职工名册的，处罚款。',
      ],
      [
        'procedure.steps[0].description.zh',
        '日常巡查、书面审查、专项检查、举报投诉或者其他部门移送发现线索，认为需要查处的，经批准立案。',
        '日常巡查、书面审查、专项检查、举报投诉或者其他部门移送发现线索，认为需要查处的，经负责人批准立案。',
      ],
      ['sanctions[5].fine.max', 2000, 3000],
    ],
  ],
  [
    'QZ-01',
    [
      ['unit', 'social-insurance-division', 'fictional-division'],
      ['audience', ['LEGAL_PERSON', 'NATURAL_PERSON'], ['NATURAL_PERSON', 'LEGAL_PERSON']],
      ['remedies[1].body.zh', '有管辖权的人民法院', '武汉市虚构法院'],
    ],
  ],
  [
    'JL-01',
    [
      ['initiation', 'EX_OFFICIO', 'ON_APPLICATION'],
      ['conditions[0]', null, { text: { zh: '实名举报。' } }],
      ['procedure.variant', 'EX_OFFICIO', 'BENEFIT'],
      ['keywords[12]', null, '虚构'],
    ],
  ],
  [
    'QT-04',
    [
      [
        'keywords',
        ['企业年金', '补充养老保险', ...KEYWORDS],
        ['补充养老保险', '企业年金', ...KEYWORDS],
      ],
    ],
  ],
]
