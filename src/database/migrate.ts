import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { isLost } from './lost.ts'
import type { Database, Sql, Transaction } from './sql.ts'

/** The tables are older than the code, or were made by other code; the message says what to do. */
export class MigrationError extends Error {}

/** One process at a time brings a database's tables up to date or fills it; the others wait here. */
export const CATALOGUE_LOCK = 0x706f776c

/** Applies the files of `schema/` that this database has not seen, each in a transaction of its own; returns their names. */
export async function migrate({ sql }: Database): Promise<string[]> {
  const applied: string[] = []
  for (;;) {
    // In transactions, as a lock of a session stays with a server that a pooler gives to somebody else.
    const name = await sql.begin(async (transaction) => {
      await transaction`select pg_advisory_xact_lock(${CATALOGUE_LOCK})`
      return applyNext(transaction)
    })
    if (name === undefined) return applied
    applied.push(name)
  }
}

/** The files of `schema/` that this database has not seen; throws where one it has seen was changed since. */
export async function pendingMigrations(sql: Sql): Promise<Migration[]> {
  const applied = new Map((await appliedMigrations(sql)).map(({ name, sha256 }) => [name, sha256]))
  const files = await migrations()
  for (const { name, sha256 } of files)
    if (applied.has(name) && applied.get(name) !== sha256)
      throw new MigrationError(
        `schema/${name} was changed after this database applied it; restore the file and put the change into a new one`,
      )
  const known = new Set(files.map(({ name }) => name))
  for (const name of applied.keys())
    if (!known.has(name))
      throw new MigrationError(
        `this database has applied schema/${name}, which this version lacks; run a newer Powerlist`,
      )
  return files.filter(({ name }) => !applied.has(name))
}

type Migration = { name: string; text: string; sha256: string }

const SCHEMA = new URL('../../schema/', import.meta.url)

/** Applies the first file that this database has not seen; returns its name. */
async function applyNext(sql: Transaction): Promise<string | undefined> {
  const [pending] = await pendingMigrations(sql)
  if (!pending) return undefined
  const { name, text, sha256 } = pending
  try {
    await sql`
      create table if not exists migration (
        name text primary key,
        sha256 text not null,
        applied_at timestamptz not null default now()
      )`
    await sql.unsafe(text)
    await sql`insert into migration (name, sha256) values (${name}, ${sha256})`
    return name
  } catch (error) {
    if (isLost(error)) throw error
    throw new MigrationError(`schema/${name} cannot be applied: ${(error as Error).message}`)
  }
}

async function appliedMigrations(sql: Sql) {
  const columns = await sql<{ name: string }[]>`
    select attname as name from pg_attribute
    where attrelid = to_regclass('migration') and attnum > 0 and not attisdropped`
  if (columns.length === 0) return []
  const names = columns.map(({ name }) => name)
  if (!['name', 'sha256', 'applied_at'].every((column) => names.includes(column)))
    throw new MigrationError(
      'there is a table "migration" that is not Powerlist’s; give Powerlist a database or a schema of its own',
    )
  return sql<{ name: string; sha256: string }[]>`select name, sha256 from migration`
}

async function migrations(): Promise<Migration[]> {
  const names = (await readdir(SCHEMA)).filter((name) => name.endsWith('.sql')).sort()
  return Promise.all(
    names.map(async (name) => {
      // Whatever line ends a checkout has, the same file has the same hash.
      const text = (await readFile(new URL(name, SCHEMA), 'utf8')).replaceAll('\r\n', '\n')
      return { name, text, sha256: createHash('sha256').update(text).digest('hex') }
    }),
  )
}
