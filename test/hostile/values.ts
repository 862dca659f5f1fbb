import { nested, type QueryAttack } from './attack.ts'

const BAD = { code: 'BAD_USER_INPUT' }
/** Refused before anything is executed, so with the status of a bad request. */
const REFUSED = { ...BAD, status: 400 }
/** Refused by a field of the query, which other fields survive. */
const FIELD = { ...BAD, status: 200 }

const base64url = (text: string) => Buffer.from(text).toString('base64url')
const cursor = (value: unknown) => base64url(JSON.stringify(value))

const node = (name: string, id: string): QueryAttack => ({
  name: `an id: ${name}`,
  body: { query: 'query ($id: ID!) { node(id: $id) { id } }', variables: { id } },
  ...FIELD,
})
const after = (name: string, text: string): QueryAttack => ({
  name: `a cursor: ${name}`,
  body: {
    query: 'query ($a: String) { powers(after: $a) { totalCount } }',
    variables: { a: text },
  },
  ...FIELD,
})
const first = (value: unknown, status: number): QueryAttack => ({
  name: `a page of ${JSON.stringify(value)} items`,
  body: { query: 'query ($n: Int) { powers(first: $n) { totalCount } }', variables: { n: value } },
  ...BAD,
  status,
})
const variables = (text: string, query: string) =>
  `{"query":${JSON.stringify(query)},"variables":${text}}`

const FILTER = 'query ($f: PowerFilter) { powers(filter: $f) { totalCount } }'
const CODE = 'query ($c: String!) { power(code: $c) { code } }'

