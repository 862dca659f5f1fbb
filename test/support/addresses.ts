import type { Json } from './service.ts'

export const codeOf = ({ code }: Json) => code
const codes = (category: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${category}-0${index + 1}`)

/** Addresses, with what they should find. */
export const ANSWERED: [string, (data: Json) => unknown, unknown][] = [
  ['power?code=QR-01', ({ power }) => power.name, '工伤认定'],
  [
    'power?code=QR-01&lang=EN&asOf=2016-06-01',
    ({ power }) => power.edition.license.spdx,
    'CC0-1.0',
  ],
  [
    'power?code=XK-04&asOf=2018-07-28',
    ({ power }) => [power.status, power.statusCause.kind],
    ['CANCELLED', 'CANCELLED'],
  ],
  ['power?code=CF-01', ({ power }) => power.sanctions.length > 0, true],
  ['power?code=XX-01', ({ power }) => power, null],
  [
    `cited?text=${encodeURIComponent('《劳动合同法》（2007年通过）第五十七条')}&asOf=2024-01-01`,
    ({ citedIn: [{ instrument, standing, articles }] }) => [
      instrument.key,
      standing,
      articles[0].notation,
    ],
    ['labor-contract-law', 'IN_FORCE', '57'],
  ],
  ['powers', ({ powers }) => [powers.totalCount, powers.nodes.length], [37, 20]],
  ['powers?first=100', ({ powers }) => powers.nodes.length, 37],
  ['powers?category=XK&first=5', ({ powers }) => powers.nodes.map(codeOf), codes('XK', 5)],
  ['powers?category=XK,JL', ({ powers }) => powers.totalCount, 7],
  ['powers?category=XK&category=JL', ({ powers }) => powers.totalCount, 7],
  ['powers?code=XK-01,%20QR-02', ({ powers }) => powers.nodes.map(codeOf), ['XK-01', 'QR-02']],
  ['powers?feesCharged=true', ({ powers }) => powers.totalCount, 0],
  ['powers?feesCharged=false', ({ powers }) => powers.totalCount, 29],
  [
    'powers?basisStatus=REPEALED',
    ({ powers }) => powers.nodes.map(codeOf),
    ['XK-04', 'QR-05', 'QT-04'],
  ],
  [
    'powers?instrument=work-injury-insurance-regulations&article=14',
    ({ powers }) => powers.nodes.map(codeOf),
    ['QR-01'],
  ],
  ['search?query=工伤', ({ search }) => search.edges[0].node.code, 'QR-01'],
  ['search?query=工伤&category=XK&first=3', ({ search }) => search.edges.length <= 3, true],
  ['search?query=结婚登记', ({ search }) => search.totalCount, 0],
  ['category?code=XK', ({ category }) => category.powers.nodes.map(codeOf), codes('XK', 6)],
  ['changes?since=2016-01-01T00:00:00Z&first=1', ({ changes }) => changes.nodes.length <= 1, true],
  ['category?code=ZZ', ({ category }) => category, null],
  [
    'instrument?key=labor-contract-law&article=14',
    ({ legalInstrument }) => legalInstrument.versions.length,
    1,
  ],
  [
    'instrument?key=work-injury-insurance-regulations&article=14',
    ({ legalInstrument }) => legalInstrument.powers.nodes.map(codeOf),
    ['QR-01'],
  ],
  ['instrument?key=nothing', ({ legalInstrument }) => legalInstrument, null],
  ['statistics', ({ statistics }) => statistics.powerCount, 37],
  ['statistics?category=XK&lang=EN', ({ statistics }) => statistics.powerCount, 6],
  [
    'affected?instrument=labor-contract-law&article=57',
    ({ affectedBy }) => affectedBy.losingLastBasis.nodes.map(codeOf),
    ['XK-03'],
  ],
  [
    'timeline?from=2025-01-01&to=2025-12-31',
    ({ lawTimeline }) => [lawTimeline.totalCount, lawTimeline.nodes[0].on],
    [5, '2025-01-01'],
  ],
  [
    'calendar?year=2027&lang=EN',
    ({ calendar }) => [calendar.known, calendar.days.length, calendar.days[1].name],
    [false, 13, 'Spring Festival'],
  ],
  [
    'deadlines?code=QR-01&event=2024-06-03',
    ({ power }) => power.deadlines.at(-1).dueDate.date,
    '2026-03-09',
  ],
  ['deadlines?code=XX-01&event=2024-06-03&kind=DECISION', ({ power }) => power, null],
  [
    'vocabulary?lang=EN',
    ({ vocabulary }) => vocabulary.map(({ label }: Json) => label).includes('Statutory type'),
    true,
  ],
  [
    'compare?from=wuhan-hrss-2016&to=wuhan-hrss-2016',
    ({ compareEditions }) => compareEditions.unchangedCount,
    37,
  ],
  ['compare?from=wuhan-hrss-2016&to=nothing', ({ compareEditions }) => compareEditions, null],
  [
    'registry?title=工伤&status=IN_FORCE&first=1',
    ({ legalInstruments }) => legalInstruments.nodes[0].key,
    'hubei-work-injury-benefit-notice-2022',
  ],
  ['find?query=工伤', ({ search }) => search.nodes[0].code, 'QR-01'],
  ['overview?code=QR-01', ({ power }) => [power.code, power.materials], ['QR-01', undefined]],
  ['overview?code=QR-01&full=true', ({ power }) => power.materials.length > 0, true],
  ['bring?code=QR-01', ({ power }) => power.materials.length > 0, true],
  ['law?title=劳动合同法', ({ legalInstruments }) => legalInstruments.nodes.length > 0, true],
  ['about?lang=EN', ({ publishers }) => publishers.nodes[0].currentEdition.key, 'wuhan-hrss-2016'],
  ['timeline?to=1900-01-01', ({ lawTimeline }) => lawTimeline.nodes, []],
]

/** Addresses with the parameter that is refused, and what is said of it. */
export const REFUSED: [string, string, RegExp][] = [
  ['power', 'code', /^is missing; expected a text$/],
  ['power?code=', 'code', /^is empty/],
  ['power?code=XK-01&code=XK-02', 'code', /^is given 2 times; expected a text, once$/],
  [
    'power?code=XK-01&editon=x',
    'editon',
    /^"editon" is not a parameter of power, which takes code, publisher, edition, asOf, lang; did you mean "edition"\?$/,
  ],
  ['power?code=XK-01&__proto__=x', '__proto__', /is not a parameter of power/],
  ['power?code=XK-01&query={x}', 'query', /is not a parameter of power/],
  ['power?code=XK-01&lang=en', 'lang', /^"en" is not one of (ZH, EN|EN, ZH); did you mean "EN"\?$/],
  ['power?code=%00', 'code', /without NUL/],
  ['power?code=XK-01&asOf=2016-02-30', 'asOf', /^"2016-02-30" is not a calendar date, YYYY-MM-DD$/],
  ['powers?first=ten', 'first', /^"ten" is not a whole number$/],
  ['powers?first=1.5', 'first', /^"1.5" is not a whole number$/],
  ['powers?first=99999999999', 'first', /is not a whole number$/],
  ['powers?first=0', 'first', /^expected 1 to 100 items a page$/],
  ['powers?first=101', 'first', /^expected 1 to 100 items a page$/],
  ['powers?after=nowhere', 'after', /cursor/],
  ['powers?feesCharged=yes', 'feesCharged', /^"yes" is not true or false$/],
  [
    'powers?basisStatus=IN_FORCE,REPEALD',
    'basisStatus',
    /^"REPEALD" is not one of .*; did you mean "REPEALED"\?$/,
  ],
  ['powers?category=XK,', 'category', /^is empty/],
  [`powers?code=${Array(101).fill('XK-01')}`, 'code', /^expected up to 100 values$/],
  ['powers?article=14', 'article', /^expected `instrument` beside it/],
  ['search', 'query', /^is missing/],
  ['search?query=%20', 'query', /^is empty/],
  [`search?query=${'长'.repeat(201)}`, 'query', /^expected up to 200 characters$/],
  ['statistics?basisStatus=GONE', 'basisStatus', /is not one of/],
  ['affected?instrument=labor-contract-law&article=x', 'article', /^expected an article such as/],
  ['affected?instrument=labor-contract-law&losingAfter=x', 'losingAfter', /cursor/],
  ['powers?category=XX', 'category', /^"XX" is not a category; did you mean "XK"\?$/],
  ['statistics?edition=wuhan-hrss-2015', 'edition', /did you mean "wuhan-hrss-2016"\?$/],
  ['timeline?from=2019-01-01&to=2018-01-01', 'from', /^expected a day no later than `to`$/],
]
