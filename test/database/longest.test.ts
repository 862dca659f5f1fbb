import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { open } from '../../src/commands/open.ts'
import { readLongest } from '../../src/database/longest.ts'
import { writing } from '../../src/database/postgresql.ts'
import type { Sql } from '../../src/database/sql.ts'
import { databases, emptyDatabase, service, WUHAN } from '../support/service.ts'

/** The same, read from whole tables. */
const counted = async (sql: Sql) => {
  const most = async (table: string) => {
    const [row] = await sql<{ most: number }[]>`
      select coalesce(max(position), 0) as most from ${sql(table)}`
    return row?.most
  }
  const [other] = await sql`
    select
      (select max(greatest(cardinality(articles), cardinality(current_articles))) from legal_basis) as articles,
      (select max(count)::int from (select count(distinct article) from citation group by power, instrument) as each) as cited_articles,
      (select max(count)::int from (select count(*) from edition group by publisher) as each) as editions,
      (select max(cardinality(keywords)) from power) as keywords,
      (select count(distinct (amount, unit))::int from time_limit) as lengths_of_time,
      coalesce((select max(count) from (select count(*) from part_standing group by power) as each), 0)::int as part_standings,
      coalesce((select max(greatest(cardinality(accountability_whom), cardinality(accountability_cases))) from power), 0) as accountability,
      coalesce((select max(cardinality(former_titles)) from instrument), 0) as former_titles,
      greatest(
        (select max(count)::int from (select count(*) from erratum group by publisher, code) as each), 0
      ) as errata,
      greatest(
        (select max(greatest(cardinality(from_codes), cardinality(to_codes))) from lineage_event),
        (select max(count)::int from (select count(*) from lineage_code group by publisher, code) as each)
      ) as lineage,
      (select max(cardinality(touched)) from instrument_version) as touched`
  return {
    ...other,
    categories: await most('category'),
    conditions: await most('condition'),
    elements: await most('list_element'),
    factParts: await most('fact_part'),
    facts: await most('fact'),
    feeItems: await most('fee_item'),
    legalBases: await most('legal_basis'),
    levels: await most('level_scope'),
    lifecycle: await most('lifecycle_event'),
    materials: await most('material'),
    otherColumns: await most('other_column'),
    practices: await most('practice'),
    questions: await most('question'),
    remedies: await most('remedy'),
    responsibilities: await most('responsibility'),
    sanctions: await most('sanction'),
    steps: await most('procedure_step'),
    subItems: await most('sub_item'),
    timeLimits: await most('time_limit'),
    units: await most('unit'),
    versions: await most('instrument_version'),
  }
}

for (const name of databases)
  test(`${name}: the longest lists are stored with an edition, and say what the tables do`, async () => {
    const { sql } = await service(name)
    const longest = await readLongest(sql)
    assert.deepEqual(longest, await counted(sql))
    assert.ok(longest.partStandings > 0 && longest.questions > 0)
  })

test('they are read without the tables of the parts, and made where an edition lacks one', async () => {
  const databaseUrl = await emptyDatabase()
  const settings = { databaseUrl, datasets: [WUHAN], law: false }
  await (await open(settings)).close()
  const database = writing(databaseUrl)
  after(() => database.close())
  const { sql } = database
  const longest = await readLongest(sql)
  await sql`alter table condition rename to away`
  assert.deepEqual(await readLongest(sql), longest)
  await sql`alter table away rename to condition`
  await sql`delete from list_length where kind = 'questions'`
  assert.equal((await readLongest(sql)).questions, 0)
  await (await open(settings)).close()
  assert.deepEqual(await readLongest(sql), longest)
})

test('where nothing is published, no list is long', async () => {
  const { sql } = await service('PGlite', { datasets: [] })
  assert.ok(Object.values(await readLongest(sql)).every((length) => length === 0))
})
