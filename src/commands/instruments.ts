import { readInstruments } from '../checking/read-instruments.ts'
import { fromUser, readConfig } from '../config.ts'
import type { Database } from '../database/sql.ts'
import { planRegistry, type RegistryPlan } from '../publishing/plan-registry.ts'
import { updateRegistry } from '../publishing/update-registry.ts'
import { commandLine } from './command-line.ts'
import { consent } from './consent.ts'
import { fieldLine } from './difference-text.ts'
import { UsageError } from './failure.ts'
import { openToChange, openToRead } from './open.ts'
import { print, printJson } from './print.ts'

const USAGE = 'instruments <path…> [--reason <text>] [--dry-run] [--yes] [--json]'

/** Brings the registry of law up to date: new instruments, amendments, repeals; every change is kept with its date and reason. */
export async function instruments(args: string[]): Promise<number> {
  const { words, flags, settings } = commandLine(args, {
    usage: USAGE,
    flags: ['dry-run', 'yes', 'json'],
    settings: ['reason'],
    words: [1, 100],
  })
  const config = readConfig()
  const dryRun = flags['dry-run']
  if (!config.databaseUrl && !dryRun)
    throw new UsageError(
      'instruments needs DATABASE_URL; without it only --dry-run is possible, against what DATASETS holds',
    )
  const given = await readInstruments(words.map(fromUser))
  const run = async (database: Database) => {
    const plan = await planRegistry(database.sql, given)
    if (!flags.json) print(planText(plan))
    const todo = plan.added.length + plan.changed.length > 0 || plan.checkedOn !== null
    const wanted =
      todo && !dryRun && (flags.yes || (await consent('Change the registry of law for all lists?')))
    const changed = wanted && (await updateRegistry(database, plan, settings.reason ?? null))
    if (flags.json) printJson({ changed, ...planJson(plan) })
    else print(changed ? 'the registry is up to date\n' : 'nothing was changed\n')
    return 0
  }
  return config.databaseUrl && !dryRun
    ? openToChange(config.databaseUrl, run)
    : openToRead(config, run)
}

const planText = ({ added, changed, unchanged }: RegistryPlan) =>
  [
    ...added.map(({ key, title }) => `+ ${key} ${title.zh}`),
    ...changed.flatMap(({ after, fields }) => [
      `~ ${after.key} ${after.title.zh}`,
      ...fields.map(fieldLine),
    ]),
    `${added.length} added, ${changed.length} changed, ${unchanged.length} unchanged`,
    '',
  ].join('\n')

const planJson = ({ added, changed, unchanged, checkedOn }: RegistryPlan) => ({
  checkedOn,
  added: added.map(({ key }) => key),
  changedInstruments: changed.map(({ after, fields }) => ({ key: after.key, fields })),
  unchanged: unchanged.length,
})
