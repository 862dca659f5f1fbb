import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import type { Database, Sql } from './sql.ts'

/** The tables are older than the code, or were made by other code; the message says what to do. */
export class MigrationError extends Error {}

/** One process at a time brings a database's tables up to date or fills it; the others wait here. */
export const CATALOGUE_LOCK = 0x706f776c

/** Applies the files of `schema/` that this database has not seen, each in a transaction of its own; returns their names. */
export async function migrate({ sql }: Database): Promise<string[]> {
  const connection = await sql.reserve()
  try {
    await connection`select pg_advisory_lock(${CATALOGUE_LOCK})`
    try {
      return await applyPending(connection)
    } finally {
      await connection`select pg_advisory_unlock(${CATALOGUE_LOCK})`
    }
  } finally {
    connection.release()
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

async function applyPending(sql: Sql): Promise<string[]> {
  await sql`
    create table if not exists migration (
      name text primary key,
      sha256 text not null,
      applied_at timestamptz not null default now()
    )`
  const pending = await pendingMigrations(sql)
  for (const { name, text, sha256 } of pending) {
    await sql`begin`
    try {
      await sql.unsafe(text)
      await sql`insert into migration (name, sha256) values (${name}, ${sha256})`
      await sql`commit`
    } catch (error) {
      await sql`rollback`
      throw new MigrationError(`schema/${name} cannot be applied: ${(error as Error).message}`)
    }
  }
  return pending.map(({ name }) => name)
}

async function appliedMigrations(sql: Sql) {
  const [table] = await sql`select to_regclass('migration') as name`
  if (!table?.name) return []
  return sql<{ name: string; sha256: string }[]>`select name, sha256 from migration`
}

async function migrations(): Promise<Migration[]> {
  const names = (await readdir(SCHEMA)).filter((name) => name.endsWith('.sql')).sort()
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(new URL(name, SCHEMA), 'utf8')
      return { name, text, sha256: createHash('sha256').update(text).digest('hex') }
    }),
  )
}
