import assert from 'node:assert/strict'
import { test } from 'node:test'
import { getIntrospectionQuery } from 'graphql'
import { lock } from '../support/lock.ts'
import { databases, service } from '../support/service.ts'

for (const name of databases) {
  const opened = service(name)

  test(`${name}: serving connections can only read`, async () => {
    const { sql } = await opened
    for (const statement of [
      'delete from power',
      'create table x ()',
      "insert into publisher (key) values ('x')",
    ])
      await assert.rejects(sql.unsafe(statement), { code: '25006' })
  })

  test(`${name}: introspection stays open`, async () => {
    const { ask } = await opened
    const { __schema } = await ask(getIntrospectionQuery())
    assert.equal(__schema.queryType.name, 'Query')
  })

  test(`${name}: ids are made of natural keys, the same after a reload, and lead back to their objects`, async () => {
    const again = await service(name)
    const objects = `{
      publisher(key: "wuhan-hrss") { __typename id key } edition(key: "wuhan-hrss-2016") { __typename id key }
      units { __typename id key } categories { __typename id code }
      powers(first: 100) { nodes { __typename id code } } legalInstruments(first: 100) { nodes { __typename id key } }
    }`
    const { ask } = await opened
    const first = await ask(objects)
    assert.deepEqual(await again.ask(objects), first)
    const all = [
      first.publisher,
      first.edition,
      ...first.units,
      ...first.categories,
      ...first.powers.nodes,
      ...first.legalInstruments.nodes,
    ]
    assert.equal(all.length, 1 + 1 + 15 + 8 + 37 + 100)
    assert.equal(new Set(all.map(({ id }) => id)).size, all.length)
    const found = []
    for (let from = 0; from < all.length; from += 100) {
      const { nodes } = await ask(
        `query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id
          ... on Publisher { key } ... on Edition { key } ... on Unit { key } ... on Category { code }
          ... on Power { code } ... on LegalInstrument { key } } }`,
        { ids: all.slice(from, from + 100).map(({ id }) => id) },
      )
      found.push(...nodes)
    }
    assert.deepEqual(found, all)
    const { node } = await ask(
      `{ node(id: "${first.powers.nodes[0].id}") { ... on Power { name unit { name } } } }`,
    )
    assert.equal(node.unit.name, '行政审批处')
  })
}

test('PostgreSQL: a statement ends after three seconds', async () => {
  const { sql } = await service('PostgreSQL')
  const [settings] = await sql`
    select current_setting('statement_timeout') as timeout, current_setting('default_transaction_read_only') as read_only`
  assert.deepEqual({ ...settings }, { timeout: '3s', readOnly: 'on' })
  await assert.rejects(sql`select pg_sleep(10)`, { code: '57014' })
})

test('PostgreSQL: a query whose statement takes too long is UNAVAILABLE', async () => {
  const { answer, databaseUrl = '' } = await service('PostgreSQL', { own: true })
  const release = await lock(databaseUrl, 'power')
  const { errors } = await answer('{ powers { totalCount } }')
  assert.equal(errors?.[0]?.extensions.code, 'UNAVAILABLE')
  await release()
  const { data } = await answer('{ powers { totalCount } }')
  assert.equal(data.powers.totalCount, 37)
})
