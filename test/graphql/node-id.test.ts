import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Client, fetchExchange } from '@urql/core'
import { cacheExchange } from '@urql/exchange-graphcache'
import { databases, type Json, service } from '../support/service.ts'

/** The permit of XK-04 was cancelled on 2018-07-28. */
const FIELDS = `
  __typename id status basisStatus
  edition { __typename id publisher { __typename id currentEdition { __typename id key } } }
  category { __typename id powers(first: 4) { nodes { __typename id code status } } }
  unit { __typename id powers(first: 2) { nodes { __typename id status } } }
  legalBases { instrument { __typename id status powers(first: 1) { nodes { __typename id status } } } }
  history { __typename id status }`
const QUERY = `query Days {
  then: power(code: "XK-04", asOf: "2016-06-01") { ${FIELDS} }
  now: power(code: "XK-04") { ${FIELDS} }
}`

type Node = { __typename: string; id: string; status?: string }

/** Everything with an id in an answer. */
function nodesIn(value: Json): Node[] {
  if (value === null || typeof value !== 'object') return []
  const inner = Object.values(value).flatMap(nodesIn)
  return typeof value.id === 'string' ? [value, ...inner] : inner
}

for (const name of databases)
  test(`${name}: what is asked for as of a day has an id of that day, and comes back by it`, async () => {
    const { ask, answer } = await service(name)
    const data = await ask(QUERY)
    assert.deepEqual([data.then.status, data.now.status], ['RETAINED', 'CANCELLED'])
    assert.equal(
      data.now.id,
      Buffer.from('Power:wuhan-hrss-2016:XK-04').toString('base64url'),
      'without a day the id is the natural key',
    )
    const [then, now] = [nodesIn(data.then), nodesIn(data.now)]
    const kinds = ['Power', 'Edition', 'Publisher', 'Category', 'Unit', 'LegalInstrument']
    assert.deepEqual(new Set(then.map(({ __typename }) => __typename)), new Set(kinds))
    const undated = new Set(now.map(({ id }) => id))
    assert.deepEqual(
      then.filter(({ id }) => undated.has(id)),
      [],
    )
    for (const { nodes, day } of [
      { nodes: then, day: ', asOf: "2016-06-01"' },
      { nodes: now, day: '' },
    ]) {
      const ids = [...new Set(nodes.map(({ id }) => id))]
      const again = await ask(
        `query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id
          ... on Power { status category { id } history { id } } ... on LegalInstrument { standing: status } } }`,
        { ids },
      )
      const held = new Map(nodes.map((node) => [node.id, node]))
      for (const node of again.nodes) {
        const { __typename, status } = held.get(node.id) as Node
        assert.deepEqual([node.__typename, node.status ?? node.standing], [__typename, status])
      }
      const [power] = nodes as [Json]
      const one = await ask(`query ($id: ID!) { node(id: $id) { ... on Power { ${FIELDS} } } }`, {
        id: power.id,
      })
      assert.deepEqual(one.node, power, day)
    }
    for (const id of [
      'Power:wuhan-hrss-2016:XK-04@2016-02-30',
      'Power:wuhan-hrss-2016:XK-04@0000-01-01',
      'Power:wuhan-hrss-2016:XK-04@2016-06-01@2016-06-01',
      'Power:wuhan-hrss-2016@2016-06-01:XK-04',
    ]) {
      const { errors } = await answer(
        `{ node(id: "${Buffer.from(id).toString('base64url')}") { id } }`,
      )
      assert.equal(errors?.[0]?.extensions.code, 'BAD_USER_INPUT', id)
    }
  })

test('the normalised cache of a client holds a power of two days apart', async () => {
  const { app, ask } = await service('PGlite')
  const client = new Client({
    url: 'http://localhost/graphql',
    fetch: (address, init) => app.fetch(String(address), init),
    preferGetMethod: false,
    exchanges: [cacheExchange(), fetchExchange],
  })
  await client.query(QUERY, {}).toPromise()
  const { data } = await client.query(QUERY, {}, { requestPolicy: 'cache-only' }).toPromise()
  assert.deepEqual(withoutTypes(data), withoutTypes(await ask(QUERY)))
})

/** A client asks for the type of everything, also where the query does not. */
const withoutTypes = (data: unknown): Json =>
  JSON.parse(JSON.stringify(data, (key, value) => (key === '__typename' ? undefined : value)))
