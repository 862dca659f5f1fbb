#!/usr/bin/env node
import { DatabaseError, UsageError } from './commands/open.ts'
import { SettingError } from './config.ts'
import { DatasetError } from './publishing/problem.ts'

const commands: Record<string, () => Promise<() => Promise<number>>> = {
  serve: async () => (await import('./commands/serve.ts')).serve,
  migrate: async () => (await import('./commands/migrate.ts')).migrate,
}

const EXIT = { problems: 1, usage: 2, database: 3 }

/** The exit code of a failure: 1 the input has problems, 2 wrong usage, 3 the database cannot be used. */
function exitCode(error: unknown): number | undefined {
  if (error instanceof DatasetError) return EXIT.problems
  if (error instanceof SettingError || error instanceof UsageError) return EXIT.usage
  return error instanceof DatabaseError ? EXIT.database : undefined
}

const [name = '', ...rest] = process.argv.slice(2)
try {
  const command = Object.hasOwn(commands, name) && commands[name]
  if (!command || rest.length > 0)
    throw new UsageError(
      `usage: npm run powerlist -- <command>, where the command is one of ${Object.keys(commands).join(', ')}`,
    )
  process.exit(await (await command())())
} catch (error) {
  const code = exitCode(error)
  if (code === undefined) throw error
  process.stderr.write(`powerlist: ${(error as Error).message}\n`)
  process.exit(code)
}
