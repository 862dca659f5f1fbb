import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { check } from '../../src/checking/check.ts'
import { embedded } from '../../src/database/embedded.ts'
import { migrate } from '../../src/database/migrate.ts'
import { contentHash } from '../../src/dataset/content-hash.ts'
import { problemLine } from '../../src/formats/problem.ts'
import { readList } from '../../src/formats/read.ts'
import { fill } from '../../src/publishing/fill.ts'
import { dataset } from '../support/arbitrary-dataset.ts'
import { borderline, type Leaf } from '../support/borderline.ts'
import { documentsAgree } from '../support/documents-agree.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const folder = temporaryFolder()
const path = join(folder, 'list.json')

/** A value in which some of the leaves are others of the same kind, such as a border or something odd would be. */
const bent = (value: unknown, leaves: Leaf[]) => {
  let place = 0
  const bend = (inner: unknown): unknown => {
    if (Array.isArray(inner)) return inner.map(bend)
    if (typeof inner === 'object' && inner !== null)
      return Object.fromEntries(Object.entries(inner).map(([key, held]) => [key, bend(held)]))
    const leaf = leaves.find(({ at }) => at === place % LEAVES)
    place++
    if (!leaf) return inner
    if (typeof inner === 'number') return leaf.number
    return typeof inner === 'string' ? (isDay(inner) ? leaf.day : leaf.text) : inner
  }
  return bend(value)
}

const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text)
const LEAVES = 60

test('whatever list passes the check is stored, and is the same list afterwards', async () => {
  const database = await embedded()
  after(() => database.close())
  await migrate(database)
  let stored = 0
  await fc.assert(
    fc.asyncProperty(
      dataset,
      fc.array(borderline(LEAVES), { maxLength: 3 }),
      async (held, leaves) => {
        await writeFile(path, JSON.stringify(bent(held, leaves)))
        const { problems, list: passed } = await check(await readList(path))
        if (!passed) {
          assert.ok(problems.listed.some(({ severity }) => severity === 'error'))
          return
        }
        const before = await contentHash(passed)
        await database.sql
          .begin(async (sql) => {
            await fill(sql, [passed], null)
            const [row] = await sql<{ sha256: string }[]>`select sha256 from edition_hash`
            assert.equal(row?.sha256, before)
            await documentsAgree(sql)
            stored++
            throw new Undone()
          })
          .catch((error) => {
            if (!(error instanceof Undone))
              throw new Error(`${error.message}\n${problems.listed.map(problemLine).join('\n')}`)
          })
      },
    ),
    { numRuns: 60 },
  )
  assert.ok(stored > 10, `${stored} were stored`)
})

class Undone extends Error {}
