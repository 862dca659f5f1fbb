import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { type Json, service } from '../support/service.ts'

// What testers of OpenAPI do with our description: any value for any parameter, and methods that it does not have.

const opened = service('PGlite', {
  limits: { rate: Number.MAX_SAFE_INTEGER },
})
const ask = async (path: string, init: RequestInit = {}) =>
  (await opened).app.fetch(`http://localhost${path}`, init)
const description: Json = await (await ask('/openapi.json')).json()

const ajv = new Ajv2020({
  allowUnionTypes: true,
  formats: { date: true, 'date-time': true, int32: true },
})
ajv.addVocabulary(['components', 'x-enum-descriptions'])
ajv.addSchema({ $id: 'openapi', components: description.components })

/** A value as the description of a parameter allows it. */
function allowed(schema: Json): fc.Arbitrary<string> {
  if (schema.$ref) return allowed(description.components.schemas[schema.$ref.split('/').pop()])
  if (schema.enum) return fc.constantFrom(...schema.enum.map(String))
  if (schema.type === 'array')
    return fc.array(allowed(schema.items), { minLength: 1, maxLength: 2 }).map(String)
  if (schema.type === 'boolean') return fc.constantFrom('true', 'false')
  if (schema.type === 'integer')
    return fc.integer({ min: schema.minimum ?? 1, max: schema.maximum ?? 50 }).map(String)
  if (schema.format === 'date') return fc.constantFrom('2016-06-01', '2018-07-28', '2026-01-01')
  if (schema.format === 'date-time') return fc.constant('2016-01-01T00:00:00Z')
  return fc.constantFrom('XK-01', 'QR-01', 'wuhan-hrss-2016', 'labor-contract-law', '14', '工伤')
}

/** What else a client may send. */
const anything = fc.oneof(
  fc.constantFrom('', ' ', '0', '-1', '1e3', 'null', 'true', '[]', '{}', '%', '\0', '\ud800'),
  fc.constantFrom('2016-02-30', '9999999999', '1.5', "' or 1=1 --", '../../etc/passwd', '😀'),
  fc.string({ unit: 'binary', maxLength: 20 }),
)

const parameterOf = ({ name, required, schema }: Json) =>
  fc
    .record({
      given: required ? fc.constant(true) : fc.boolean(),
      value: fc.oneof(
        { weight: 4, arbitrary: allowed(schema) },
        { weight: 1, arbitrary: anything },
      ),
    })
    .map(({ given, value }) => (given ? [[name, value.toWellFormed()]] : []))

const paths = Object.entries<Json>(description.paths)

const address = fc.constantFrom(...paths).chain(([path, { get }]) =>
  fc
    .tuple(fc.tuple(...get.parameters.map(parameterOf)), fc.boolean(), anything)
    .map(([parameters, unknown, value]) => ({
      get,
      path: `${path}?${new URLSearchParams([
        ...(parameters as string[][][]).flat(),
        ...(unknown && value.length > 18 ? [['surprise', value.toWellFormed()]] : []),
      ])}`,
    })),
)

test('whatever its parameters, an address answers as it is described', async () => {
  const asked = fc.asyncProperty(address, async ({ path, get }) => {
    const response = await ask(path)
    const text = await response.text()
    const described = get.responses[response.status]
    assert.ok(described, `${path}: ${response.status} ${text.slice(0, 300)}`)
    assert.notEqual(response.status, 500, path)
    const type = response.headers.get('content-type')?.split(';')[0] ?? ''
    const content = described.content[type]
    assert.ok(content, `${path}: ${type}`)
    for (const name of Object.keys(described.headers ?? {}))
      if (name === 'Retry-After') assert.ok(response.headers.get(name), path)
    if (type !== 'application/json') return
    const { $ref } = content.schema
    assert.ok(ajv.validate(`openapi${$ref}`, JSON.parse(text)), `${path}: ${ajv.errorsText()}`)
  })
  await fc.assert(asked, { numRuns: Number(process.env.DOCUMENTS ?? 60) })
})

test('methods that are not described are refused with those that are', async () => {
  for (const [path, { get, ...others }] of paths) {
    assert.ok(get)
    assert.deepEqual(others, {}, path)
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'QUERY']) {
      const response = await ask(path, { method })
      assert.equal(response.status, 405, `${method} ${path}`)
      assert.equal(response.headers.get('allow'), 'GET, HEAD, OPTIONS', path)
      const { errors } = await response.json()
      assert.equal(errors[0].extensions.code, 'BAD_USER_INPUT')
    }
  }
})
