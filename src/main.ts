#!/usr/bin/env node
import './config.ts'
import { DatabaseError, InputError, UsageError } from './commands/open.ts'
import { SettingError } from './config.ts'
import { DatasetError } from './publishing/problem.ts'
import { RefusedError } from './publishing/refused.ts'

const commands: Record<string, () => Promise<(args: string[]) => Promise<number>>> = {
  serve: async () => (await import('./commands/serve.ts')).serve,
  migrate: async () => (await import('./commands/migrate.ts')).migrate,
  check: async () => (await import('./commands/check.ts')).check,
  publish: async () => (await import('./commands/publish.ts')).publish,
  instruments: async () => (await import('./commands/instruments.ts')).instruments,
  withdraw: async () => (await import('./commands/withdraw.ts')).withdraw,
  editions: async () => (await import('./commands/editions.ts')).editions,
  diff: async () => (await import('./commands/diff.ts')).diff,
  export: async () => (await import('./commands/export.ts')).exportEdition,
  cited: async () => (await import('./commands/cited.ts')).cited,
  template: async () => (await import('./commands/template.ts')).template,
}

const EXIT = { problems: 1, usage: 2, database: 3, refused: 4 }

/** The exit code of a failure: 1 the input has problems, 2 wrong usage, 3 the database cannot be used, 4 refused. */
function exitCode(error: unknown): number | undefined {
  if (error instanceof DatasetError || error instanceof InputError) return EXIT.problems
  if (error instanceof SettingError || error instanceof UsageError) return EXIT.usage
  if (error instanceof RefusedError) return EXIT.refused
  return error instanceof DatabaseError ? EXIT.database : undefined
}

const [name = '', ...rest] = process.argv.slice(2)
try {
  const command = Object.hasOwn(commands, name) && commands[name]
  if (!command)
    throw new UsageError(
      `usage: npm run powerlist -- <command>, where the command is one of ${Object.keys(commands).join(', ')}`,
    )
  process.exit(await (await command())(rest))
} catch (error) {
  const code = exitCode(error)
  if (code === undefined) throw error
  process.stderr.write(`powerlist: ${(error as Error).message}\n`)
  process.exit(code)
}
