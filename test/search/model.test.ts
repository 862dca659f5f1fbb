import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { open } from '../../src/commands/open.ts'
import { writing } from '../../src/database/postgresql.ts'
import { labelledTexts, learnFrom } from '../../src/search/examples.ts'
import { readModel, writeModel } from '../../src/search/model.ts'
import { otherPublisher } from '../support/editions.ts'
import { publishing } from '../support/publish.ts'
import { databases, emptyDatabase, service, WUHAN } from '../support/service.ts'

for (const name of databases)
  test(`what was learned from a list is stored with it, to the last bit (${name})`, async () => {
    const { sql } = await service(name)
    const [list] = await sql<{ id: number; hash: string }[]>`
      select id, sha256 as hash from edition join edition_hash on edition = id`
    assert.ok(list)
    const stored = await readModel(sql, list.hash)
    const learned = await learnFrom(await labelledTexts(sql, { list: list.id, taught: true }))
    assert.ok(learned.weights.some((weight) => weight !== 0))
    assert.deepEqual(stored, learned)
    assert.equal(await readModel(sql, 'another list'), undefined)
  })

test('a search asks for what was learned once, and learns nothing itself', async () => {
  const { ask, statements } = await service('PostgreSQL')
  await ask('{ search(query: "工伤") { totalCount } }')
  assert.equal(statements.filter((text) => text.includes('search_model')).length, 1)
  assert.equal(statements.filter((text) => text.includes('search_text')).length, 0)
  await ask('{ search(query: "退休") { totalCount } }')
  assert.equal(statements.filter((text) => text.includes('search_model')).length, 0)
})

test('what another version of the search learned is learned again at the next start', async () => {
  const databaseUrl = await emptyDatabase()
  const settings = { databaseUrl, datasets: [WUHAN], law: false }
  await (await open(settings)).close()
  const database = writing(databaseUrl)
  after(() => database.close())
  const { sql } = database
  const [{ list } = { list: '' }] = await sql<{ list: string }[]>`select list from search_model`
  const learned = await readModel(sql, list)
  assert.ok(learned)
  await writeModel(
    sql,
    { list, examples: 'others' },
    { ...learned, weights: new Float32Array(learned.weights.length) },
  )
  await sql`update search_model set recipe = 'of another version'`
  assert.equal(await readModel(sql, list), undefined)
  await (await open(settings)).close()
  assert.deepEqual(await readModel(sql, list), learned)
})

test('a list with the same examples as another has its model', async () => {
  const { databaseUrl } = await service('PostgreSQL', { own: true })
  const { sql, close } = writing(databaseUrl ?? '')
  after(close)
  const [wuhan] = await sql<
    { list: string; examples: string }[]
  >`select list, examples from search_model`
  assert.ok(wuhan)
  const model = {
    labels: [],
    features: [],
    frequencies: [],
    examples: 0,
    weights: new Float32Array(1),
  }
  await writeModel(sql, wuhan, model)
  await publishing(databaseUrl).publish(await otherPublisher())
  const [other] = await sql<{ list: string }[]>`
    select list from search_model where list <> ${wuhan.list} and examples = ${wuhan.examples}`
  assert.deepEqual(await readModel(sql, other?.list ?? ''), model)
})
