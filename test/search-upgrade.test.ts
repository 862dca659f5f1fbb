import assert from 'node:assert/strict'
import { test } from 'node:test'
import { open } from '../src/commands/open.ts'
import { writing } from '../src/database/postgresql.ts'
import { emptyDatabase, WUHAN } from './support/service.ts'

test('what was stored before there was a search is made searchable at the next start', async () => {
  const databaseUrl = await emptyDatabase()
  const settings = { databaseUrl, datasets: [WUHAN] }
  await (await open(settings)).close()
  const database = writing(databaseUrl)
  const dump = () => database.sql`select power, tokens::text from search_entry order by power`
  const before = await dump()
  await database.sql`delete from search_entry`
  await database.sql`delete from search_phrase`
  await (await open(settings)).close()
  assert.deepEqual([...(await dump())], [...before])
  const [phrases] = await database.sql`select count(*)::int as count from search_phrase`
  assert.ok(phrases?.count > 37)
  await database.sql`delete from power`
  assert.equal((await dump()).length, 0)
  await database.close()
})
