import type { RequestAttack } from './attack.ts'

const BAD = { status: 400, code: 'BAD_USER_INPUT' }
const NOTHING = { status: 404 }
const FILE = '/export/wuhan-hrss-2016'

const query = (text: string) => `/graphql?query=${encodeURIComponent(text)}`
const method = (name: string, address = '/graphql', status = 405): RequestAttack => ({
  name: `${name} ${address}`,
  address,
  init: { method: name },
  status,
})

/** Addresses, methods and headers. */
export const REQUESTS: RequestAttack[] = [
  { name: 'GET with a mutation', address: query('mutation { x }'), status: 400 },
  {
    name: 'GET with a subscription',
    address: query('subscription { editionChanged { kind } }'),
    status: 406,
  },
  { name: 'GET with a query twice', address: `${query('{ a }')}&query=%7B__typename%7D`, ...BAD },
  {
    name: 'GET with variables that are no JSON',
    address: `${query('{ __typename }')}&variables=%7B`,
    ...BAD,
  },
  {
    name: 'GET with a list of variables',
    address: `${query('{ __typename }')}&variables=[1]`,
    ...BAD,
  },
  {
    name: 'GET with extensions that are no JSON',
    address: `${query('{ __typename }')}&extensions=x`,
    ...BAD,
  },
  { name: 'GET without a query', address: '/graphql', ...BAD },
  {
    name: 'an address that is no UTF-8',
    address: '/api/power?code=%B9%A4%C9%CB',
    ...BAD,
    says: /UTF-8/,
  },
  {
    name: 'half an escape in an address',
    address: '/api/search?query=%E5%B7',
    ...BAD,
    says: /percent/,
  },
  { name: 'an escape that is none', address: `${FILE}.csv?x=%zz`, ...BAD, says: /percent/ },
  { name: 'NUL in a parameter', address: '/api/power?code=%00', ...BAD },
  { name: 'the parameter __proto__', address: '/api/power?code=XK-01&__proto__=x', ...BAD },
  { name: 'the parameter __proto__[x]', address: '/api/power?code=XK-01&__proto__[x]=y', ...BAD },
  { name: 'a parameter twice', address: '/api/power?code=XK-01&code=XK-02', ...BAD },
  {
    name: 'a query within a parameter',
    address: '/api/power?code=XK-01%22)%20%7B%7D',
    status: 200,
    says: /"power":null/,
  },
  {
    name: 'the ready-made query constructor',
    address: '/api/constructor',
    status: 404,
    code: 'BAD_USER_INPUT',
  },
  {
    name: 'the ready-made query __proto__',
    address: '/api/__proto__',
    status: 404,
    code: 'BAD_USER_INPUT',
  },
  { name: 'a ready-made query in another folder', address: '/api/..%2f..%2fpackage', status: 404 },
  {
    name: 'a name of ten thousand characters',
    address: `/api/${'x'.repeat(10_000)}`,
    status: 404,
    without: /x{200}/,
  },
  { name: 'a file in another folder', address: '/export/..%2f..%2fetc%2fpasswd.json', ...NOTHING },
  { name: 'a file by dots', address: '/export/../../etc/passwd', ...NOTHING },
  {
    name: 'a file by dots twice encoded',
    address: '/export/%252e%252e%252fpackage.json',
    ...NOTHING,
  },
  { name: 'a file with NUL', address: `${FILE}%00.json`, ...NOTHING },
  { name: 'a file in a format of every object', address: `${FILE}.constructor`, ...NOTHING },
  { name: 'a file in two formats', address: `${FILE}.json.csv`, ...NOTHING },
  {
    name: 'a line break in the name of a file',
    address: '/export/a%0d%0aset-cookie:x=y.csv',
    ...NOTHING,
    without: /^set-cookie/m,
  },
  {
    name: 'a line break in the code of a power',
    address: '/powers/wuhan-hrss-2016/XK-01%0d%0alocation:%20//evil',
    ...NOTHING,
    statusAtPort: 400,
  },
  {
    name: 'a power of another host',
    address: '/powers//evil.example/XK-01',
    ...NOTHING,
    statusAtPort: 400,
  },
  {
    name: 'a path of ten thousand characters',
    address: `/${'a/'.repeat(5_000)}`,
    ...NOTHING,
    without: /(a\/){200}/,
  },
  {
    name: 'markup in a path',
    address: '/%3Cscript%3Ealert(1)%3C/script%3E',
    ...NOTHING,
    without: /<script/,
  },
  { name: 'a source file', address: '/src/config.ts', ...NOTHING },
  { name: 'a cursor of a feed', address: '/changes.json?after=x', ...BAD },
  { name: 'a moment of a feed', address: '/changes.atom?since=0000-01-01T00:00:00Z', ...BAD },
  { name: 'a parameter of a feed', address: '/changes.json?__proto__=x', ...BAD },
  ...['PUT', 'DELETE', 'PATCH', 'PROPFIND'].map((name) => method(name)),
  method('POST', `${FILE}.json`),
  method('PUT', '/dataset.jsonld'),
  method('DELETE', '/api/power'),
  method('POST', '/openapi.json'),
  {
    name: 'HEAD with a query that is none',
    address: query('{'),
    init: { method: 'HEAD', headers: { accept: 'application/graphql-response+json' } },
    status: 400,
  },
  {
    name: 'a preflight of another host',
    address: '/graphql',
    init: { method: 'OPTIONS', headers: { origin: 'https://evil.example' } },
    status: 204,
    without: /evil|credentials/,
  },
  {
    name: 'five hundred ranges of a file',
    address: `${FILE}.json`,
    init: { headers: { range: `bytes=${Array.from({ length: 500 }, (_, i) => `${i}-${i}`)}` } },
    status: 200,
    without: /content-range|multipart/,
  },
  {
    name: 'ten thousand tags that a client says it holds',
    address: query('{ __typename }'),
    init: { headers: { 'if-none-match': '"x",'.repeat(3_000) } },
    status: 200,
  },
  {
    name: 'the host of somebody else in every header there is',
    address: '/api',
    init: {
      headers: {
        forwarded: 'host=evil.example;proto=http',
        'x-forwarded-host': 'evil.example',
        'x-forwarded-proto': 'javascript',
        'x-original-url': '/metrics',
        'x-rewrite-url': '/metrics',
        'x-request-id': 'evil\tid',
        referer: 'https://evil.example',
      },
    },
    status: 200,
    without: /evil/,
  },
]
