import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { parse } from 'csv-parse/sync'
import { operations } from '../../src/web/operations.ts'
import { TABLE_FORMATS } from '../../src/web/table-formats.ts'
import { ANSWERED } from '../support/addresses.ts'
import { type Json, service } from '../support/service.ts'

const opened = service('PGlite')
const get = async (path: string) => (await opened).app.fetch(`http://localhost${path}`)
const lines = (text: string): Json[] =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))

test('every ready-made query is a table, with the columns that OpenAPI describes', async () => {
  const { components, paths } = (await (await get('/openapi.json')).json()) as Json
  const ajv = new Ajv2020({ strict: false, validateFormats: false })
  ajv.addSchema({ $id: 'openapi', components })
  let rows = 0
  for (const [address] of ANSWERED) {
    const name = /^\w+/.exec(address)?.[0] ?? ''
    const { operationName, table } = operations.get(name) ?? assert.fail(name)
    const columns = table.columns.map((column) => column.name)
    assert.equal(new Set(columns).size, columns.length, name)
    const conforms = ajv.getSchema(`openapi#/components/schemas/${operationName}Row`)
    assert.ok(conforms && paths[`/api/${name}.csv`] && paths[`/api/${name}.ndjson`], name)
    const ndjson = await get(`/api/${address.replace(name, `${name}.ndjson`)}`)
    assert.equal(ndjson.headers.get('content-type'), 'application/x-ndjson; charset=utf-8')
    const found = lines(await ndjson.text())
    for (const row of found) {
      assert.ok(conforms(row), `${address}: ${ajv.errorsText(conforms.errors)}`)
      assert.deepEqual(Object.keys(row), columns)
    }
    const csv = await get(`/api/${address.replace(name, `${name}.csv`)}`)
    assert.equal(csv.status, 200, address)
    assert.match(csv.headers.get('content-type') ?? '', /^text\/csv; charset=utf-8/)
    const [header, ...records] = parse(Buffer.from(await csv.arrayBuffer()), { bom: true })
    assert.deepEqual(header, columns)
    assert.equal(records.length, found.length, address)
    rows += found.length
  }
  assert.ok(rows > 200)
})

test('a table says where its next page is; page by page it has every power once', async () => {
  const found: string[] = []
  let address: string | undefined = '/api/powers.ndjson?first=10&category=XK,CF,QR,JC,JL,JF,QZ,QT'
  let pages = 0
  while (address) {
    const response: Response = await get(address)
    found.push(...lines(await response.text()).map(({ code }) => code))
    const next = /^<(.+)>; rel="next"$/.exec(response.headers.get('link') ?? '')?.[1]
    address = next && new URL(next, `http://localhost${address}`).href.slice(16)
    pages += 1
  }
  assert.deepEqual([pages, found.length, new Set(found).size], [4, 37, 37])
})

test('a value has its label beside it, and several values of a cell stand between bars', async () => {
  const row = async (lang: string) => {
    const response = await get(`/api/powers.csv?code=XK-04&lang=${lang}`)
    const bytes = Buffer.from(await response.arrayBuffer())
    assert.ok(bytes.toString().startsWith('\u{FEFF}code,'))
    const [found] = parse(bytes, { bom: true, columns: true }) as Json[]
    return [found.status, found['status.label'], found.audience, found['audience.label']]
  }
  assert.deepEqual(await row('ZH'), [
    'CANCELLED',
    '取消',
    'NATURAL_PERSON | LEGAL_PERSON',
    '自然人 | 法人和其他组织',
  ])
  assert.deepEqual((await row('EN'))[1], 'Cancelled')
  const [power] = lines(await (await get('/api/power.ndjson?code=QR-01')).text())
  assert.ok(power['legalBases.citation'].length > 1)
  assert.equal(power['legalBases.citation'].length, power['legalBases.status'].length)
  const csv = await (await get('/api/power.csv?code=QR-01')).text()
  const [record] = parse(csv, { bom: true, columns: true }) as Json[]
  assert.equal(record['legalBases.citation'], power['legalBases.citation'].join(' | '))
})

test('what does not exist is a table without rows, what is wrong is an error in JSON', async () => {
  const none = await get('/api/deadlines.csv?code=XX-01&event=2024-06-03')
  assert.equal(none.status, 200)
  assert.equal((await none.text()).split('\r\n').length, 2)
  const wrong = await get('/api/powers.csv?category=XX')
  const { errors } = (await wrong.json()) as Json
  assert.deepEqual([wrong.status, errors[0].extensions.issues[0].path[0]], [400, 'category'])
  for (const [address, message] of [
    ['powers.cvs', /no "cvs" of a ready-made query; did you mean "csv"\? There are csv, ndjson/],
    ['powrs.csv', /no ready-made query "powrs"; did you mean "powers"/],
    ['constructor.csv', /no ready-made query "constructor"/],
    ['powers.constructor', /no "constructor" of a ready-made query/],
  ] as const) {
    const response = await get(`/api/${address}`)
    assert.equal(response.status, 404)
    assert.match(((await response.json()) as Json).errors[0].message, message)
  }
})

test('a text that a spreadsheet would take for a formula is guarded, a number is not', () => {
  const column = { name: 'a', description: '', schema: {}, level: 0, steps: ['a'], many: false }
  const written = TABLE_FORMATS.csv?.write([column], [['=1+1'], [-5], [null], [['@a', null]]])
  assert.equal(written, "\u{FEFF}a\r\n'=1+1\r\n-5\r\n\r\n'@a | \r\n")
})
