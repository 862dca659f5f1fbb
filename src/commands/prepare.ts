import { setTimeout as pause } from 'node:timers/promises'
import { readChecked } from '../checking/read-checked.ts'
import { codeOf } from '../database/lost.ts'
import { CATALOGUE_LOCK, migrate, pendingMigrations } from '../database/migrate.ts'
import { writing } from '../database/postgresql.ts'
import { expectServer } from '../database/server-settings.ts'
import type { Database, Sql } from '../database/sql.ts'
import { addShippedLaw } from '../publishing/add-shipped-law.ts'
import { fill } from '../publishing/fill.ts'
import { moveCatalogue } from '../publishing/move-catalogue.ts'
import { storeMissing } from '../publishing/store-derived.ts'
import { DatabaseError, explained } from './failure.ts'

/** Brings a PostgreSQL up to date; one that is only just starting is waited for. */
export async function prepare(url: string, folders: string[], law: boolean) {
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

/** Runs the migrations that are missing; says whether this role may write. */
export async function bringTablesUpToDate(database: Database): Promise<boolean> {
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

/** Fails where migrations are missing. */
export async function expectTables(sql: Sql) {
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
