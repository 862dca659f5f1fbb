import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import postgres from 'postgres'
import { databases, NOTHING, service } from '../support/service.ts'

const QUERY = `query ($categories: [String!], $audiences: [Audience!]) {
  statistics { byAudience { audience count } }
  powers(filter: { categories: $categories, audiences: $audiences }) {
    nodes { code audience legalBases { articles { notation } } }
  }
}`
const VARIABLES = { categories: ['QR', 'XK'], audiences: ['LEGAL_PERSON'] }

test('a column whose type changes under a running service changes no answer', async () => {
  const { answer, databaseUrl = '' } = await service('PostgreSQL', { own: true, keep: NOTHING })
  const owner = postgres(databaseUrl, { max: 1, onnotice: () => {} })
  after(() => owner.end())
  const before = await answer(QUERY, VARIABLES)
  assert.ok(before.data.powers.nodes.length > 2)
  await owner`create domain word as text`
  await owner`alter table power drop constraint power_audience_check`
  for (const change of [
    'alter table category alter code type varchar',
    'alter table category alter code type text',
    'alter table power alter audience type varchar[]',
    'alter table power alter audience type word[]',
    'alter table power alter audience type text[]',
    'alter table power add column remark text',
  ]) {
    await owner.unsafe(change)
    for (let times = 0; times < 3; times++)
      assert.deepEqual(await answer(QUERY, VARIABLES), before, change)
  }
})

for (const name of databases)
  test(`${name}: texts with quotes, commas, braces and backslashes go to and come from arrays as they are`, async () => {
    const { sql } = await service(name)
    const texts = ['a,b', '{x}', '"', '\\', '\\"', '', 'NULL', ' 权 ', "'"]
    const [row] = await sql`select ${texts}::text[] as texts, array[1, null, 3] as numbers`
    assert.deepEqual({ ...row }, { texts, numbers: [1, null, 3] })
  })
