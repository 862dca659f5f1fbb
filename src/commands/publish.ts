import type { CheckedList } from '../checking/checked-list.ts'
import { readSpooled } from '../checking/read-checked.ts'
import { withSpools } from '../checking/spool.ts'
import { fromUser, readConfig } from '../config.ts'
import type { Database } from '../database/sql.ts'
import { isSame } from '../dataset/difference.ts'
import { type Plan, plan } from '../publishing/plan.ts'
import { publishPlanned } from '../publishing/publish-planned.ts'
import { commandLine } from './command-line.ts'
import { consent } from './consent.ts'
import { differenceText } from './difference-text.ts'
import { UsageError } from './failure.ts'
import { openToChange, openToRead } from './open.ts'
import { print, printJson } from './print.ts'

const USAGE = 'publish <path…> [--dry-run] [--yes] [--json]'

/** Checks datasets, shows what sets them apart from the lists in force, and makes them editions, all or nothing. */
export async function publish(args: string[]): Promise<number> {
  const { words, flags } = commandLine(args, {
    usage: USAGE,
    flags: ['dry-run', 'yes', 'json'],
    words: [1, 100],
  })
  const config = readConfig()
  const dryRun = flags['dry-run']
  if (!config.databaseUrl && !dryRun)
    throw new UsageError(
      'publish needs DATABASE_URL; without it only --dry-run is possible, against what DATASETS holds',
    )
  const run = async (database: Database, datasets: CheckedList[]) => {
    const plans: Plan[] = []
    for (const dataset of datasets) plans.push(await plan(database.sql, dataset))
    if (!flags.json) for (const one of plans) print(planText(one))
    const todo = plans.filter(({ published }) => !published)
    const wanted = todo.length > 0 && !dryRun && (flags.yes || (await consent('Publish?')))
    if (wanted) await publishPlanned(database, todo)
    if (flags.json) printJson({ published: wanted, editions: plans.map(planJson) })
    else print(outcome(todo, wanted))
    return 0
  }
  return withSpools(async (spool) => {
    const datasets: CheckedList[] = []
    for (const path of words) datasets.push(await readSpooled(fromUser(path), spool()))
    const publishing = (database: Database) => run(database, datasets)
    return config.databaseUrl && !dryRun
      ? openToChange(config.databaseUrl, publishing)
      : openToRead(config, publishing)
  })
}

const keyOf = ({ dataset }: Plan) => dataset.edition.key

const planText = (one: Plan) =>
  one.published
    ? `${keyOf(one)}: published already, with the same content\n`
    : differenceText(one.comparedWith?.key ?? null, keyOf(one), one.difference) +
      (one.comparedWith && isSame(one.difference) ? 'nothing but its key is new\n' : '')

const outcome = (todo: Plan[], done: boolean) => {
  if (todo.length === 0) return 'nothing to do\n'
  const keys = todo.map(keyOf).join(', ')
  return done ? `published ${keys}\n` : `not published: ${keys}\n`
}

const planJson = (one: Plan) => ({
  edition: keyOf(one),
  comparedWith: one.comparedWith?.key ?? null,
  alreadyPublished: one.published,
  difference: one.published ? null : one.difference,
})
