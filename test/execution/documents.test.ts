import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { documentsOf } from '../../src/execution/documents.ts'

setFlagsFromString('--expose-gc')
const collect: () => void = runInNewContext('gc')

const heapUsed = () => {
  collect()
  return process.memoryUsage().heapUsed
}

const times = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ')

const codesOf = (text: string) => {
  const found = documentsOf()(text)
  return 'refused' in found ? found.refused().map(({ extensions }) => extensions.code) : []
}

test('documents within documents are refused, however deep they are', () => {
  const entangled = [
    `{ powers(filter: ${'['.repeat(2_900)}) { totalCount } }`,
    `{ powers(filter: ${'{ a: '.repeat(900)}`,
    '{ powers { nodes '.repeat(740),
    `{ powers { nodes { ...F0 } } } ${times(150, (n) => `fragment F${n} on Power { code ...F${n + 1} ...F${(n * 7) % 150} }`)} fragment F150 on Power { code }`,
  ]
  for (const text of entangled)
    assert.match(codesOf(text).join(), /^GRAPHQL_(PARSE|VALIDATION)_FAILED$/, text.slice(0, 40))
})

test('fields may be named again in one place while they can be compared with each other', () => {
  const inNodes = (selection: string) => `{ powers { nodes { ${selection} } } }`
  const bases = (count: number) => 'legalBases { citation articles { number } } '.repeat(count)
  assert.deepEqual(codesOf(inNodes('code '.repeat(450))), [])
  assert.deepEqual(codesOf(inNodes(bases(200))), [])
  for (const selection of [
    'code '.repeat(500),
    '... { code } '.repeat(500),
    times(300, (n) => `same: ${n % 2 ? 'code' : 'name'}`),
    times(300, (n) => `name(lang: ${n % 2 ? 'ZH' : 'EN'})`),
    bases(300),
    `unit { ${'name '.repeat(500)} }`,
  ])
    assert.deepEqual(
      codesOf(inNodes(selection)),
      ['GRAPHQL_VALIDATION_FAILED'],
      selection.slice(0, 40),
    )
  // In different places it does not count together.
  assert.deepEqual(codesOf(inNodes(times(190, (n) => `a${n}: unit { name }`))), [])
})

test('documents that were refused hold no more memory than all that are kept may', () => {
  const documents = documentsOf()
  const ask = (number: number) => {
    const conflicts = times(50, (n) => `same: ${n % 2 ? 'code' : 'name'}`)
    const unknown = times(60, (n) => `unknown${n}`)
    const found = documents(`{ powers { nodes { a${number}: code ${conflicts} ${unknown} } } }`)
    assert.ok('refused' in found && found.refused().length > 100)
  }
  for (let number = 0; number < 5; number++) ask(number)
  const before = heapUsed()
  for (let number = 5; number < 150; number++) ask(number)
  const held = heapUsed() - before
  assert.ok(held < 32 * 1024 * 1024, `${held} bytes are held`)
  assert.ok('refused' in documents('{'))
})
