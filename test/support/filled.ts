import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import postgres from 'postgres'
import { readChecked } from '../../src/checking/read-checked.ts'
import { open } from '../../src/commands/open.ts'
import { embedded } from '../../src/database/embedded.ts'
import { migrate } from '../../src/database/migrate.ts'
import { snapshotOf } from '../../src/database/snapshot.ts'
import type { Database } from '../../src/database/sql.ts'
import { fill } from '../../src/publishing/fill.ts'

export const WUHAN = new URL('../../seeds/wuhan-hrss', import.meta.url).pathname

/** The database that others are copied from: with the Wuhan list, and without the law that ships with the service. */
export const TEMPLATE = 'filled'

/** The data directory of a PGlite that holds the Wuhan list, as a tar; filled once for the program as it stands. */
async function filledPglite(): Promise<Uint8Array> {
  const snapshot = snapshotOf([WUHAN], false)
  const kept = await snapshot.read()
  if (kept) return kept
  const database = await embedded()
  await migrate(database)
  const dataset = await readChecked(WUHAN)
  await database.sql.begin((transaction) => fill(transaction, [dataset], null))
  const filled = await database.dump()
  await database.close()
  await snapshot.write(filled)
  return filled
}

/** Keeps that data directory in a file for the tests of this run, and what Node compiles for the other processes. */
export async function keepPglite(folder: string) {
  process.env.NODE_COMPILE_CACHE = COMPILED
  process.env.TEST_FILLED = join(folder, 'filled.tar')
  await writeFile(process.env.TEST_FILLED, await filledPglite())
}

const COMPILED = new URL('../../node_modules/.cache/powerlist/compiled', import.meta.url).pathname

/** Makes a database that holds the Wuhan list, as the service itself fills it. */
export async function fillTemplate(server: string) {
  const sql = postgres(`${server}/postgres`, { max: 1, onnotice: () => {} })
  await sql`create database ${sql(TEMPLATE)}`
  await sql.end()
  const databaseUrl = `${server}/${TEMPLATE}`
  await (await open({ databaseUrl, datasets: [WUHAN], law: false })).close()
}

/** Publishes more lists in a database that has some. */
export async function addLists({ sql }: Database, folders: string[], publishedAt: Date | null) {
  const datasets = await Promise.all(folders.map(readChecked))
  await sql.begin((transaction) => fill(transaction, datasets, publishedAt))
}
