import { oursFacts } from '../questions.ts'

/** What is asked, in the words of the API; the variables are those of a subject. */
export type Question = { name: string; query: string; file?: boolean; refused?: boolean }

const POWERS = `{ nodes {
  code name category { code name } unit { key name } status basisStatus legalBases { citation instrument { key } }
} pageInfo { endCursor hasNextPage } }`

const EVERYTHING = `{
  code name summary keywords category { name } unit { name contact { phone } } legalBases { citation status } conditions { text }
  materials { name } procedure { steps { name } } timeLimits { label } fees { items { name } } sanctions { trigger }
  remedies { body } lifecycle { kind } history { code } related(first: 5) { code }
}`

const FACTS = oursFacts()

const LIST = '$publisher: String!'
const FOUND =
  '{ totalCount edges { score highlights { field } node { code name } } pageInfo { endCursor } }'

const FIGURES = `{
  powerCount byCategory { count } byUnit { count } byAudience { count } byStatus { count } byBasisStatus { count }
  byInstrument { powers citations } feesCharged { charged } verification { text } completeness { filled }
  statutoryTimeLimits { count } burden { materials steps }
}`

export const QUESTIONS: Question[] = [
  [
    'a power by code',
    `(${LIST}, $code: String!) { power(publisher: $publisher, code: $code) { code name summary } }`,
  ],
  [
    'a power with all its parts',
    `(${LIST}, $code: String!) { power(publisher: $publisher, code: $code) ${EVERYTHING} }`,
  ],
  [
    'a power by code, everything',
    `(${LIST}, $code: String!) { power(publisher: $publisher, code: $code) { ...Facts } } ${FACTS}`,
  ],
  [
    'a page of 20, everything',
    `(${LIST}) { powers(publisher: $publisher) { nodes { ...Facts } pageInfo { endCursor } } } ${FACTS}`,
  ],
  ['a power by id', '($id: ID!) { node(id: $id) { id ... on Power { name } } }'],
  ['a first page', `(${LIST}) { powers(publisher: $publisher) ${POWERS} }`],
  [
    'a page at depth',
    `(${LIST}, $deep: String!) { powers(publisher: $publisher, after: $deep) ${POWERS} }`,
  ],
  [
    'a page at depth, by name',
    `(${LIST}, $deep: String!) { powers(publisher: $publisher, orderBy: { field: NAME }, after: $deep) ${POWERS} }`,
  ],
  [
    'a page filtered by category and unit',
    `(${LIST}, $category: String!, $unit: String!) { powers(publisher: $publisher, filter: { categories: [$category], units: [$unit] }) ${POWERS} }`,
  ],
  [
    'a page filtered by instrument',
    `(${LIST}, $instrument: String!) { powers(publisher: $publisher, filter: { instrument: $instrument }) ${POWERS} }`,
  ],
  [
    'a page filtered by standing',
    `(${LIST}) { powers(publisher: $publisher, filter: { basisStatus: [REPEALED, AMENDED], status: [RETAINED] }) ${POWERS} }`,
  ],
  [
    'a page with its total',
    `(${LIST}) { powers(publisher: $publisher, first: 5) { totalCount nodes { code } } }`,
  ],
  [
    'search, two characters',
    `(${LIST}, $pair: String!) { search(publisher: $publisher, query: $pair) ${FOUND} }`,
  ],
  [
    'search, a sentence',
    `(${LIST}, $sentence: String!) { search(publisher: $publisher, query: $sentence) ${FOUND} }`,
  ],
  [
    'suggest',
    `(${LIST}, $prefix: String!) { suggest(publisher: $publisher, prefix: $prefix) { text power { code } } }`,
  ],
  ['statistics of a publisher', `(${LIST}) { statistics(publisher: $publisher) ${FIGURES} }`],
  [
    'an edition and its counts',
    '($edition: String!) { edition(key: $edition) { title counts { powers instruments legalBases } previous { key } } }',
  ],
  [
    'the list on a day',
    `(${LIST}) { powers(publisher: $publisher, asOf: "2014-06-01", first: 5) ${POWERS} }`,
  ],
  ['publishers, a first page', '{ publishers { nodes { key name currentEdition { key } } } }'],
  [
    'publishers, a page at depth',
    '($afterPublisher: String!) { publishers(after: $afterPublisher) { nodes { key name } } }',
  ],
  ['the registry of law, a first page', '{ legalInstruments { nodes { key title status } } }'],
  [
    'the registry, a page at depth',
    '($afterInstrument: String!) { legalInstruments(after: $afterInstrument) { nodes { key title } } }',
  ],
  [
    'the law that a publisher cites',
    `(${LIST}) { legalInstruments(filter: { publisher: $publisher }) { nodes { key title } } }`,
  ],
  [
    'powers of an instrument',
    `(${LIST}, $instrument: String!) { legalInstrument(key: $instrument) { powers(publisher: $publisher, first: 5) { nodes { code } } } }`,
  ],
  [
    'affected by an instrument',
    `(${LIST}, $instrument: String!) { affectedBy(instrument: $instrument, publisher: $publisher) { citing(first: 10) { totalCount nodes { roles power { code } } } losingLastBasis(first: 10) { totalCount nodes { code } } } }`,
  ],
  [
    'the law timeline of a list',
    `(${LIST}) { lawTimeline(publisher: $publisher, first: 10) { totalCount nodes { on kind powers(first: 3) { nodes { code } } } } }`,
  ],
  [
    'two editions compared',
    '($edition: String!, $other: String!) { compareEditions(from: $other, to: $edition) { unchangedCount changed(first: 5) { nodes { code } } added(first: 5) { totalCount } } }',
  ],
  [
    'changes of a publisher',
    `(${LIST}) { changes(publisher: $publisher) { nodes { kind edition { key } } } }`,
  ],
].map(([name = '', query = '']) => ({ name, query: `query ${query}` }))

QUESTIONS.push(
  { name: 'no publisher named', query: '{ powers { nodes { code } } }' },
  { name: 'an export, its first byte', query: '', file: true },
)
