import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { Validator } from '@seriousme/openapi-schema-validator'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { validate } from 'graphql'
import * as limits from '../../src/limits.ts'
import { schema } from '../../src/schema.ts'
import { operations } from '../../src/web/operations.ts'
import { ANSWERED, codeOf, REFUSED } from '../support/addresses.ts'
import { costOfQuery } from '../support/cost.ts'
import { documents } from '../support/documents.ts'
import { onPort } from '../support/port.ts'
import { databases, type Json, service } from '../support/service.ts'

const names = new Set(operations.keys())

/** A GET by curl in the README: the path, and the parameter that it encodes. */
const CURL =
  /curl (?:-G )?'?http:\/\/127\.0\.0\.1:4000(\/[^\s']*)'?(?: --data-urlencode '(.*)')?\n/g

/** The formats of JSON Schema that the answers use. */
const FORMATS = {
  date: /^\d{4}-\d{2}-\d{2}$/,
  'date-time': /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/,
  int32: { type: 'number', validate: (value: number) => Math.abs(value) <= 2 ** 31 } as const,
}

for (const name of databases) {
  const opened = service(name)
  const get = async (path: string, init: RequestInit = {}) =>
    (await opened).app.fetch(`http://localhost${path}`, { redirect: 'manual', ...init })

  test(`${name}: every address answers what the query does, as OpenAPI describes it`, async () => {
    const { post } = await opened
    const description = (await (await get('/openapi.json')).json()) as Json
    const ajv = new Ajv2020({ allowUnionTypes: true, allErrors: true, formats: FORMATS })
    ajv.addVocabulary(['components', 'x-enum-descriptions'])
    ajv.addSchema({ $id: 'openapi', components: description.components })
    const conforms = (operationName: string, body: unknown) =>
      ajv.validate(`openapi#/components/schemas/${operationName}Answer`, body)
    for (const [address, pick, expected] of ANSWERED) {
      const response = await get(`/api/${address}`)
      assert.equal(response.status, 200, address)
      assert.equal(response.headers.get('content-type'), 'application/json; charset=utf-8')
      const text = await response.text()
      const { data } = JSON.parse(text)
      assert.deepEqual(pick(data), expected, address)
      const operation = operations.get(/^\w+/.exec(address)?.[0] ?? '')
      assert.ok(operation)
      assert.ok(conforms(operation.operationName, { data }), `${address}: ${ajv.errorsText()}`)
      for (const key of Object.keys(data))
        assert.ok(!conforms(operation.operationName, { data: { ...data, [key]: 7 } }), address)
      if (!address.includes('?'))
        assert.equal(text, await (await post({ query: operation.text })).text())
    }
    assert.deepEqual(new Set(ANSWERED.map(([address]) => /^\w+/.exec(address)?.[0])), names)
  })

  test(`${name}: a query with variables is the same at /graphql`, async () => {
    const { post } = await opened
    const { text: query, operationName } = operations.get('powers') ?? assert.fail()
    const variables = { category: ['XK', 'JL'], basisStatus: ['AMENDED'], first: 2, lang: 'EN' }
    const asked = await post({ query, operationName, variables })
    const address = '/api/powers?category=XK,JL&basisStatus=AMENDED&first=2&lang=EN'
    assert.equal(await (await get(address)).text(), await asked.text())
  })

  test(`${name}: page by page, every power once`, async () => {
    const found: string[] = []
    let after = ''
    do {
      const { data } = (await (await get(`/api/powers?first=10${after}`)).json()) as Json
      found.push(...data.powers.nodes.map(codeOf))
      const { hasNextPage, endCursor } = data.powers.pageInfo
      after = hasNextPage ? `&after=${endCursor}` : ''
    } while (after)
    assert.equal(new Set(found).size, 37)
    assert.equal(found.length, 37)
  })

  test(`${name}: what is wrong with a parameter is a bad request that names it`, async () => {
    for (const [address, parameter, message] of REFUSED) {
      const response = await get(`/api/${address}`)
      const { data, errors } = (await response.json()) as Json
      assert.deepEqual([response.status, data, errors.length], [400, undefined, 1], address)
      const { code, issues } = errors[0].extensions
      assert.equal(code, 'BAD_USER_INPUT', address)
      assert.equal(issues[0].path[0], parameter, address)
      assert.match(issues[0].message, message, address)
      assert.ok(errors[0].message.startsWith(parameter), errors[0].message)
    }
  })

  if (name === 'PostgreSQL') continue

  test('all that is wrong is told at once', async () => {
    const { errors } = (await (await get('/api/power?cod=XK-01&lang=FR')).json()) as Json
    const { issues } = errors[0].extensions
    assert.deepEqual(
      issues.map(({ path }: Json) => path),
      [['cod'], ['code'], ['lang']],
    )
  })

  test('a name that there is not is 404 with those that there are', async () => {
    for (const wrong of ['powr', 'power/XK-01', '%7Bx%7D', 'constructor']) {
      const response = await get(`/api/${wrong}`)
      const { errors } = (await response.json()) as Json
      assert.equal(response.status, 404)
      assert.deepEqual(new Set(errors[0].extensions.operations), names)
      assert.match(errors[0].message, / There are about, affected, bring, calendar, /)
    }
    const { errors } = (await (await get('/api/powr')).json()) as Json
    assert.match(errors[0].message, /; did you mean "power"\? There are/)
  })

  test('HEAD is answered like GET, other methods are not', async () => {
    const url = await onPort((await opened).app)
    const paths = ['/api/power?code=QR-01', '/api/power', '/api/powr', '/api', '/openapi.json']
    for (const path of [...paths, '/graphql?query={__typename}', '/schema.graphql']) {
      for (const at of [url, 'http://localhost']) {
        const ask = (method: string) =>
          at === url ? fetch(at + path, { method }) : get(path, { method })
        const [full, head] = [await ask('GET'), await ask('HEAD')]
        assert.equal(head.status, full.status, path)
        for (const header of ['content-type', 'cache-control', 'access-control-allow-origin'])
          assert.equal(head.headers.get(header), full.headers.get(header), path)
        assert.equal(await head.text(), '')
        assert.notEqual(await full.text(), '')
      }
    }
    for (const path of ['/api/power?code=QR-01', '/api', '/openapi.json'])
      for (const method of ['POST', 'PUT', 'DELETE']) {
        const response = await get(path, { method })
        assert.equal(response.status, 405, path)
        assert.equal(response.headers.get('allow'), 'GET, HEAD, OPTIONS')
        assert.equal(((await response.json()) as Json).errors[0].extensions.code, 'BAD_USER_INPUT')
      }
  })

  test('compressed, from any host, in JSON whatever is accepted', async () => {
    const path = '/api/powers?first=100'
    const plain = await get(path)
    const zipped = await get(path, { headers: { 'accept-encoding': 'gzip', accept: 'text/html' } })
    assert.equal(zipped.headers.get('content-encoding'), 'gzip')
    assert.match(zipped.headers.get('vary') ?? '', /Accept-Encoding/)
    assert.equal(zipped.headers.get('content-type'), plain.headers.get('content-type'))
    assert.equal(zipped.headers.get('access-control-allow-origin'), '*')
    const bytes = Buffer.from(await zipped.arrayBuffer())
    assert.equal(gunzipSync(bytes).toString(), await plain.text())
  })

  test('the addresses of the documents answer', async () => {
    const commands = documents.matchAll(CURL)
    const addresses = [...commands].map(([, path, data]) => path + (data ? `?${data}` : ''))
    assert.ok(addresses.length >= 4)
    for (const address of addresses) {
      const response = await get(address)
      assert.equal(response.status, 200, address)
      assert.doesNotMatch(await response.text(), /^\{"data":\{"\w+":(null|\{"totalCount":0)/)
    }
  })

  test('/api lists the queries, each with an address', async () => {
    const response = await get('/api')
    assert.match(response.headers.get('cache-control') ?? '', /^public, max-age=/)
    const { operations: listed, openapi } = (await response.json()) as Json
    assert.equal(openapi, 'https://example.org/openapi.json')
    assert.deepEqual(new Set(listed.map(({ name }: Json) => name)), names)
    const timeline = listed.find(({ name }: Json) => name === 'timeline')
    assert.equal(
      timeline.address,
      'https://example.org/api/timeline{?from,to,publisher,everywhere,edition,first,last,after,lang}',
    )
    for (const { summary, description } of listed) assert.ok(summary && description)
  })

  test('/openapi.json is valid OpenAPI, and says what the service does', async () => {
    const response = await get('/openapi.json')
    assert.match(response.headers.get('cache-control') ?? '', /^public, max-age=/)
    const description = (await response.json()) as Json
    const { valid, errors } = await new Validator().validate(structuredClone(description))
    assert.ok(valid, JSON.stringify(errors))
    assert.match(description.info.description, /reconstruction/)
    assert.deepEqual(description.servers, [{ url: 'https://example.org' }])
    const { parameters, responses } = description.paths['/api/powers'].get
    const parameter = (wanted: string) => parameters.find(({ name }: Json) => name === wanted)
    const { first, lang } = { first: parameter('first'), lang: parameter('lang') }
    assert.deepEqual(
      [first.schema.minimum, first.schema.maximum, first.schema.default],
      [1, limits.MAX_PAGE, limits.PAGE],
    )
    assert.equal(lang.schema.default, 'ZH')
    assert.deepEqual(parameter('basisStatus').schema.items, {
      $ref: '#/components/schemas/BasisStatus',
    })
    const standing = description.components.schemas.BasisStatus
    assert.equal(standing['x-enum-descriptions'].length, standing.enum.length)
    assert.equal(
      standing['x-enum-descriptions'][standing.enum.indexOf('REPEALED')],
      '已废止 (Repealed)',
    )
    assert.deepEqual(Object.keys(responses), ['200', '400', '404', '410', '429', '500', '503'])
    for (const { get } of Object.values<Json>(description.paths))
      for (const { name, description } of get.parameters) assert.ok(description, name)
  })

  test('the errors are as OpenAPI describes them', async () => {
    const { components } = (await (await get('/openapi.json')).json()) as Json
    const conforms = new Ajv2020({ allowUnionTypes: true }).compile(components.schemas.Errors)
    for (const path of ['/api/power', '/api/powers?first=0', '/api/powr'])
      assert.ok(conforms(await (await get(path)).json()), path)
    assert.ok(!conforms({ errors: [] }))
  })

  test('the address of a power leads programs to its query, people to its page', async () => {
    const path = '/powers/wuhan-hrss-2016/QR-01'
    const plain = await get(path, { headers: { accept: 'application/json' } })
    assert.equal(plain.headers.get('location'), '/api/power?edition=wuhan-hrss-2016&code=QR-01')
    assert.deepEqual([plain.status, plain.headers.get('vary')], [303, 'Accept'])
    const { data } = (await (await get(plain.headers.get('location') ?? '')).json()) as Json
    assert.equal(data.power.code, 'QR-01')
    const browser = await get(path, { headers: { accept: 'text/html,*/*' } })
    assert.deepEqual([browser.status, browser.headers.get('location')], [200, null])
    assert.match(browser.headers.get('vary') ?? '', /^Accept, /)
    assert.match(await browser.text(), /<h1>工伤认定<\/h1>/)
  })
}

for (const [name, { document, summary, description }] of operations)
  test(`schema/operations/${name}.graphql fits the schema and the limits, with pages of any size`, () => {
    assert.deepEqual(validate(schema, document), [])
    assert.ok(summary && description)
    for (const first of [limits.PAGE, limits.MAX_PAGE]) {
      const cost = costOfQuery(document, { first, query: '工伤' })
      assert.ok(cost.points <= limits.MAX_COST && cost.depth <= limits.MAX_DEPTH)
      assert.ok(cost.aliases <= limits.MAX_ALIASES && cost.rootFields <= limits.MAX_ROOT_FIELDS)
    }
  })