/** Variables, ids and cursors that nobody was given. */
export const VALUES: QueryAttack[] = [
  first(2_147_483_647, 200),
  first(101, 200),
  first(0, 200),
  first(-1, 200),
  first(1.5, 400),
  first(2_147_483_648, 400),
  first(1e308, 400),
  first('100', 400),
  first([100], 400),
  first({ toString: 1 }, 400),
  {
    name: 'arrays ten thousand deep',
    body: variables(
      `{"ids":${nested(10_000, '[', '', ']')}}`,
      'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
    ),
    ...REFUSED,
  },
  {
    name: 'objects ten thousand deep',
    body: variables(nested(10_000, '{"f":', '1'), FILTER),
    ...REFUSED,
  },
  {
    name: 'arrays thirty thousand deep that nobody asks for',
    body: variables(`{"x":${nested(30_000, '[', '', ']')}}`, '{ __typename }'),
    status: 200,
  },
  {
    name: 'the key __proto__ in a filter',
    body: variables('{"f":{"__proto__":{"codes":["XK-01"]}}}', FILTER),
    ...REFUSED,
  },
  {
    name: 'the key constructor in a filter',
    body: variables('{"f":{"constructor":{"prototype":{}}}}', FILTER),
    ...REFUSED,
  },
  {
    name: 'the key __proto__ beside the variables',
    body: '{"query":"{ __typename }","__proto__":{"query":"{ powers { totalCount } }"}}',
    status: 200,
    says: /"__typename":"Query"/,
  },
  {
    name: 'a variable called __proto__',
    body: variables(
      '{"__proto__":{"codes":["XK-01"]}}',
      'query ($__proto__: PowerFilter, $first: Int) { powers(filter: $__proto__, first: $first) { totalCount } }',
    ),
    ...REFUSED,
  },
  {
    name: 'variables called as the properties of every object, not given',
    body: variables(
      '{}',
      'query ($toString: String, $constructor: String, $valueOf: Int) { powers(first: $valueOf, filter: { instrument: $toString, article: $constructor }) { totalCount } }',
    ),
    status: 200,
    says: /"totalCount":37/,
  },
  { name: 'NUL in a variable', body: { query: CODE, variables: { c: 'XK\0-01' } }, ...REFUSED },
  {
    name: 'half of a surrogate pair in a variable',
    body: variables('{"c":"\\ud83d"}', CODE),
    ...REFUSED,
  },
  {
    name: 'a text as long as a body may be',
    body: { query: CODE, variables: { c: 'x'.repeat(65_000) } },
    ...FIELD,
  },
  {
    name: 'a text of a megabyte',
    body: { query: CODE, variables: { c: 'x'.repeat(1_000_000) } },
    ...BAD,
    status: 413,
  },
  {
    name: 'a search for ten thousand characters',
    body: {
      query: 'query ($q: String!) { search(query: $q) { totalCount } }',
      variables: { q: '工'.repeat(10_000) },
    },
    ...FIELD,
  },
  {
    name: 'wildcards of LIKE, thousands of them',
    body: {
      query: 'query ($t: String) { legalInstruments(filter: { title: $t }) { totalCount } }',
      variables: { t: '%_'.repeat(9_000) },
    },
    ...FIELD,
  },
  {
    name: 'an article of thirty thousand brackets',
    body: {
      query:
        'query ($a: String) { affectedBy(instrument: "labor-contract-law", article: $a) { instrument { key } } }',
      variables: { a: '1('.repeat(30_000) },
    },
    ...FIELD,
  },
  {
    name: 'thousands of codes',
    body: { query: FILTER, variables: { f: { codes: Array(5_000).fill('XK-01') } } },
    ...FIELD,
  },
  ...['0000-01-01T00:00:00Z', '0001-01-01T00:00:00+23:59', '9999-12-31T23:59:59-23:59'].map(
    (since) => ({
      name: `the moment ${since}, for which PostgreSQL has no name`,
      body: {
        query: 'query ($s: DateTime) { changes(since: $s) { totalCount } }',
        variables: { s: since },
      },
      ...REFUSED,
    }),
  ),
  ...['0000-01-01', '2016-02-30', '10000-01-01', '-0001-01-01'].map((day) => ({
    name: `the day ${day}`,
    body: { query: 'query ($d: Date) { powers(asOf: $d) { totalCount } }', variables: { d: day } },
    ...REFUSED,
  })),
  node('of nothing', 'x'),
  node('of a table', base64url('pg_catalog.pg_user:1')),
  node('of a type that is no node', base64url('Query:1')),
  node('of a prototype', base64url('__proto__:constructor')),
  node('with a line break', base64url('Power:wuhan-hrss-2016:XK-01\n')),
  node('with NUL', base64url('Power:wuhan-hrss-2016:XK-01\0')),
  node('in the other Base64', Buffer.from('Power:wuhan-hrss-2016:XK-01>>>???').toString('base64')),
  node('with other bits in its last character', `${base64url('Power:x:XK-01').slice(0, -1)}R`),
  node('of ten thousand characters', base64url(`Power:${'x'.repeat(10_000)}`)),
  {
    ...node('of another kind', base64url('Unit:wuhan-hrss-2016:XK-01')),
    code: undefined,
    says: /"node":null/,
  },
  { ...node('of SQL', base64url("Power:';drop")), code: undefined, says: /"node":null/ },
  after('of nothing', 'x'),
  after('of another list', cursor(['instrument', 'labor-contract-law'])),
  after('of no key', cursor(['power'])),
  after('of too many keys', cursor(['power', 'a', 'b', 'c'])),
  after('of numbers', cursor([1, 2])),
  after('of an object', cursor({ 0: 'power', length: 2 })),
  after('of a prototype', base64url('{"__proto__":["power","x"]}')),
  after('of SQL', cursor(['power', 'wuhan-hrss-2016', "' or 1=1"])),
  after('of brackets', base64url('['.repeat(300))),
  after('of ten thousand characters', cursor(['power', 'x'.repeat(10_000)])),
  {
    name: 'one id a hundred times',
    body: {
      query: 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
      variables: { ids: Array(100).fill(base64url('Power:wuhan-hrss-2016:XK-01')) },
    },
    status: 200,
  },
  {
    name: 'one id a thousand times',
    body: {
      query: 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
      variables: { ids: Array(1_000).fill(base64url('Power:wuhan-hrss-2016:XK-01')) },
    },
    ...FIELD,
  },
]
