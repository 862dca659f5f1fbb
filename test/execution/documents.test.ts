import assert from 'node:assert/strict'
import { test } from 'node:test'
import { documentsOf } from '../../src/execution/documents.ts'

const document = (fields: number) =>
  `{ ${Array.from({ length: fields }, (_, n) => `a${n}: power(code: "XK-01") { code name }`).join(' ')} }`

const askedThrice = (text: string) => {
  const documents = documentsOf()
  const found = [1, 2, 3].map(() => {
    const known = documents(text)
    assert.ok('compiled' in known)
    return known.compiled()
  })
  return found.map((compiled) => compiled !== undefined)
}

test('a document is compiled when it comes for the third time', () => {
  assert.deepEqual(askedThrice(document(2)), [false, false, true])
})

test('a long document, which would hold the loop while it is compiled, is executed as it is', () => {
  assert.ok(document(200).length > 6_000)
  assert.deepEqual(askedThrice(document(200)), [false, false, false])
})
