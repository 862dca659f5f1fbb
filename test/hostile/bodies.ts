import type { QueryAttack } from './attack.ts'

const BAD = { status: 400, code: 'BAD_USER_INPUT' }
const NOT_PERSISTED = { status: 200, code: 'PERSISTED_QUERY_NOT_SUPPORTED' }
const WRONG_TYPE = { status: 415, code: 'BAD_USER_INPUT' }
const QUERY = '{ __typename }'
const JSON_BODY = JSON.stringify({ query: QUERY })
const TWO = 'query A { __typename } query B { powers { totalCount } }'

const typed = (type: string, body = JSON_BODY): QueryAttack => ({
  name: `a body that says it is ${type.split(';')[0] || 'nothing'}`,
  body,
  headers: { 'content-type': type },
  ...WRONG_TYPE,
})

/** Bodies and headers of POST /graphql that are not what they should be. */
export const BODIES: QueryAttack[] = [
  typed('text/plain'),
  typed('application/x-www-form-urlencoded', `query=${QUERY}`),
  typed(
    'multipart/form-data; boundary=x',
    '--x\r\ncontent-disposition: form-data; name="operations"\r\n\r\n{}\r\n--x--',
  ),
  typed('application/graphql', QUERY),
  typed('text/json'),
  typed('application/json-seq'),
  typed('application/jsonp, application/json'),
  { ...typed(''), status: 400 },
  {
    name: 'a compressed body',
    body: JSON_BODY,
    headers: { 'content-encoding': 'gzip' },
    ...WRONG_TYPE,
  },
  {
    name: 'a body compressed in several ways',
    body: JSON_BODY,
    headers: { 'content-encoding': 'gzip, br, deflate' },
    ...WRONG_TYPE,
  },
  { name: 'an empty body', body: '', ...BAD },
  { name: 'a body that is no JSON', body: '{query:', ...BAD },
  { name: 'a byte order mark before the body', body: `\ufeff${JSON_BODY}`, status: 200 },
  { name: 'a batch', body: [{ query: QUERY }, { query: QUERY }], ...BAD },
  { name: 'an empty batch', body: [], ...BAD },
  { name: 'null for a body', body: 'null', ...BAD },
  { name: 'a number for a body', body: '1e999', ...BAD },
  { name: 'a text for a body', body: '"{ __typename }"', ...BAD },
  { name: 'a body without a query', body: {}, ...BAD },
  { name: 'an object for a query', body: { query: { kind: 'Document', definitions: [] } }, ...BAD },
  { name: 'a list for a query', body: { query: [QUERY] }, ...BAD },
  { name: 'a list of variables', body: { query: QUERY, variables: [1] }, ...BAD },
  { name: 'a text for variables', body: { query: QUERY, variables: '{}' }, ...BAD },
  { name: 'a list of extensions', body: { query: QUERY, extensions: [1] }, ...BAD },
  { name: 'keys that nobody knows', body: { query: QUERY, id: 1, doc_id: 2 }, status: 200 },
  { name: 'an empty name of an operation', body: { query: QUERY, operationName: '' }, status: 200 },
  { name: 'a document named instead of sent', body: { documentId: 'sha256:0' }, ...NOT_PERSISTED },
  {
    name: 'a persisted query that was never persisted',
    body: { extensions: { persistedQuery: { version: 1, sha256Hash: '0'.repeat(64) } } },
    ...NOT_PERSISTED,
  },
  {
    name: 'a persisted query to be remembered',
    body: {
      query: QUERY,
      extensions: { persistedQuery: { version: 1, sha256Hash: '0'.repeat(64) } },
    },
    status: 200,
  },
  { name: 'the same key twice', body: `{"query":"{ nothing }","query":"${QUERY}"}`, status: 200 },
  { name: 'an operation that is not there', body: { query: TWO, operationName: 'C' }, ...BAD },
  {
    name: 'an operation of every object',
    body: { query: TWO, operationName: '__proto__' },
    ...BAD,
  },
  { name: 'one of several operations, not said which', body: { query: TWO }, ...BAD },
  {
    name: 'an object for the name of an operation',
    body: { query: TWO, operationName: {} },
    ...BAD,
  },
  {
    name: 'a subscription as if it were a query',
    body: { query: 'subscription { editionChanged { kind } }' },
    status: 406,
  },
  {
    name: 'XML wanted',
    body: { query: QUERY },
    headers: { accept: 'application/xml' },
    status: 406,
  },
  {
    name: 'thousands of types wanted',
    body: { query: QUERY },
    headers: { accept: 'a/b;q=0.1,'.repeat(1_500) },
    status: 406,
  },
  {
    name: 'thousands of encodings wanted',
    body: { query: QUERY },
    headers: { 'accept-encoding': 'x;q=0.1,'.repeat(1_500) },
    status: 200,
  },
  {
    name: 'another method by way of a header',
    body: { query: QUERY },
    headers: { 'x-http-method-override': 'DELETE', 'x-original-url': '/metrics' },
    status: 200,
    says: /"__typename":"Query"/,
  },
]
