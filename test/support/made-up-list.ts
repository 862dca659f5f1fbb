import type { List } from '../../src/dataset/list.ts'
import type { Power } from '../../src/dataset/power.ts'

/** A list of as many powers as wanted, made as they are asked for, so that none has to be kept. */
export const madeUpList = (count: number, keywords: string[] = []): List => ({
  publisher: {
    key: 'made-up',
    name: { zh: '某局', en: null },
    shortName: null,
    jurisdiction: {
      code: '420100',
      name: { zh: '某市', en: null },
      level: 'MUNICIPAL',
      parent: null,
    },
    hotline: null,
    mandate: null,
    units: [
      {
        key: 'office',
        name: { zh: '某处', en: null },
        kind: 'DIVISION',
        functions: null,
        contact: {
          phone: null,
          complaintPhone: null,
          address: null,
          openingHours: null,
          onlineUrl: null,
        },
        source: null,
        verification: 'MEMORY',
      },
    ],
  },
  edition: {
    key: 'made-up-2016',
    publisher: 'made-up',
    title: { zh: '某局权力清单', en: null },
    notice: null,
    documentNumber: null,
    issuedOn: null,
    year: 2016,
    effectiveOn: '2016-01-01',
    effectivePrecision: 'YEAR',
    lawAsOf: '2016-01-31',
    lawCheckedOn: null,
    declared: { categories: null, powers: null },
    elements: [],
    license: null,
    provenance: { status: 'RECONSTRUCTED', note: null },
    source: null,
    categories: Array.from({ length: Math.ceil(count / IN_CATEGORY) }, (_, index) => ({
      order: index + 1,
      code: categoryCode(index),
      nationalTypeCode: '10',
      statutoryType: 'OTHER',
      name: { zh: `类别${index + 1}`, en: null },
      description: null,
      powerCount: Math.min(IN_CATEGORY, count - index * IN_CATEGORY),
    })),
    facts: [],
    practices: [],
  },
  instruments: [
    {
      key: 'some-law',
      title: { zh: '某法', en: 'Some Law' },
      shortTitle: null,
      formerTitles: null,
      kind: 'LAW',
      issuer: { zh: '某机关', en: null },
      documentNumber: null,
      promulgatedOn: '2000-01-01',
      effectiveOn: null,
      versions: [],
      repealedOn: null,
      repealedBy: null,
      replacedBy: null,
      verification: 'MEMORY',
    },
  ],
  powers: async function* () {
    for (let index = 0; index < count; index++) yield power(index, keywords)
  },
})

const IN_CATEGORY = 9_999

const categoryCode = (index: number) =>
  String.fromCharCode(65 + Math.floor(index / 26), 65 + (index % 26))

/** What only lists have that were taken as governments publish them. */
const NOT_PUBLISHED = {
  officialCode: null,
  basicCode: null,
  subItems: null,
  exercisedBy: null,
  levels: null,
  basisText: null,
  duty: null,
  responsibilities: null,
  responsibilityBasisText: null,
  accountability: null,
  otherColumns: null,
}

const power = (index: number, keywords: string[]): Power => ({
  code: `${categoryCode(Math.floor(index / IN_CATEGORY))}-${String((index % IN_CATEGORY) + 1).padStart(2, '0')}`,
  name: { zh: `事项${index + 1}`, en: `Power ${index + 1}` },
  summary: { zh: '甲', en: null },
  ...NOT_PUBLISHED,
  unit: 'office',
  audience: ['LEGAL_PERSON'],
  initiation: 'ON_APPLICATION',
  legalBases: [
    {
      instrument: 'some-law',
      articles: ['1'],
      role: 'CONFERS',
      versionOn: null,
      currentArticles: ['1'],
      summary: null,
      ceasedOn: null,
      verification: 'MEMORY',
    },
  ],
  conditions: [],
  materials: null,
  procedure: { variant: 'FILING', steps: [] },
  timeLimits: [],
  fees: { charged: null, basis: null, items: [], note: null },
  sanctions: [],
  remedies: [],
  lifecycle: [],
  keywords,
  questions: [],
  provenance: { status: 'RECONSTRUCTED', note: null },
})
