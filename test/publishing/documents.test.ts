import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { check } from '../../src/checking/check.ts'
import { embedded } from '../../src/database/embedded.ts'
import { migrate } from '../../src/database/migrate.ts'
import { writing } from '../../src/database/postgresql.ts'
import { decimalText } from '../../src/dataset/decimal-text.ts'
import { readList } from '../../src/formats/read.ts'
import { fill } from '../../src/publishing/fill.ts'
import { storeMissing } from '../../src/publishing/store-derived.ts'
import { dataset } from '../support/arbitrary-dataset.ts'
import { documentsAgree } from '../support/documents-agree.ts'
import { databases, emptyDatabase, service } from '../support/service.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const folder = temporaryFolder()

class Undone extends Error {}

for (const name of databases) {
  test(`${name}: documents say what the tables say, of the Wuhan list`, async () => {
    const { sql } = await service(name)
    assert.ok((await documentsAgree(sql)) > 1_000)
  })

  test(`${name}: documents and words of the search say what the tables say, of whatever list is stored`, async () => {
    const database = name === 'PGlite' ? await embedded() : writing(await emptyDatabase())
    after(() => database.close())
    await migrate(database)
    const path = join(folder, `${name}.json`)
    let compared = 0
    await fc.assert(
      fc.asyncProperty(dataset, async (made) => {
        await writeFile(path, JSON.stringify(made))
        const { list } = await check(await readList(path))
        if (!list) return
        await database.sql
          .begin(async (sql) => {
            await fill(sql, [list], null)
            compared += await documentsAgree(sql)
            // As a database is found that an older version has filled.
            const documents = () => sql`select document from power_document order by power`
            const words = async () => [
              ...(await sql`select edition, power, tokens::text from search_entry order by power`),
              ...(await sql`select * from search_phrase order by power, position`),
            ]
            const stored = [...(await documents())]
            const searched = await words()
            assert.ok(searched.length > 1)
            await sql`update power_document set form = 'another'`
            await sql`delete from search_entry`
            await sql`delete from search_phrase`
            await storeMissing(sql)
            assert.deepEqual([...(await documents())].map(parsed), stored.map(parsed))
            assert.deepEqual(await words(), searched)
            throw new Undone()
          })
          .catch((error) => {
            if (!(error instanceof Undone)) throw error
          })
      }),
      { numRuns: 12 },
    )
    assert.ok(compared > 50, `${compared} rows were compared`)
  })
}

const parsed = ({ document }: { document?: string }) => JSON.parse(document ?? '')

test('a number is written as the database writes it, however large or small', async () => {
  const { sql } = await service('PGlite')
  for (const value of [0, 0.1, 12.5, 1e-7, 1.25e-9, 1e21, 1.5e300, 5e-324, 123456789012345680000])
    assert.deepEqual(
      [decimalText(value)],
      (await sql`select ${JSON.stringify(value)}::text::jsonb::numeric as value`).map(
        ({ value }) => value,
      ),
    )
})
