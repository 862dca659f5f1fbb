import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { stringify } from 'yaml'
import { placedSource, yamlSource } from '../../../src/formats/yaml/source.ts'
import { valueIn } from '../../../src/formats/yaml/value.ts'

/** Holds the quick reader against the one that knows places: it says the same, or leaves the text to the other. */
function agrees(text: string) {
  const value = valueIn(text)
  if (value === undefined) return false
  const placed = placedSource('list.yaml', text)
  assert.deepEqual(placed.problems, [], text)
  assert.deepEqual(value, placed.value, text)
  return true
}

test('what is written in any style is read quickly, and says the same', () => {
  const scalar = fc.oneof(
    fc.string({ unit: fc.constantFrom(...'权力ab :#-"\'\n|>{}[],?%@`~1.0e') }),
    fc.integer(),
    fc.double({ noNaN: true }),
    fc.boolean(),
    fc.constantFrom(null, '2016-01-01', '0x1F', '1e3', 'null', 'yes', '+1', '.5', '=', '<<'),
  )
  const { root } = fc.letrec((tie) => ({
    root: fc.oneof(
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(fc.constantFrom('key', 'zh', '名称', '1'), tie('value'), { maxKeys: 4 }),
    ),
    value: fc.oneof({ maxDepth: 4 }, scalar, tie('root')),
  }))
  let quick = 0
  fc.assert(
    fc.property(
      root,
      fc.constantFrom(0, 20, 80),
      fc.constantFrom('PLAIN', 'QUOTE_SINGLE', 'QUOTE_DOUBLE', 'BLOCK_FOLDED', 'BLOCK_LITERAL'),
      fc.constantFrom('any', 'block', 'flow'),
      (root, lineWidth, defaultStringType, collectionStyle) => {
        const style = { lineWidth, defaultStringType, collectionStyle } as const
        if (agrees(stringify(root, style))) quick++
      },
    ),
    { numRuns: 500 },
  )
  assert.ok(quick > 250, `${quick} of 500 were read quickly`)
})

test('a scalar by itself is left to the other reader, which differs from the quick one in what indents it', () => {
  for (const text of ['|1-\n 权\n', '权', '1']) assert.equal(valueIn(text), undefined, text)
})

test('a text that was damaged anywhere is never read otherwise, nor taken where it is wrong', () => {
  const folder = new URL('../../../seeds/wuhan-hrss/', import.meta.url)
  const files = readdirSync(new URL('powers', folder)).map((name) => `powers/${name}`)
  const lines = [...files, 'edition.yaml', 'publisher.yaml', 'lineage.yaml'].map((name) =>
    readFileSync(new URL(name, folder), 'utf8').split('\n'),
  )
  const bits = [
    '',
    ' ',
    '\n',
    '- ',
    ': ',
    '"',
    "'",
    ' #',
    '{',
    ']',
    ',',
    '|',
    '&a ',
    '*a',
    '!',
    '? ',
    '%',
    '\t',
    '\ufeff',
    '---',
    '\u0085',
    '~',
    '<<: ',
  ]
  fc.assert(
    fc.property(
      fc.constantFrom(...lines),
      fc.nat(),
      fc.integer({ min: 3, max: 25 }),
      fc.array(fc.tuple(fc.nat(), fc.nat(3), fc.constantFrom(...bits)), { maxLength: 3 }),
      (all, from, count, edits) => {
        const some = all.slice(from % all.length).slice(0, count)
        const indents = some.filter(Boolean).map((line) => line.search(/\S/))
        const indent = Math.max(0, Math.min(...indents, 100))
        let text = some.map((line) => line.slice(indent)).join('\n')
        for (const [place, removed, put] of edits) {
          const at = place % (text.length + 1)
          text = text.slice(0, at) + put + text.slice(at + removed)
        }
        agrees(text)
      },
    ),
    { numRuns: 1_000 },
  )
})

test('what only the other reader can tell is left to it', () => {
  const left = [
    '',
    '# nothing',
    'a: 1\na: 2',
    'a: !!str 1',
    '%YAML 1.1\n---\na: yes',
    'a: 1\n---\nb: 2',
    ': 1',
    '? [a]\n: 1',
    'a: &b 1',
    'a: *b',
    'a: &b\n  - *b',
    'a: [1\nb: 2',
  ]
  for (const text of left) assert.equal(valueIn(text), undefined, text)
})

test('what is named is repeated as often as a list may repeat', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => index)
  const text = (times: number) =>
    `- &long\n  ${JSON.stringify(hundred)}\n${'- *long\n'.repeat(times)}`
  assert.deepEqual(valueIn(text(2)), [hundred, hundred, hundred])
  assert.equal(valueIn(text(1_000)), undefined)
  const [problem] = yamlSource('list.yaml', text(1_000)).problems
  assert.match(problem?.message ?? '', /^aliases repeat more than 100000 values/)
})

test('a value that was read quickly has its place', () => {
  const { value, place } = yamlSource('list.yaml', '- code: XK-01\n  name: { zh: 许可 }\n')
  assert.deepEqual(value, [{ code: 'XK-01', name: { zh: '许可' } }])
  assert.deepEqual(place([0, 'name', 'zh']), { path: 'list.yaml', line: 2, column: 15 })
  assert.deepEqual(place([0], 'name'), { path: 'list.yaml', line: 2, column: 3 })
})
