import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type DocumentNode, parse, validate } from 'graphql'
import { validationErrors } from '../../src/execution/validation-errors.ts'
import { schema } from '../../src/schema.ts'
import { brokenDocument } from '../support/broken-document.ts'

/** Each against another rule, some with what one rule skips and another has to see. */
const INVALID = [
  'type T { a: Int }',
  'query A { __typename } query A { __typename }',
  '{ __typename } query A { __typename }',
  'subscription { a: editionChanged { kind } b: editionChanged { kind } }',
  '{ ... on Nothing { code } }',
  '{ powers { nodes { ... on String { code } } } }',
  'query ($a: Power) { __typename }',
  '{ powers }',
  '{ powers { totalCount { a } } }',
  '{ powers { nothing } }',
  '{ ...F ...F } fragment F on Query { __typename } fragment F on Query { __typename }',
  '{ ...F }',
  '{ __typename } fragment F on Query { __typename }',
  '{ powers { ... on Edition { key } } }',
  '{ ...F } fragment F on Query { ...G } fragment G on Query { ...F }',
  'query ($a: Int, $a: Int) { powers(first: $a) { totalCount } }',
  '{ powers(first: $a) { totalCount } }',
  '{ ...F } fragment F on Query { powers(filter: { codes: [$a] }) { totalCount } }',
  '{ __typename @include(if: $a) }',
  'query ($a: Int) { __typename }',
  '{ __typename @nothing }',
  '{ __typename @skip(if: true) @skip(if: false) }',
  'query @skip(if: true) { __typename }',
  '{ powers(nothing: 1) { totalCount } }',
  '{ __typename @skip(if: true, nothing: 1) }',
  '{ powers(first: 1, first: 2) { totalCount } }',
  '{ powers(first: "1") { totalCount } }',
  '{ powers(filter: { nothing: 1 }) { totalCount } }',
  '{ powers(filter: { codes: ["A"], codes: ["B"] }) { totalCount } }',
  '{ power(code: "XK-01") { timeLimits(kind: NOTHING) { amount } } }',
  '{ power { code } }',
  '{ __typename @skip }',
  'query ($a: String) { power(code: $a) { code } }',
  'query ($a: String!) { powers(first: $a) { totalCount } }',
  '{ a: powers { totalCount } a: power(code: "XK-01") { code } }',
  '{ powers(first: 1) { totalCount } powers(first: 2) { totalCount } }',
  `{ ${'nothing '.repeat(101)} }`,
]

test('what is wrong with a document is what graphql-js says, whichever rule finds it', () => {
  for (const text of INVALID) {
    const errors = alike(parse(text))
    assert.ok(errors.length > 0, text)
  }
})

test('of queries in which something was broken, the same are valid', () => {
  const seen = { valid: 0, invalid: 0 }
  fc.assert(
    fc.property(brokenDocument(schema), (made) => {
      const document = parsed(String((made as { query?: unknown }).query))
      if (!document) return
      seen[alike(document).length > 0 ? 'invalid' : 'valid'] += 1
    }),
    { numRuns: 600 },
  )
  assert.ok(seen.valid > 0 && seen.invalid > 0, JSON.stringify(seen))
})

function alike(document: DocumentNode) {
  const errors = validationErrors(schema, document)
  assert.deepEqual(errors, validate(schema, document))
  return errors
}

function parsed(text: string): DocumentNode | undefined {
  try {
    return parse(text)
  } catch {
    return undefined
  }
}
