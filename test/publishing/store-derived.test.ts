import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { open } from '../../src/commands/open.ts'
import { writing } from '../../src/database/postgresql.ts'
import { emptyDatabase, WUHAN } from '../support/service.ts'

test('what older versions did not derive from their editions is made at the next start', async () => {
  const databaseUrl = await emptyDatabase()
  const settings = { databaseUrl, datasets: [WUHAN] }
  await (await open(settings)).close()
  const database = writing(databaseUrl)
  after(() => database.close())
  const dump = () => database.sql`select power, tokens::text from search_entry order by power`
  const before = await dump()
  await database.sql`delete from search_entry`
  await database.sql`delete from search_phrase`
  const hashes = () => database.sql`select power, sha256 from power_hash order by power`
  const hashed = [...(await hashes())]
  assert.equal(hashed.length, 37)
  await database.sql`delete from power_hash where power % 2 = 0`
  await (await open(settings)).close()
  assert.deepEqual([...(await dump())], [...before])
  const [phrases] = await database.sql`select count(*)::int as count from search_phrase`
  assert.ok(phrases?.count > 37)
  assert.deepEqual([...(await hashes())], hashed)
})
