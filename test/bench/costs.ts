import { GraphQLError } from 'graphql'
import { open } from '../../src/commands/open.ts'
import { openCatalogue } from '../../src/database/catalogue.ts'
import { today } from '../../src/day.ts'
import { runner } from '../../src/execution/run.ts'
import { table } from './tables.ts'

type Measured = { field: string; cost: number; microseconds: number }

const times = (count: number, field: (two: string) => string) =>
  `{ ${Array.from({ length: count }, (_, at) => `a${at}: ${field(`${10 + at}`)}`).join(' ')} }`

const power = (field: string) => `{ powers(first: 100) { nodes { ${field} } } }`
const edition = (field: string) => `{ edition(key: "wuhan-hrss-2016") { ${field} } }`
const statistics = (field: string) => `{ statistics { ${field} } }`

/** A query for every root field, and for every list below one. */
const QUERIES: Record<string, string> = {
  power: '{ power(code: "XK-03") { code name } }',
  powers: power('code name'),
  'powers { totalCount }': '{ powers { totalCount } }',
  'powers { totalCount }, of twenty days': times(
    20,
    (day) => `powers(asOf: "2016-03-${day}") { totalCount }`,
  ),
  'category { powers { totalCount } }, ninety times': `{ ${Array.from({ length: 9 }, (_, at) => `c${at}: category(code: "XK", asOf: "2016-03-1${at}") { ${Array.from({ length: 10 }, (_, nth) => `a${nth}: powers(first: ${nth + 1}) { totalCount }`).join(' ')} }`).join(' ')} }`,
  legalInstrument: '{ legalInstrument(key: "labor-law") { key title } }',
  publisher: '{ publisher(key: "wuhan-hrss") { key name } }',
  citedIn: `{ citedIn(text: "${'依照工伤保险条例第十四条和劳动合同法第三十九条；'.repeat(20)}") { instrument { key } } }`,
  compareEditions:
    '{ compareEditions(from: "wuhan-hrss-2016", to: "wuhan-hrss-2016") { unchangedCount } }',
  calendar: '{ calendar(year: 2016) { year } }',
  catalogue: '{ catalogue { version } }',
  vocabulary: '{ vocabulary { name } }',
  errata: '{ errata { nodes { key } } }',
  lineage: '{ lineage { nodes { kind } } }',
  category: '{ category(code: "XK") { code name } }',
  categories: '{ categories { code name powers { nodes { code } } } }',
  unit: '{ units { key name } }',
  units: '{ units { key name powers { nodes { code } } } }',
  edition: edition('key title'),
  editions: '{ editions { nodes { key title } } }',
  publishers: '{ publishers { nodes { key name } } }',
  legalInstruments: '{ legalInstruments(first: 100) { nodes { key title versions { on } } } }',
  'LegalInstrument.powers': '{ legalInstruments { nodes { powers { nodes { code } } } } }',
  lawTimeline: '{ lawTimeline(first: 100) { nodes { on kind } } }',
  affectedBy:
    '{ affectedBy(instrument: "labor-law") { citing { nodes { roles power { code } } } losingLastBasis { nodes { code } } } }',
  changes: '{ changes { nodes { kind at comparison { unchangedCount } } } }',
  'search, short': '{ search(query: "工伤") { totalCount nodes { code } } }',
  'search, long': `{ search(query: "${'老板拖欠工资三个月不给去哪里投诉'.repeat(12)}") { totalCount } }`,
  'SearchEdge.highlights':
    '{ search(query: "工伤认定") { edges { highlights { field fragments { text } } } } }',
  'SearchConnection.facets':
    '{ search(query: "工伤") { facets { field buckets { value count } } } }',
  // As many as there are: a page that is not full costs what a full one does.
  'Power.related within related':
    '{ powers(first: 37) { nodes { related { related { code } } } } }',
  suggest: '{ suggest(prefix: "工") { text } }',
  ...Object.fromEntries(
    [
      'categories { code }',
      'units { key }',
      'facts { key value }',
      'practices { key }',
      'elements { key }',
    ].map((list) => [`Edition.${list.split(' ')[0]}`, edition(list)]),
  ),
  ...Object.fromEntries(
    [
      'legalBases { citation articles { number } }',
      'conditions { text }',
      'materials { name }',
      'procedure { steps { name } }',
      'timeLimits { label }',
      'sanctions { trigger }',
      'remedies { kind }',
      'lifecycle { kind }',
      'keywords',
      'history { code }',
      'related { code }',
      'status',
      'basisStatus',
    ].map((list) => [`Power.${list}`, power(list)]),
  ),
  ...Object.fromEntries(
    [
      'powerCount',
      'byStatus { count }',
      'byBasisStatus { count }',
      'byUnit { count }',
      'byCategory { count }',
      'byAudience { count }',
      'byInstrument { powers }',
      'burden { category { code } }',
      'completeness { filled }',
      'verification { text }',
      'statutoryTimeLimits { count }',
    ].map((field) => [`Statistics.${field}`, statistics(field)]),
  ),
}

/** Processor time of this process by point of cost, for answers that nothing was kept for. */
export async function measureCosts(databaseUrl: string): Promise<Measured[]> {
  const { sql, close } = await open({ databaseUrl, datasets: [] })
  const catalogue = await openCatalogue(sql)
  const { version } = catalogue
  const { executed } = runner((error) => new GraphQLError(String(error)))
  const publicUrl = 'https://example.org'
  const reading = () => ({ sql, version, catalogue, today, publicUrl })
  const measured: Measured[] = []
  // What comes first would pay for code that is not compiled yet.
  for (let round = 0; round < 5; round++)
    for (const query of Object.values(QUERIES)) await executed({ query }, { reading })
  for (const [field, query] of Object.entries(QUERIES)) {
    let cost = 0
    const times: number[] = []
    for (let round = 0; round < 25; round++) {
      const before = process.cpuUsage()
      const { result, cost: points } = await executed({ query }, { reading })
      const { user, system } = process.cpuUsage(before)
      if (result.errors?.[0]) throw result.errors[0]
      cost = points
      times.push(user + system)
    }
    const [middle = 0] = times.toSorted((one, other) => one - other).slice(times.length / 2)
    measured.push({ field, cost, microseconds: middle })
  }
  await close()
  return measured
}

/** What a point costs, and how far that is from what it costs in the middle; what takes less than a millisecond says little. */
export function costTable(measured: Measured[]): string {
  const rates = measured.map(({ cost, microseconds }) => microseconds / Math.max(cost, MINIMUM))
  const [middle = 1] = rates.toSorted((one, other) => one - other).slice(rates.length / 2)
  return table(
    ['field', 'cost', 'µs', 'µs a point', 'times the median'],
    measured.map(({ field, cost, microseconds }, index) => {
      const rate = rates[index] ?? 0
      return [field, `${cost}`, `${microseconds}`, rate.toFixed(2), (rate / middle).toFixed(1)]
    }),
  )
}

/** Points that a query costs at least. */
const MINIMUM = 100
