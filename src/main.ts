#!/usr/bin/env node
import './config.ts'
import './compile-cache.js'
import { inspect } from 'node:util'
import { exitCode, UsageError } from './commands/failure.ts'
import { speakAsAsked, wordedError } from './commands/words.ts'

// What a command needs is loaded when it is asked for.
const commands: Record<string, () => Promise<(args: string[]) => Promise<number>>> = {
  serve: async () => (await import('./commands/serve.ts')).serve,
  migrate: async () => (await import('./commands/migrate.ts')).migrate,
  check: async () => (await import('./commands/check.ts')).check,
  publish: async () => (await import('./commands/publish.ts')).publish,
  instruments: async () => (await import('./commands/instruments.ts')).instruments,
  standings: async () => (await import('./commands/standings.ts')).standings,
  errata: async () => (await import('./commands/errata.ts')).errata,
  lineage: async () => (await import('./commands/lineage.ts')).lineage,
  'roll-forward': async () => (await import('./commands/roll-forward.ts')).rollForward,
  withdraw: async () => (await import('./commands/withdraw.ts')).withdraw,
  editions: async () => (await import('./commands/editions.ts')).editions,
  diff: async () => (await import('./commands/diff.ts')).diff,
  export: async () => (await import('./commands/export.ts')).exportEdition,
  import: async () => (await import('./commands/import.ts')).importCommand,
  cited: async () => (await import('./commands/cited.ts')).cited,
  mcp: async () => (await import('./commands/mcp.ts')).mcp,
  template: async () => (await import('./commands/template.ts')).template,
}

/** Ends the process with one line and the exit code of the failure; of a fault of ours everything is told. */
function fail(error: unknown): never {
  const code = exitCode(error)
  const message = code === undefined ? inspect(error) : wordedError(error as Error)
  process.stderr.write(`powerlist: ${message}\n`)
  process.exit(code ?? 1)
}

process.on('uncaughtException', fail)

const [name = '', ...rest] = process.argv.slice(2)
speakAsAsked(rest)
try {
  const command = Object.hasOwn(commands, name) && commands[name]
  if (!command)
    throw new UsageError(
      `usage: npm run powerlist -- <command>, where the command is one of ${Object.keys(commands).join(', ')}`,
    )
  process.exit(await (await command())(rest))
} catch (error) {
  fail(error)
}
