import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  type GraphQLArgument,
  type GraphQLInputField,
  getNamedType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql'
import { schema } from '../../src/schema.ts'
import { service } from '../support/service.ts'

const opened = service('PGlite')

type Place = { path: string[]; isList: boolean }

/** Where in an argument texts may stand: in itself, or in the fields of an input. */
function texts({ name, type }: GraphQLArgument | GraphQLInputField): Place[] {
  const named = getNamedType(type)
  const isList = isListType(isNonNullType(type) ? type.ofType : type)
  if (isInputObjectType(named))
    return Object.values(named.getFields()).flatMap((field) =>
      texts(field).map(({ path, isList }) => ({ path: [name, ...path], isList })),
    )
  return ['String', 'ID'].includes(named.name) ? [{ path: [name], isList }] : []
}

const FILLING: Record<string, unknown> = {
  key: 'wuhan-hrss',
  code: 'QR-01',
  from: 'wuhan-hrss-2016',
  to: 'wuhan-hrss-2016',
  instrument: 'labor-law',
  query: '工伤',
  prefix: '工',
  id: 'x',
  ids: [],
}

const LONG = '权'.repeat(20_001)

/** Every field of the root with every argument that may hold a text. */
const asked = Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap((field) =>
  field.args.flatMap(texts).map(({ path, isList }) => {
    const [name = '', ...inner] = path
    const value = inner.reduceRight<unknown>(
      (value, step) => ({ [step]: value }),
      isList ? [LONG] : LONG,
    )
    const given = field.args.filter(
      (argument) => argument.name === name || isNonNullType(argument.type),
    )
    const selection = isObjectType(getNamedType(field.type)) ? '{ __typename }' : ''
    return {
      path: `${field.name}(${path.join('.')})`,
      query: `query (${given.map((argument) => `$${argument.name}: ${argument.type}`).join(' ')}) {
        ${field.name}(${given.map((argument) => `${argument.name}: $${argument.name}`).join(' ')})
        ${selection || '{ __typename }'} }`,
      variables: Object.fromEntries(
        given.map((argument) => [
          argument.name,
          argument.name === name ? value : FILLING[argument.name],
        ]),
      ),
    }
  }),
)

test('no argument takes a text that is longer than what it stands for can be', async () => {
  const { answer } = await opened
  assert.ok(asked.length > 40)
  const taken: string[] = []
  for (const { path, query, variables } of asked) {
    const { errors } = await answer(query, variables)
    // A search's price grows with its text, and refuses it first.
    const refused = ['BAD_USER_INPUT', 'QUERY_TOO_COMPLEX'].includes(errors?.[0]?.extensions.code)
    if (!refused) taken.push(path)
  }
  assert.deepEqual(taken, [])
})

test('below the root neither', async () => {
  const { answer } = await opened
  const texted = Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter((type) => type !== schema.getQueryType() && !type.name.startsWith('__'))
    .flatMap((type) =>
      Object.values(type.getFields()).flatMap((field) =>
        field.args
          .flatMap(texts)
          .map(({ path }) => `${type.name}.${field.name}(${path.join('.')})`),
      ),
    )
  const taken: string[] = []
  for (const place of texted) {
    const [, type, field, argument] = /^(\w+)\.(\w+)\((.*)\)$/.exec(place) ?? []
    if (type === 'Subscription') continue
    const at = WAYS[type ?? '']
    assert.ok(at, `a way to ${place}`)
    const [outer, inner] = (argument ?? '').split('.')
    const isList = ['codes', 'categories', 'units'].includes(inner ?? '')
    const text = isList ? `["${LONG}"]` : `"${LONG}"`
    const given = inner ? `{ ${inner}: ${text} }` : text
    const { errors } = await answer(at(`${field}(${outer}: ${given}) { __typename }`))
    if (errors?.[0]?.extensions.code !== 'BAD_USER_INPUT') taken.push(place)
  }
  assert.deepEqual(taken, [])
})

const WAYS: Record<string, (fields: string) => string> = {
  AffectedPowers: (fields) => `{ affectedBy(instrument: "labor-law") { ${fields} } }`,
  EditionComparison: (fields) =>
    `{ compareEditions(from: "wuhan-hrss-2016", to: "wuhan-hrss-2016") { ${fields} } }`,
  LawEvent: (fields) => `{ lawTimeline { nodes { ${fields} } } }`,
  LegalInstrument: (fields) => `{ legalInstrument(key: "labor-law") { ${fields} } }`,
  Publisher: (fields) => `{ publisher(key: "wuhan-hrss") { ${fields} } }`,
  Edition: (fields) => `{ edition(key: "wuhan-hrss-2016") { ${fields} } }`,
  Unit: (fields) => `{ units { ${fields} } }`,
  Category: (fields) => `{ categories { ${fields} } }`,
  Power: (fields) => `{ power(code: "QR-01") { ${fields} } }`,
}

test('a key that is none is told of with its argument', async () => {
  const { answer } = await opened
  const { errors } = await answer(`{ edition(key: "${'x'.repeat(201)}") { key } }`)
  assert.deepEqual(errors?.[0]?.extensions.issues, [
    { path: ['key'], message: 'expected a key of up to 200 characters' },
  ])
  assert.deepEqual((await answer(`{ edition(key: "${'x'.repeat(200)}") { key } }`)).data, {
    edition: null,
  })
})
