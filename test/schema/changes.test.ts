import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { buildSchema, parse, printSchema } from 'graphql'
import {
  deprecationHeaders,
  deprecationIn,
  deprecationOf,
} from '../../src/execution/deprecation.ts'
import { schema } from '../../src/schema.ts'
import { schemaChanges } from '../../src/web/schema-changes.ts'
import { breakingEntries, CHANGES_FILE, changesOf, releases } from '../../tools/release-schema.ts'
import { changesBetween, unexplained } from '../../tools/schema-changes.ts'

const BEFORE = `
  type Query { power(code: String!, at: Int): Power old: Int @deprecated(reason: "Since 2025-01-01, until 2026-01-01: use power.") }
  type Power { name: String! kind: Kind }
  enum Kind { A B }`

test('changes are told at their schema coordinates, of what is new only its top', async () => {
  const after = `
    type Query { power(code: String!, at: String, more: Int): Power fee: Fee old: Int }
    type Power { name: String kind: Kind }
    type Fee { amount: Int }
    enum Kind { A B C }`
  const changes = await changesBetween(BEFORE, after)
  assert.deepEqual(
    changes.map(({ coordinate, change, level }) => [coordinate, change, level]),
    [
      ['Fee', 'TYPE_ADDED', 'NON_BREAKING'],
      ['Kind.C', 'ENUM_VALUE_ADDED', 'DANGEROUS'],
      ['Power.name', 'FIELD_TYPE_CHANGED', 'BREAKING'],
      ['Query.fee', 'FIELD_ADDED', 'NON_BREAKING'],
      ['Query.old', 'FIELD_DEPRECATION_REMOVED', 'NON_BREAKING'],
      ['Query.power(at:)', 'FIELD_ARGUMENT_TYPE_CHANGED', 'BREAKING'],
      ['Query.power(more:)', 'FIELD_ARGUMENT_ADDED', 'DANGEROUS'],
    ],
  )
})

test('a breaking change is refused without an entry, and what was deprecated may go when its time is over', async () => {
  const after = `
    type Query { power(code: String!, at: Int): Power }
    type Power { name: String! }`
  const before = { day: '2025-01-01', text: BEFORE }
  const refused = async (day: string, entries: Parameters<typeof unexplained>[2] = []) =>
    (await unexplained(before, { day, text: after }, entries)).map(({ coordinate }) => coordinate)
  assert.deepEqual(await refused('2025-12-31'), ['Kind', 'Power.kind', 'Query.old'])
  assert.deepEqual(await refused('2026-01-01'), ['Kind', 'Power.kind'])
  const why = 'It told nothing.'
  const entries = ['Kind', 'Power.kind'].map((coordinate) => ({
    coordinate,
    release: '2026-01-01',
    why,
  }))
  assert.deepEqual(await refused('2026-01-01', entries), [])
  assert.deepEqual(await refused('2026-01-02', entries), ['Kind', 'Power.kind'])
})

test('the schema breaks nothing of its last release without saying why, nor did any release before', async () => {
  const entries = breakingEntries()
  const all = [...releases(), { day: 'next', text: printSchema(schema) }]
  assert.ok(all.length > 2)
  for (const [index, release] of all.entries()) {
    const before = all[index - 1]
    if (before) assert.deepEqual(await unexplained(before, release, entries), [], release.day)
  }
})

test('what is deprecated says since when and until when, a year at least', () => {
  const reasons = [...printSchema(schema).matchAll(/@deprecated(?:\(reason: "(.*?)"\))?/g)]
  for (const [, reason = ''] of reasons) {
    const found = deprecationIn(reason)
    assert.ok(found, reason)
    const [year = '', rest = ''] = found.since.split(/(?<=^\d{4})/)
    assert.ok(found.until >= `${Number(year) + 1}${rest}`, reason)
  }
})

test('schema/changes.json is computed from the releases (else: npm run schema:release)', async () => {
  const told = await changesOf(releases(), breakingEntries())
  assert.deepEqual(JSON.parse(readFileSync(CHANGES_FILE, 'utf8')), told)
  assert.equal(String(schemaChanges.json().body), readFileSync(CHANGES_FILE, 'utf8'))
  const atom = String(schemaChanges.atom('https://example.org').body)
  assert.equal(atom.match(/<entry>/g)?.length, told.releases.length)
  assert.match(
    atom,
    /CitationStanding: Type &#39;CitationStanding&#39; was added|CitationStanding: Type 'CitationStanding' was added/,
  )
})

test('a query that uses what is deprecated is answered with the days', () => {
  const old = buildSchema(BEFORE)
  assert.equal(deprecationOf(old, parse('{ power(code: "x") { name } }')), undefined)
  const used = deprecationOf(old, parse('{ power(code: "x") { name } old }'))
  assert.deepEqual(used, { since: '2025-01-01', until: '2026-01-01' })
  assert.deepEqual(used && deprecationHeaders(used), {
    deprecation: '@1735660800',
    sunset: 'Wed, 31 Dec 2025 16:00:00 GMT',
  })
})
