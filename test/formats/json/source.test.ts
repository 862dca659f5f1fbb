import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { jsonSource } from '../../../src/formats/json/source.ts'
import type { Place } from '../../../src/formats/problem.ts'
import { yamlSource } from '../../../src/formats/yaml/source.ts'

type Path = (string | number)[]

const lineOf = (place?: Place) => place && 'line' in place && place.line
const columnOf = (place?: Place) => place && 'column' in place && place.column

/** The paths to every value within a value. */
function* pathsOf(value: unknown, to: Path = []): Generator<Path> {
  yield to
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value))
    yield* pathsOf(inner, [...to, Array.isArray(value) ? Number(key) : key])
}

test('every value has the place that the reader of YAML gives it, and says the same', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(undefined, 1, 2), (value, indent) => {
      fc.pre(value !== null)
      const text = JSON.stringify(value, null, indent)
      const json = jsonSource('list.json', text)
      const yaml = yamlSource('list.json', text)
      assert.deepEqual(json.value, JSON.parse(text))
      assert.deepEqual(json.problems, [])
      for (const path of pathsOf(value)) {
        assert.deepEqual(json.place(path), yaml.place(path), `${text} ${path}`)
        const last = path.at(-1)
        if (typeof last === 'string') {
          const around = path.slice(0, -1)
          assert.deepEqual(json.place(around, last), yaml.place(around, last), `${text} ${path}`)
        }
      }
      assert.deepEqual(json.place(['nowhere', 0]), yaml.place(['nowhere', 0]))
    }),
    { numRuns: 300 },
  )
})

test('strings may hold whatever stands for something outside them', () => {
  const text = '{"a\\"}:": ["\\\\", "[{,", -1.5e3, true, {"b": {}}], "c": []}'
  const { value, place } = jsonSource('list.json', text)
  assert.deepEqual(value, JSON.parse(text))
  const column = (...path: Path) => columnOf(place(path))
  assert.deepEqual(
    [column('a"}:', 1), column('a"}:', 2), column('a"}:', 3), column('a"}:', 4, 'b')],
    [18, 25, 33, 45],
  )
  assert.equal(columnOf(place([], 'c')), 51)
})

test('a key that stands twice is a problem with its place, in each object by itself', () => {
  const { problems } = jsonSource('list.json', '{"a": {"b": 1},\n "c": {"b": 2, "b": 3}}')
  assert.deepEqual(
    problems.map((problem) => [lineOf(problem), columnOf(problem), problem.message]),
    [[2, 16, 'Map keys must be unique']],
  )
})

test('what is no JSON, null, or too deep is said with its place', () => {
  const said = (text: string) => jsonSource('list.json', text).problems[0]
  assert.match(said('{"a": 1,\n b}')?.message ?? '', /this is no JSON/)
  assert.equal(lineOf(said('{"a": 1,\n b}')), 2)
  assert.equal(said('null')?.code, 'empty-file')
  const deep = '['.repeat(101) + ']'.repeat(101)
  assert.equal(said(deep)?.message, 'more than 100 levels deep')
  assert.equal(columnOf(said(deep)), 101)
})

test('fifteen megabytes of tiny powers are read without a node for each value', () => {
  const text = JSON.stringify({ powers: Array.from({ length: 600_000 }, (_, n) => ({ c: n })) })
  const large = `${text.slice(0, -2)},${JSON.stringify({ s: 'x'.repeat(6_000_000) })}]}`
  const { value, problems } = jsonSource('list.json', large)
  assert.equal((value as { powers: unknown[] }).powers.length, 600_001)
  assert.deepEqual(problems, [])
})
