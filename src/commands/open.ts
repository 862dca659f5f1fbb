import { readChecked } from '../checking/read-checked.ts'
import type { Config } from '../config.ts'
import type { Log } from '../database/breaker.ts'
import { migrate } from '../database/migrate.ts'
import { writing } from '../database/postgresql.ts'
import type { OnRead } from '../database/reads.ts'
import { expectServer } from '../database/server-settings.ts'
import { type Serving, serving, servingItself } from '../database/serving.ts'
import type { Database, OnStatement } from '../database/sql.ts'
import { addShippedLaw } from '../publishing/add-shipped-law.ts'
import { fill } from '../publishing/fill.ts'
import { explained } from './failure.ts'
import { bringTablesUpToDate, expectTables, prepare } from './prepare.ts'

/** `law`: whether the registry of law that ships with the service is brought in too. */
type Target = Pick<Config, 'databaseUrl' | 'datasets'> & { law?: boolean }

type Given = { onStatement?: OnStatement; onRead?: OnRead; log?: Log }

/** The database that the settings name, with its tables up to date and a list in it, ready to be read. */
export async function open(
  { databaseUrl, databaseReadUrls, datasets, law = true }: Target & Partial<Config>,
  { onStatement, onRead, log = SILENT }: Given = {},
): Promise<Serving> {
  if (!databaseUrl) return servingItself(await openEmbedded(datasets, law, onStatement), onRead)
  await prepare(databaseUrl, datasets, law)
  return serving({ url: databaseUrl, readUrls: databaseReadUrls, log, onStatement, onRead })
}

const SILENT: Log = { info: () => {}, warn: () => {} }

/** Runs a command that only reads, on the database that the settings name. */
export async function openToRead<Result>(
  { databaseUrl, datasets, law = true }: Target,
  run: (database: Database) => Promise<Result>,
): Promise<Result> {
  const database = databaseUrl ? writing(databaseUrl, true) : await openEmbedded(datasets, law)
  try {
    if (databaseUrl) {
      await expectServer(database.sql)
      await expectTables(database.sql)
    }
    return await run(database)
  } catch (error) {
    throw explained(error, databaseUrl)
  } finally {
    await database.close()
  }
}

/** Runs a command that changes the catalogue, with the tables up to date. */
export async function openToChange<Result>(
  databaseUrl: string,
  run: (database: Database) => Promise<Result>,
): Promise<Result> {
  const database = writing(databaseUrl)
  try {
    await bringTablesUpToDate(database)
    return await run(database)
  } catch (error) {
    throw explained(error, databaseUrl)
  } finally {
    await database.close()
  }
}

async function openEmbedded(
  folders: string[],
  law: boolean,
  onStatement?: OnStatement,
): Promise<Database> {
  const { snapshotOf } = await import('../database/snapshot.ts')
  // Only tests leave the law out, each with datasets of its own.
  const snapshot = law ? snapshotOf(folders, law) : undefined
  const filled = await snapshot?.read()
  const datasets = filled ? [] : await Promise.all(folders.map(readChecked))
  const { embedded } = await import('../database/embedded.ts')
  const database = await embedded(onStatement, filled)
  if (!filled) {
    await migrate(database)
    await database.sql.begin(async (transaction) => {
      if (law) await addShippedLaw(transaction)
      await fill(transaction, datasets, null)
    })
    await snapshot?.write(await database.dump())
  }
  await database.sql`set default_transaction_read_only = on`
  return database
}
