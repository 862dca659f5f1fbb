import postgres from 'postgres'
import { readChecked } from '../../src/checking/read-checked.ts'
import { open } from '../../src/commands/open.ts'
import { embedded } from '../../src/database/embedded.ts'
import { migrate } from '../../src/database/migrate.ts'
import { snapshotOf } from '../../src/database/snapshot.ts'
import { fill } from '../../src/publishing/fill.ts'

export const WUHAN = new URL('../../seeds/wuhan-hrss', import.meta.url).pathname

/** The database that others are copied from. */
export const TEMPLATE = 'filled'

/** The data directory of a PGlite that holds the Wuhan list, as a tar; filled once for the program as it stands. */
export async function filledPglite(): Promise<Blob> {
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

/** Makes a database that holds the Wuhan list, as the service itself fills it. */
export async function fillTemplate(server: string) {
  const sql = postgres(`${server}/postgres`, { max: 1, onnotice: () => {} })
  await sql`create database ${sql(TEMPLATE)}`
  await sql.end()
  const database = await open({
    databaseUrl: `${server}/${TEMPLATE}`,
    datasets: [WUHAN],
    law: false,
  })
  await database.close()
}
