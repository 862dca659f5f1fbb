import assert from 'node:assert/strict'
import { appendFile, cp, mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { open } from '../../src/commands/open.ts'
import { snapshotOf } from '../../src/database/snapshot.ts'
import { WUHAN } from '../support/filled.ts'

const directory = await mkdtemp(join(tmpdir(), 'powerlist-snapshot-'))
after(() => rm(directory, { recursive: true }))
const folder = join(directory, 'list')
await cp(WUHAN, folder, { recursive: true })
// No run of the tests finds what another one left.
await appendFile(join(folder, 'edition.yaml'), `# ${directory}\n`)
const snapshot = () => snapshotOf([folder], true)
const forget = () => rm(snapshot().file, { force: true })

const summary = 'select code, sha256 from power join power_hash on power = id order by code'

/** What a service would read, and in how many statements it came to it. */
async function opened() {
  let statements = 0
  const database = await open(
    { databaseUrl: undefined, datasets: [folder] },
    { onStatement: () => void statements++ },
  )
  const made = statements
  const rows = [...(await database.sql.unsafe(summary))]
  await assert.rejects(database.sql`delete from power`, /read-only transaction/)
  await database.close()
  return { made, rows }
}

test('a database that was filled once is read, and says the same', async () => {
  const first = await opened()
  const second = await opened()
  assert.equal(first.rows.length, 37)
  assert.deepEqual(second.rows, first.rows)
  assert.ok(first.made > 20, `${first.made} statements`)
  assert.equal(second.made, 1)
  // Of which a log that nobody reads would take as much again.
  const { length = 0 } = (await snapshot().read()) ?? {}
  assert.ok(length > 0 && length < 32 * 1024 * 1024, `${length} bytes`)
  await forget()
})

test('another dataset, and the same one changed, have no snapshot yet', async () => {
  const tar = Buffer.from('what was filled')
  const before = snapshot()
  await before.write(tar)
  assert.deepEqual(await before.read(), tar)
  assert.equal(await snapshotOf([WUHAN, folder], true).read(), undefined)
  assert.equal(await snapshotOf([folder], false).read(), undefined)
  await appendFile(join(folder, 'edition.yaml'), '# changed\n')
  const changed = snapshot()
  assert.equal(await changed.read(), undefined)
  await before.write(tar)
  assert.equal(await changed.read(), undefined)
  await rm(before.file)
})

test('what changes while a database is filled is not kept', async () => {
  const before = snapshot()
  await appendFile(join(folder, 'edition.yaml'), '# changed again\n')
  await before.write(Buffer.from('what was filled'))
  assert.equal(await before.read(), undefined)
})

test('what is no plain file is read anew each time, and what is not there has no snapshot', async () => {
  await symlink(join(folder, 'edition.yaml'), join(folder, 'linked.yaml'))
  for (const path of [folder, join(directory, 'nothing')]) {
    await snapshotOf([path], true).write(Buffer.from('what was filled'))
    assert.equal(await snapshotOf([path], true).read(), undefined)
  }
})
