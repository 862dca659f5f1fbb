import { getIntrospectionQuery } from 'graphql'
import { nested, type QueryAttack, repeat } from './attack.ts'

const COMPLEX = { status: 400, code: 'QUERY_TOO_COMPLEX' }
const INVALID = { status: 400, code: 'GRAPHQL_VALIDATION_FAILED' }
const UNPARSED = { status: 400, code: 'GRAPHQL_PARSE_FAILED' }

const power = (fields: string) => `{ power(code: "XK-01") { ${fields} } }`
const query = (text: string, variables?: object) => ({ body: { query: text, variables } })
const doubled = (type: string, leaf: string) =>
  `${repeat(30, (i) => `fragment f${i} on ${type} { ...f${i + 1} ...f${i + 1} }`)} fragment f30 on ${type} { ${leaf} }`
const pages = (first: string) =>
  `powers(first: ${first}) { nodes { category { powers(first: ${first}) { nodes { unit { powers(first: ${first}) { nodes { code name summary } } } } } } } }`

/** Documents made to cost more than they show. */
export const DOCUMENTS: QueryAttack[] = [
  { name: 'aliases', ...query(power(repeat(400, (i) => `a${i}: code`))), ...COMPLEX },
  {
    name: 'aliases of a root field',
    ...query(`{ ${repeat(100, (i) => `a${i}: search(query: "工伤") { totalCount }`)} }`),
    ...COMPLEX,
  },
  { name: 'more tokens than are read', ...query(power(repeat(3_100, () => 'code'))), ...COMPLEX },
  {
    name: 'one field thousands of times',
    ...query(power(repeat(2_980, () => 'code'))),
    ...INVALID,
  },
  {
    name: 'fields that all have to be compared with each other',
    ...query(power(repeat(450, () => 'name(lang: EN)'))),
    status: 200,
  },
  {
    name: 'unknown fields, each wanting a suggestion',
    ...query(power(repeat(2_900, (i) => `namee${i}`))),
    ...INVALID,
    says: /error limit reached/i,
  },
  {
    name: 'directives on one field',
    ...query(`{ __typename ${repeat(400, () => '@skip(if: false)')} }`),
    ...INVALID,
  },
  {
    name: 'directives on many fields',
    ...query(`{ ${repeat(300, () => '__typename @skip(if: true)')} }`),
    ...COMPLEX,
  },
  {
    name: 'unknown directives',
    ...query(`{ __typename ${repeat(1_400, (i) => `@d${i}`)} }`),
    ...INVALID,
  },
  { name: '@defer', ...query('{ ... @defer { __typename } }'), ...INVALID },
  {
    name: '@stream',
    ...query('{ powers { nodes @stream(initialCount: 0) { code } } }'),
    ...INVALID,
  },
  {
    name: 'fragments that nobody uses',
    ...query(`{ __typename } ${repeat(400, (i) => `fragment f${i} on Query { __typename }`)}`),
    ...INVALID,
  },
  {
    name: 'a fragment within itself',
    ...query(`${power('...f')} fragment f on Power { ...f }`),
    ...INVALID,
  },
  {
    name: 'fragments in a circle',
    ...query(
      `${power('...a')} fragment a on Power { ...b } fragment b on Power { related { ...c } } fragment c on Power { ...a }`,
    ),
    ...INVALID,
  },
  {
    name: 'fragments doubled thirty times',
    ...query(`${power('...f0')} ${doubled('Power', 'code')}`),
    ...COMPLEX,
  },
  {
    name: 'fragments doubled thirty times within introspection',
    ...query(`{ __type(name: "Power") { ...f0 } } ${doubled('__Type', 'name')}`),
    ...COMPLEX,
  },
  {
    name: 'inline fragments within each other',
    ...query(nested(900, '{ ... ', '{ __typename }')),
    status: 200,
  },
  {
    name: 'fields within each other',
    ...query(`{ edition(key: "x") ${nested(900, '{ previous ', '{ key }')} }`),
    ...COMPLEX,
  },
  {
    name: 'lists within each other',
    ...query(`{ nodes(ids: ${nested(1_400, '[', '"x"', ']')}) { id } }`),
    ...INVALID,
  },
  {
    name: 'objects within each other',
    ...query(`{ powers(filter: ${nested(700, '{ codes: ', '1')}) { totalCount } }`),
    ...INVALID,
  },
  { name: 'brackets that nobody closes', ...query('{ a '.repeat(1_400)), ...UNPARSED },
  {
    name: 'variables that nobody uses',
    ...query(`query (${repeat(700, (i) => `$v${i}: Int`)}) { __typename }`),
    ...INVALID,
  },
  { name: 'pages within pages', ...query(`{ ${pages('100')} }`), ...COMPLEX },
  {
    name: 'a page of a fragment that is used in many places',
    ...query(
      `{ ${repeat(20, (i) => `a${i}: powers(first: 100) { nodes { ...f } }`)} } fragment f on Power { unit { powers(first: 100) { nodes { legalBases { citation summary role status } } } } }`,
    ),
    ...COMPLEX,
  },
  {
    name: 'cost hidden in a variable',
    ...query(`query ($n: Int) { ${pages('$n')} }`, { n: 100 }),
    ...COMPLEX,
  },
  {
    name: 'cost hidden in the default of a variable',
    ...query(`query ($n: Int = 100) { ${pages('$n')} }`),
    ...COMPLEX,
  },
  {
    name: 'cost hidden in the number of ids',
    ...query(
      `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Unit { powers(first: 100) { nodes { legalBases { instrument { versions { on kind by effectiveOn } powers(first: 100) { nodes { code name summary } } } } } } } } }`,
      { ids: Array(100).fill('VW5pdDp4OnktMQ') },
    ),
    ...COMPLEX,
  },
  {
    name: 'long searches, many at once',
    ...query(
      `query ($q: String!) { ${repeat(30, (i) => `a${i}: search(query: $q, first: 100) { edges { highlights { fragments { text } } } }`)} }`,
      { q: '上班路上被车撞了算工伤吗'.repeat(16) },
    ),
    ...COMPLEX,
  },
  {
    name: 'introspection within introspection',
    ...query(`{ __schema { types ${nested(6, '{ fields { type ', '{ name }', '} }')} } }`),
    ...INVALID,
  },
  {
    name: 'introspection by many aliases',
    ...query(
      `{ __schema { types { ${repeat(150, (i) => `f${i}: fields { type { fields { name } } }`)} } } }`,
    ),
    ...COMPLEX,
  },
  {
    name: 'introspection, whole, again and again',
    ...query(
      getIntrospectionQuery().replace(
        /\{[\s\S]*?\n {4}\}\n\n/,
        `{ ${repeat(20, (i) => `s${i}: __schema { types { ...FullType } }`)} }\n`,
      ),
    ),
    ...COMPLEX,
  },
  {
    name: 'a mutation, where there are none',
    ...query('mutation { drop }'),
    status: 400,
    code: 'BAD_USER_INPUT',
  },
  { name: 'a definition of a type', ...query('type Query { x: Int } { __typename }'), ...INVALID },
  { name: 'NUL in a document', ...query('{ __typename \0 }'), ...UNPARSED },
  {
    name: 'half of a surrogate pair in a document',
    body: '{"query":"{ power(code: \\"\\ud800\\") { code } }"}',
    ...UNPARSED,
  },
  {
    name: 'an escape beyond Unicode',
    ...query('{ power(code: "\\u{110000}") { code } }'),
    ...UNPARSED,
  },
  {
    name: 'NUL in a text of a document',
    ...query('{ power(code: "\\u0000") { code } }'),
    status: 400,
    code: 'BAD_USER_INPUT',
  },
]
