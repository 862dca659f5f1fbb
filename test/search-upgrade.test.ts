import assert from 'node:assert/strict'
import { test } from 'node:test'
import { writing } from '../src/database/postgresql.ts'
import { emptyDatabase, opened, WUHAN } from './support/service.ts'

test('what was stored before there was a search is made searchable at the next start', async () => {
  const databaseUrl = await emptyDatabase()
  const settings = { databaseUrl, datasets: [WUHAN] }
  await (await opened(settings)).close()
  const database = writing(databaseUrl)
  const dump = () => database.sql`select power, tokens::text from search_entry order by power`
  const before = await dump()
  await database.sql`delete from search_entry`
  await database.sql`delete from search_phrase`
  await (await opened(settings)).close()
  assert.deepEqual([...(await dump())], [...before])
  const [phrases] = await database.sql`select count(*)::int as count from search_phrase`
  assert.ok(phrases?.count > 37)
  await database.sql`delete from power`
  assert.equal((await dump()).length, 0)
  await database.close()
})
