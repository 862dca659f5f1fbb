import { readChecked } from '../../src/checking/read-checked.ts'
import { readLineage } from '../../src/checking/read-lineage.ts'
import { writing } from '../../src/database/postgresql.ts'
import type { Database } from '../../src/database/sql.ts'
import { plan } from '../../src/publishing/plan.ts'
import { publishPlanned } from '../../src/publishing/publish-planned.ts'
import { updateLineage } from '../../src/publishing/store-lineage.ts'
import { withdrawEdition } from '../../src/publishing/withdraw-edition.ts'

/** What the commands do to a catalogue, without a process for each. */
export const publishing = (databaseUrl: string | undefined) => ({
  publish: (folder: string) =>
    writer(databaseUrl, async (database) =>
      publishPlanned(database, [await plan(database.sql, await readChecked(folder))]),
    ),
  lineage: (folder: string) =>
    writer(databaseUrl, async (database) =>
      updateLineage(database, await readLineage(folder), null),
    ),
  withdraw: (key: string, reason: string) =>
    writer(databaseUrl, ({ sql }) => withdrawEdition(sql, key, reason)),
})

async function writer<Result>(
  databaseUrl: string | undefined,
  write: (database: Database) => Promise<Result>,
) {
  if (!databaseUrl) throw new Error('only PostgreSQL keeps what is published')
  const database = writing(databaseUrl)
  try {
    return await write(database)
  } finally {
    await database.close()
  }
}
