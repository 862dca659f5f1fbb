import { setTimeout as pause } from 'node:timers/promises'
import { readChecked } from '../checking/read-checked.ts'
import type { Config } from '../config.ts'
import { addressOf } from '../database/address.ts'
import type { Log } from '../database/breaker.ts'
import { codeOf, isLost } from '../database/lost.ts'
import { CATALOGUE_LOCK, migrate, pendingMigrations } from '../database/migrate.ts'
import { writing } from '../database/postgresql.ts'
import type { OnRead } from '../database/reads.ts'
import { expectServer } from '../database/server-settings.ts'
import { type Serving, serving, servingItself } from '../database/serving.ts'
import type { Database, OnStatement, Sql } from '../database/sql.ts'
import { addShippedLaw } from '../publishing/add-shipped-law.ts'
import { fill } from '../publishing/fill.ts'
import { storeMissing } from '../publishing/store-derived.ts'
import { moveCatalogue } from '../publishing/update-registry.ts'
import { DatabaseError, exitCode } from './failure.ts'

/** `law`: whether the registry of law that ships with the service is brought in too. */
type Wanted = Pick<Config, 'databaseUrl' | 'datasets'> & { law?: boolean }

type Given = { onStatement?: OnStatement; onRead?: OnRead; log?: Log }

/** The database that the settings name, with its tables up to date and a list in it, ready to be read. */
export async function open(
  { databaseUrl, databaseReadUrls, datasets, law = true }: Wanted & Partial<Config>,
  { onStatement, onRead, log = SILENT }: Given = {},
): Promise<Serving> {
  if (!databaseUrl) return servingItself(await openEmbedded(datasets, law, onStatement), onRead)
  await prepare(databaseUrl, datasets, law)
  return serving({ url: databaseUrl, readUrls: databaseReadUrls, log, onStatement, onRead })
}

const SILENT: Log = { info: () => {}, warn: () => {} }

/** Runs a command that only reads, on the database that the settings name. */
export async function openToRead<Result>(
  { databaseUrl, datasets, law = true }: Wanted,
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

/** Brings a PostgreSQL up to date; one that is only just starting is waited for. */
async function prepare(url: string, folders: string[], law: boolean) {
  const deadline = Date.now() + STARTING_MILLISECONDS
  for (;;) {
    const database = writing(url)
    try {
      return await bringUpToDate(database, folders, law)
    } catch (error) {
      if (codeOf(error) !== STARTING || Date.now() > deadline) throw explained(error, url)
    } finally {
      await database.close()
    }
    await pause(STARTING_PAUSE_MILLISECONDS)
  }
}

/** The code with which PostgreSQL says that it starts up, or recovers. */
const STARTING = '57P03'
const STARTING_MILLISECONDS = 10_000
const STARTING_PAUSE_MILLISECONDS = 200

async function bringUpToDate(database: Database, folders: string[], law: boolean) {
  if (!(await bringTablesUpToDate(database))) return
  if (law) await addLawWhereLacking(database)
  await fillWhenEmpty(database, folders)
}

/** A database that holds nothing of the registry of law that ships with the service gets it. */
async function addLawWhereLacking({ sql }: Database) {
  const collected = async (on: Sql) =>
    (await on`select 1 from instrument where verification = 'COLLECTION' limit 1`).length > 0
  if (await collected(sql)) return
  await sql.begin(async (transaction) => {
    await transaction`select pg_advisory_xact_lock(${CATALOGUE_LOCK})`
    if (await collected(transaction)) return
    if ((await addShippedLaw(transaction)) > 0) await moveCatalogue(transaction)
  })
}

/** Says whether this role may write. */
async function bringTablesUpToDate(database: Database): Promise<boolean> {
  const { sql } = database
  await expectServer(sql)
  const [role] = await sql<{ mayCreate: boolean }[]>`
    select has_schema_privilege(current_schema(), 'CREATE')
        and not pg_is_in_recovery()
        and not current_setting('default_transaction_read_only')::boolean as may_create`
  if (role?.mayCreate) {
    await migrate(database)
    await fillDerived(database)
  } else await expectTables(sql)
  return role?.mayCreate === true
}

async function expectTables(sql: Sql) {
  const pending = await pendingMigrations(sql)
  if (pending.length === 0) return
  const [{ name } = {}] = await sql`select to_regclass('migration') as name`
  throw new DatabaseError(
    name
      ? 'the tables are older than this version of Powerlist; run `npm run powerlist -- migrate` with a role that may change them'
      : 'the database has no tables of Powerlist yet; run `npm run powerlist -- migrate` with a role that may make them',
  )
}

/** What older versions did not derive from the editions they stored is made now. */
export const fillDerived = ({ sql }: Database) =>
  sql.begin(async (transaction) => {
    await transaction`select pg_advisory_xact_lock(${CATALOGUE_LOCK})`
    await storeMissing(transaction)
  })

/** The first process fills an empty database; others that start meanwhile wait, and then find it filled. */
async function fillWhenEmpty({ sql }: Database, folders: string[]) {
  const [edition] = await sql`select 1 from edition limit 1`
  if (edition) return
  const datasets = await Promise.all(folders.map(readChecked))
  await sql.begin(async (transaction) => {
    await transaction`select pg_advisory_xact_lock(${CATALOGUE_LOCK})`
    const [filled] = await transaction`select 1 from edition limit 1`
    if (!filled) await fill(transaction, datasets, new Date())
  })
}

/** An error of the database, as one line for whoever started the command; failures that are not the database's stay as they are. */
export function explained(error: unknown, url: string | undefined): unknown {
  if (!url || (exitCode(error) !== undefined && !isLost(error))) return error
  const { code, message } = error as { code?: string; message: string }
  const { name } = addressOf(url)
  const pooler = /unsupported startup parameter/.test(message)
    ? '; have PgBouncer pass it over with ignore_startup_parameters, or use the direct address'
    : ''
  return new DatabaseError(`the database at ${name} cannot be used: ${message || code}${pooler}`)
}
