import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
  Kind,
  printSchema,
} from 'graphql'
import { SCHEMA_FILE } from '../src/print-schema.ts'
import { schema } from '../src/schema.ts'
import { operations } from '../src/web/operations.ts'
import { service } from './support/service.ts'

const printed = `${printSchema(schema)}\n`

test('schema/schema.graphql is the schema (else: npm run schema:print)', async () => {
  assert.equal(await readFile(SCHEMA_FILE, 'utf8'), printed)
})

test('/schema.graphql answers it', async () => {
  const { app } = await service('PGlite')
  const response = await app.fetch('http://localhost/schema.graphql')
  assert.equal(response.status, 200)
  assert.match(response.headers.get('content-type') ?? '', /^text\/plain; charset=utf-8/)
  assert.equal(await response.text(), printed)
})

test('an answer to what uses something deprecated says until when that stays', async () => {
  const { app } = await service('PGlite')
  const field = schema.getQueryType()?.getFields().publishers
  assert.ok(field)
  const ask = () => app.fetch('http://localhost/api/publishers?lang=EN')
  assert.equal((await ask()).headers.get('deprecation'), null)
  field.deprecationReason = 'Since 2026-12-01, until 2027-12-01: use something else.'
  try {
    const query = encodeURIComponent('{ publishers { nodes { key } } }')
    const answer = await app.fetch(`http://localhost/graphql?query=${query}`)
    assert.equal(answer.status, 200)
    assert.equal(answer.headers.get('deprecation'), '@1796054400')
    assert.equal(answer.headers.get('sunset'), 'Tue, 30 Nov 2027 16:00:00 GMT')
    assert.match(answer.headers.get('access-control-expose-headers') ?? '', /Deprecation.*Sunset/)
  } finally {
    field.deprecationReason = undefined
  }
})

test('a variable of a ready-made query that may be left out may be null too', () => {
  // Code generators, Relay's before all, take `Language! = ZH` for a variable that has to be given.
  for (const { name, document } of operations.values())
    for (const definition of document.definitions)
      if (definition.kind === Kind.OPERATION_DEFINITION)
        for (const { type, defaultValue, variable } of definition.variableDefinitions ?? [])
          assert.ok(
            !defaultValue || type.kind !== Kind.NON_NULL_TYPE,
            `${name}: ${variable.name.value}`,
          )
})

test('every type, field, argument and enum value is described', () => {
  const silent: string[] = []
  const note = (name: string, description: string | null | undefined) =>
    description || silent.push(name)
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue
    note(type.name, type.description)
    if (isScalarType(type) && !isSpecifiedScalarType(type))
      note(`@specifiedBy of ${type.name}`, type.specifiedByURL)
    if (isEnumType(type))
      for (const value of type.getValues()) note(`${type.name}.${value.name}`, value.description)
    if (isInputObjectType(type))
      for (const field of Object.values(type.getFields()))
        note(`${type.name}.${field.name}`, field.description)
    if (isObjectType(type) || isInterfaceType(type))
      for (const field of Object.values(type.getFields())) {
        note(`${type.name}.${field.name}`, field.description)
        for (const argument of field.args)
          note(`${type.name}.${field.name}(${argument.name})`, argument.description)
      }
  }
  assert.deepEqual(silent, [])
})
