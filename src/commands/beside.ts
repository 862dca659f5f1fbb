import type { Given } from '../checking/read-beside.ts'
import { fromUser, readConfig } from '../config.ts'
import type { Database, Sql } from '../database/sql.ts'
import type { PlanBeside } from '../publishing/plan-beside.ts'
import { commandLine } from './command-line.ts'
import { consent } from './consent.ts'
import { UsageError } from './failure.ts'
import { openToChange, openToRead } from './open.ts'
import { print, printJson } from './print.ts'

type Beside<Entry, Held> = {
  /** The command, which is what the file is called, too. */
  name: string
  question: string
  read: (path: string) => Promise<Given<Entry>>
  plan: (sql: Sql, given: Given<Entry>) => Promise<PlanBeside<Entry, Held>>
  update: (database: Database, given: Given<Entry>, reason: string | null) => Promise<unknown>
  text: (entry: Entry | Held) => string
  json: (held: Held) => object
}

/** A command that brings what stands beside the lists of a publisher to what a file says. */
export const beside =
  <Entry, Held>({ name, question, read, plan, update, text, json }: Beside<Entry, Held>) =>
  async (args: string[]): Promise<number> => {
    const { words, flags, settings } = commandLine(args, {
      usage: `${name} <path> [--reason <text>] [--dry-run] [--yes] [--json]`,
      flags: ['dry-run', 'yes', 'json'],
      settings: ['reason'],
      words: [1, 1],
    })
    const config = readConfig()
    const dryRun = flags['dry-run']
    if (!config.databaseUrl && !dryRun)
      throw new UsageError(
        `${name} needs DATABASE_URL; without it only --dry-run is possible, against what DATASETS holds`,
      )
    const given = await read(fromUser(words[0] ?? ''))
    const run = async (database: Database) => {
      const planned = await plan(database.sql, given)
      const { publisher, checkedOn, added, removed, unchanged } = planned
      const lines = [
        ...removed.map((entry) => `- ${text(entry)}`),
        ...added.map((entry) => `+ ${text(entry)}`),
        `${added.length} added, ${removed.length} taken back, ${unchanged} unchanged`,
      ]
      if (!flags.json) print(`${lines.join('\n')}\n`)
      const wanted = !dryRun && (flags.yes || (await consent(question)))
      if (wanted) await update(database, given, settings.reason ?? null)
      const takenBack = removed.map(json)
      if (flags.json)
        printJson({
          changed: wanted,
          publisher: publisher.key,
          checkedOn,
          added,
          takenBack,
          unchanged,
        })
      else
        print(
          wanted
            ? `the ${name} ${name.endsWith('s') ? 'are' : 'is'} up to date\n`
            : 'nothing was changed\n',
        )
      return 0
    }
    return config.databaseUrl && !dryRun
      ? openToChange(config.databaseUrl, run)
      : openToRead(config, run)
  }
