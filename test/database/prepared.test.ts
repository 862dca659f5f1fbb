import assert from 'node:assert/strict'
import { test } from 'node:test'
import { databases, NOTHING, service } from '../support/service.ts'

/** Conditions of a filter, each of them now there and now not: as many statements of different texts. */
const CONDITIONS = [
  { codes: ['XK-01'] },
  { categories: ['XK'] },
  { units: ['administrative-approval-division'] },
  { audiences: ['NATURAL_PERSON'] },
  { initiation: 'ON_APPLICATION' },
  { instrument: 'labor-law' },
  { feesCharged: false },
  { status: ['RETAINED'] },
]
const COUNT = 'query ($filter: PowerFilter) { powers(filter: $filter) { totalCount } }'

const CODES = 'query ($codes: [String!]) { powers(filter: { codes: $codes }) { nodes { code } } }'
const CITING = '{ legalInstruments(first: 1) { nodes { powers(first: 1) { nodes { name } } } } }'

for (const name of databases)
  test(`${name}: one form asked for with ever other values leaves room for others`, async () => {
    const { ask, sql } = await service(name, { keep: NOTHING })
    for (let other = 0; other < 260; other++) await ask(CODES, { codes: [String(other)] })
    const counts: number[] = []
    // Connections take turns.
    for (let turn = 0; turn < 6; turn++) {
      await ask(CITING)
      const [{ kept } = { kept: 0 }] = await sql<{ kept: number }[]>`
        select count(*)::int as kept from pg_prepared_statements
        where statement like '%select page.%unnest(%::text[]) as parent%' and statement not like '%pg_prepared%'`
      counts.push(kept)
    }
    assert.equal(Math.max(...counts), 1)
  })

for (const name of databases)
  test(`${name}: however many forms of a filter are asked for, a connection keeps 256 statements of them at most`, async () => {
    const { ask, sql } = await service(name, { keep: NOTHING })
    const counts: number[] = []
    for (let form = 0; form < 2 ** CONDITIONS.length; form++) {
      const held = CONDITIONS.filter((_, index) => form & (1 << index))
      const { powers } = await ask(COUNT, { filter: Object.assign({}, ...held) })
      counts.push(powers.totalCount)
      // With one condition less there are no fewer.
      const fewer = counts[form & (form - 1)] ?? 0
      assert.ok(powers.totalCount <= fewer, JSON.stringify(held))
    }
    assert.equal(counts[0], 37)
    const [{ kept } = { kept: 0 }] = await sql<{ kept: number }[]>`
      select count(*)::int as kept from pg_prepared_statements`
    // What is asked without a client's choice comes beside them.
    assert.ok(kept > 0 && kept <= 256 + 50, String(kept))
  })
