import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isEnumType } from 'graphql'
import { schema } from '../../src/schema.ts'
import { type Json, service } from '../support/service.ts'

const opened = service('PGlite')

test('the vocabulary has every enumeration of the schema, with its values', async () => {
  const { ask } = await opened
  const { vocabulary } = await ask('{ vocabulary { name values { value } } }')
  const answered = new Map(
    vocabulary.map(({ name, values }: Json) => [
      name,
      values.map(({ value }: Json) => value).sort(),
    ]),
  )
  const enums = Object.values(schema.getTypeMap()).filter(
    (type) => isEnumType(type) && !type.name.startsWith('__'),
  )
  assert.ok(enums.length > 30)
  for (const type of enums.filter(isEnumType))
    assert.deepEqual(
      answered.get(type.name),
      type
        .getValues()
        .map(({ name }) => name)
        .sort(),
      type.name,
    )
})

test('a value has a label in both languages, and says in English what it means', async () => {
  const { app } = await opened
  const of = async (search: string) => {
    const response = await app.fetch(`http://localhost/api/vocabulary${search}`)
    const { data } = (await response.json()) as Json
    const { label, values } = data.vocabulary.find(({ name }: Json) => name === 'CitationStanding')
    return [label, values[2]]
  }
  assert.deepEqual(await of(''), [
    '引用效力',
    { value: 'REPEALED', label: '已废止', description: null },
  ])
  assert.deepEqual(await of('?lang=EN'), [
    'Standing of a citation',
    { value: 'REPEALED', label: 'Repealed', description: 'No longer in force (已废止).' },
  ])
})
