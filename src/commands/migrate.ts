import { readConfig } from '../config.ts'
import { migrate as applyMigrations } from '../database/migrate.ts'
import { writing } from '../database/postgresql.ts'
import { expectServer } from '../database/server-settings.ts'
import { commandLine } from './command-line.ts'
import { explained, UsageError } from './failure.ts'
import { fillDerived } from './prepare.ts'
import { print } from './print.ts'

/** Brings the tables of the database up to date. */
export async function migrate(args: string[]): Promise<number> {
  commandLine(args, { usage: 'migrate', words: [0, 0] })
  const { databaseUrl } = readConfig()
  if (!databaseUrl)
    throw new UsageError(
      'migrate needs DATABASE_URL; the embedded database is made anew at every start',
    )
  const database = writing(databaseUrl)
  try {
    await expectServer(database.sql)
    const applied = await applyMigrations(database)
    await fillDerived(database)
    const names = applied.map((name) => `applied schema/${name}\n`).join('')
    print(names || 'the tables are up to date\n')
    return 0
  } catch (error) {
    throw explained(error, databaseUrl)
  } finally {
    await database.close()
  }
}
