import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { canonical } from '../../src/dataset/canonical.ts'
import { type FieldChange, fieldChanges } from '../../src/dataset/diff.ts'
import { applied } from '../support/applied.ts'

const text = (value: unknown) => (value === undefined ? null : canonical(value))
const change = (path: string, before: unknown, after: unknown): FieldChange => ({
  path,
  before: text(before),
  after: text(after),
})

const [A, B, C] = [{ text: { zh: '甲' } }, { text: { zh: '乙' } }, { text: { zh: '丙' } }]
const basis = (article: string) => ({ instrument: 'law', article })
const limit = { kind: 'STATUTORY', unit: 'DAY', amount: 20, basis: basis('3') }

test('what differs is told at the leaf, or as high as one side has nothing', () => {
  const table: [before: unknown, after: unknown, changes: FieldChange[]][] = [
    [{ name: { zh: '甲' } }, { name: { zh: '甲' } }, []],
    [{ hotline: null }, {}, []],
    [{}, { hotline: undefined }, []],
    [{ hotline: '1' }, { hotline: '2' }, [change('hotline', '1', '2')]],
    [{ hotline: '1' }, { hotline: null }, [change('hotline', '1', undefined)]],
    [{ name: A.text }, { name: B.text }, [change('name.zh', '甲', '乙')]],
    [{ name: A.text }, { name: { zh: '甲', en: 'A' } }, [change('name.en', undefined, 'A')]],
    [{}, { summary: A.text }, [change('summary', undefined, A.text)]],
    [{ materials: null }, { materials: [] }, [change('materials', undefined, [])]],
    [{ value: [1] }, { value: { a: 1 } }, [change('value', [1], { a: 1 })]],
    [undefined, { key: 'a' }, [change('', undefined, { key: 'a' })]],
    [
      { charged: true, amount: 5 },
      { charged: false, amount: 5.0 },
      [change('charged', true, false)],
    ],
  ]
  for (const [before, after, changes] of table)
    assert.deepEqual(fieldChanges(before, after), changes)
})

test('elements of a list are told apart by what they say, then by how much, then by their place', () => {
  const table: [title: string, before: unknown[], after: unknown[], changes: FieldChange[]][] = [
    ['added', [A, B], [A, C, B], [change('l[1]', undefined, C)]],
    ['removed', [A, C, B], [A, B], [change('l[1]', C, undefined)]],
    ['reworded in its place', [A, B], [A, C], [change('l[1].text.zh', '乙', '丙')]],
    [
      'changed while another before it was removed',
      [A, limit],
      [{ ...limit, amount: 15 }],
      [change('l[0].amount', 20, 15), change('l[0]', A, undefined)],
    ],
    [
      'of two that are alike, the one with more in common',
      [limit, { ...limit, amount: 5 }],
      [A, { ...limit, amount: 5, basis: basis('4') }, B, limit],
      [
        change(
          'l',
          [limit, { ...limit, amount: 5 }],
          [A, { ...limit, amount: 5, basis: basis('4') }, B, limit],
        ),
        change('l[0]', undefined, A),
        change('l[1].basis.article', '3', '4'),
        change('l[2]', undefined, B),
      ],
    ],
    ['another order', [A, B, C], [C, A, B], [change('l', [A, B, C], [C, A, B])]],
    [
      'another order, and reworded between',
      [A, B, C],
      [C, 'new', A],
      [change('l', [A, B, C], [C, 'new', A]), change('l[1]', B, 'new')],
    ],
    [
      'at a place that was another’s before',
      ['a', 'p', 'c'],
      ['c', 'q'],
      [
        change('l[1]', undefined, 'q'),
        change('l[0]', 'a', undefined),
        change('l[1]', 'p', undefined),
      ],
    ],
    [
      'another order of values',
      ['a', 'b', 'c'],
      ['b', 'a'],
      [change('l', ['a', 'b', 'c'], ['b', 'a']), change('l[2]', 'c', undefined)],
    ],
    [
      'one of two equal ones removed',
      ['a', 'b', 'a'],
      ['b', 'a'],
      [change('l[0]', 'a', undefined)],
    ],
    [
      'equal ones added',
      ['a'],
      ['a', 'a', 'a'],
      [change('l[1]', undefined, 'a'), change('l[2]', undefined, 'a')],
    ],
  ]
  for (const [title, before, after, changes] of table)
    assert.deepEqual(fieldChanges({ l: before }, { l: after }), changes, title)
})

test('records with a key or a code are the same by it', () => {
  const unit = (key: string, phone?: string) => ({ key, contact: { phone } })
  const category = (code: string, order: number) => ({ code, order })
  assert.deepEqual(
    fieldChanges([unit('a', '1'), unit('b', '2')], [unit('b', '3'), unit('c'), unit('a', '1')]),
    [
      change('', ['a', 'b'], ['b', 'c', 'a']),
      change('[0].contact.phone', '2', '3'),
      change('[1]', undefined, { contact: {}, key: 'c' }),
    ],
  )
  assert.deepEqual(fieldChanges([category('XK', 1)], [category('CF', 1)]), [
    change('[0]', undefined, category('CF', 1)),
    change('[0]', category('XK', 1), undefined),
  ])
})

test('a long list of which everything changed is compared place by place', () => {
  const list = (word: string) => Array.from({ length: 5_000 }, (_, index) => `${word}${index}`)
  const changes = fieldChanges(list('a'), list('b'))
  assert.equal(changes.length, 5_000)
  assert.deepEqual(changes.at(-1), change('[4999]', 'a4999', 'b4999'))
})

const leaf = fc.oneof(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 0, max: 3 }), fc.boolean())
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.array(tie('value'), { maxLength: 5 }),
    fc.dictionary(fc.constantFrom('p', 'q', 'r', 's'), tie('value'), { maxKeys: 4 }),
  ),
}))

test('equal values have no changes', () => {
  fc.assert(
    fc.property(value, (held) => assert.deepEqual(fieldChanges(held, structuredClone(held)), [])),
  )
})

test('a list of different elements in another order has one change', () => {
  const lists = fc
    .uniqueArray(value, { minLength: 2, maxLength: 8, selector: canonical })
    .chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    )
  fc.assert(
    fc.property(lists, ([before, after]) => {
      const same = before.every((element, index) => element === after[index])
      const changes = fieldChanges({ l: before }, { l: after })
      assert.deepEqual(
        changes.map(({ path }) => path),
        same ? [] : ['l'],
      )
    }),
  )
})

test('the changes are enough to make the value after from the one before', () => {
  fc.assert(
    fc.property(fc.record({ l: value }), fc.record({ l: value }), (before, after) => {
      const made = applied(before, fieldChanges(before, after))
      assert.equal(canonical(made), canonical(after))
    }),
    { numRuns: 1_000 },
  )
})
