import type { RawAttack } from './attack.ts'

const BAD = { status: 400, code: 'BAD_USER_INPUT' }
const CLOSE = 'Host: x\r\nConnection: close\r\n'
const QUERY = '{"query":"{ __typename }"}'

const get = (target: string, headers = CLOSE) => `GET ${target} HTTP/1.1\r\n${headers}\r\n`
const post = (headers: string, body = QUERY) =>
  `POST /graphql HTTP/1.1\r\n${CLOSE}Content-Type: application/json\r\n${headers}\r\n\r\n${body}`
const length = `Content-Length: ${QUERY.length}`

/** What no client library would send. */
export const RAW: RawAttack[] = [
  {
    name: 'Chinese in an address as it is',
    bytes: Buffer.from(get('/api/search?query=工伤')),
    ...BAD,
    says: /percent-encoded/,
  },
  {
    name: 'Chinese in a path as it is',
    bytes: Buffer.from(get('/export/武汉.csv')),
    ...BAD,
    says: /percent-encoded/,
  },
  { name: 'NUL in an address as it is', bytes: get('/export/\0.csv'), ...BAD },
  {
    name: 'dots in a path',
    bytes: get('/api/../graphql?query=%7B__typename%7D'),
    ...BAD,
    says: /expected a path/,
  },
  {
    name: 'encoded dots in a path',
    bytes: get('/export/%2e%2E/graphql?query=%7B__typename%7D'),
    ...BAD,
    says: /expected a path/,
  },
  { name: 'two slashes', bytes: get('//evil.example/graphql'), ...BAD, says: /expected a path/ },
  { name: 'backslashes', bytes: get('/api\\..\\graphql'), ...BAD, says: /expected a path/ },
  { name: 'a fragment in an address', bytes: get('/healthz#x'), ...BAD, says: /%23/ },
  {
    name: 'an address of its own',
    bytes: get('http://evil.example/healthz'),
    status: 200,
    says: /"ok"/,
  },
  {
    name: 'an address of its own that is none',
    bytes: get('http://[::/healthz'),
    status: 200,
    says: /"ok"/,
  },
  { name: 'an address of another protocol', bytes: get('ftp://evil.example/healthz'), ...BAD },
  { name: 'an asterisk for an address', bytes: get('*'), ...BAD },
  { name: 'an address of 15,000 characters', bytes: get(`/${'x'.repeat(15_000)}`), status: 404 },
  {
    name: 'an address of 20,000 characters',
    bytes: get(`/${'x'.repeat(20_000)}`),
    ...BAD,
    status: 431,
  },
  {
    name: 'a header of 20,000 characters',
    bytes: get('/healthz', `${CLOSE}X: ${'x'.repeat(20_000)}\r\n`),
    ...BAD,
    status: 431,
  },
  {
    name: 'five thousand headers',
    bytes: get('/healthz', `${CLOSE}${'A: b\r\n'.repeat(5_000)}`),
    ...BAD,
    status: 431,
  },
  { name: 'no host', bytes: get('/healthz', 'Connection: close\r\n'), status: 400 },
  {
    name: 'a host that is none',
    bytes: get('/api', 'Host: [::1\r\nConnection: close\r\n'),
    status: 200,
  },
  {
    name: 'markup for a host',
    bytes: get('/dataset.jsonld', 'Host: "><script>\r\nConnection: close\r\n'),
    status: 200,
  },
  { name: 'two hosts', bytes: get('/healthz', `Host: y\r\n${CLOSE}`), status: 200 },
  {
    name: 'a line break within a header',
    bytes: get('/healthz', `${CLOSE}X: a\r\n b\r\n`),
    ...BAD,
  },
  { name: 'NUL within a header', bytes: get('/healthz', `${CLOSE}X: a\0b\r\n`), ...BAD },
  {
    name: 'a space before a colon',
    bytes: get('/healthz', `${CLOSE}Content-Length : 0\r\n`),
    ...BAD,
  },
  { name: 'lines that end in LF', bytes: 'GET /healthz HTTP/1.1\nHost: x\n\n', ...BAD },
  { name: 'two lengths', bytes: post('Content-Length: 5\r\nContent-Length: 6'), ...BAD },
  { name: 'a length below nothing', bytes: post('Content-Length: -1'), ...BAD },
  { name: 'a length with a sign', bytes: post('Content-Length: +5'), ...BAD },
  { name: 'a length beyond numbers', bytes: post('Content-Length: 99999999999999999999'), ...BAD },
  {
    name: 'a length of a gigabyte',
    bytes: post('Content-Length: 1000000000'),
    ...BAD,
    status: 413,
  },
  { name: 'a length that is too short', bytes: post('Content-Length: 10'), ...BAD },
  {
    name: 'a length and chunks: one request within another',
    bytes: post(
      'Content-Length: 5\r\nTransfer-Encoding: chunked',
      '0\r\n\r\nGET /healthz HTTP/1.1\r\n\r\n',
    ),
    ...BAD,
  },
  {
    name: 'chunks under another name',
    bytes: post('Transfer-Encoding: xchunked', '0\r\n\r\n'),
    ...BAD,
  },
  {
    name: 'chunks, and not the last encoding',
    bytes: post('Transfer-Encoding: chunked, identity', '0\r\n\r\n'),
    ...BAD,
  },
  {
    name: 'a chunk of no number',
    bytes: post('Transfer-Encoding: chunked', 'zz\r\n{}\r\n0\r\n\r\n'),
    ...BAD,
  },
  {
    name: 'a chunk with 20,000 characters beside it',
    bytes: post('Transfer-Encoding: chunked', `2;${'x'.repeat(20_000)}\r\n{}\r\n0\r\n\r\n`),
    ...BAD,
    status: 413,
  },
  {
    name: 'a body that is no UTF-8',
    bytes: Buffer.concat([
      Buffer.from(post('Content-Length: 4', '')),
      Buffer.from('"\xff\xfe"', 'latin1'),
    ]),
    ...BAD,
    says: /UTF-8/,
  },
  {
    name: 'a byte order mark before the body',
    bytes: post(`Content-Length: ${QUERY.length + 3}`, `\ufeff${QUERY}`),
    status: 200,
  },
  {
    name: 'an expectation that nobody has',
    bytes: post(`Expect: 200-maybe\r\n${length}`),
    status: 417,
  },
  {
    name: 'a body to GET',
    bytes: `GET /graphql?query=%7B__typename%7D HTTP/1.1\r\n${CLOSE}${length}\r\n\r\n${QUERY}`,
    status: 200,
  },
  {
    name: 'TRACE',
    bytes: `TRACE /graphql HTTP/1.1\r\n${CLOSE}Cookie: secret\r\n\r\n`,
    ...BAD,
    status: 405,
  },
  { name: 'CONNECT', bytes: `CONNECT evil.example:443 HTTP/1.1\r\n${CLOSE}\r\n`, status: 0 },
  { name: 'a method that is none', bytes: `FETCH /graphql HTTP/1.1\r\n${CLOSE}\r\n`, ...BAD },
  { name: 'HTTP/2', bytes: 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', ...BAD },
  { name: 'TLS', bytes: Buffer.from('16030100a5010000a10303', 'hex'), ...BAD },
  {
    name: 'a WebSocket',
    bytes: get('/graphql', 'Host: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n'),
    ...BAD,
  },
]
