import { readStandings } from '../checking/read-standings.ts'
import { fromUser, readConfig } from '../config.ts'
import type { Database } from '../database/sql.ts'
import type { Standing } from '../dataset/standing.ts'
import { planStandings, type StandingsPlan } from '../publishing/plan-standings.ts'
import { updateStandings } from '../publishing/store-standings.ts'
import { commandLine } from './command-line.ts'
import { consent } from './consent.ts'
import { UsageError } from './failure.ts'
import { openToChange, openToRead } from './open.ts'
import { print, printJson } from './print.ts'

const USAGE = 'standings <path> [--reason <text>] [--dry-run] [--yes] [--json]'

/** Brings what is known of the law behind a publisher's powers up to date; what is taken back stays with its version and date. */
export async function standings(args: string[]): Promise<number> {
  const { words, flags, settings } = commandLine(args, {
    usage: USAGE,
    flags: ['dry-run', 'yes', 'json'],
    settings: ['reason'],
    words: [1, 1],
  })
  const config = readConfig()
  const dryRun = flags['dry-run']
  if (!config.databaseUrl && !dryRun)
    throw new UsageError(
      'standings needs DATABASE_URL; without it only --dry-run is possible, against what DATASETS holds',
    )
  const given = await readStandings(fromUser(words[0] ?? ''))
  const run = async (database: Database) => {
    const plan = await planStandings(database.sql, given)
    if (!flags.json) print(planText(plan))
    const wanted =
      !dryRun &&
      (flags.yes || (await consent('Change what is known of the law behind these powers?')))
    if (wanted) await updateStandings(database, given, settings.reason ?? null)
    if (flags.json) printJson({ changed: wanted, ...planJson(plan) })
    else print(wanted ? 'the standings are up to date\n' : 'nothing was changed\n')
    return 0
  }
  return config.databaseUrl && !dryRun
    ? openToChange(config.databaseUrl, run)
    : openToRead(config, run)
}

const planText = ({ added, removed, unchanged }: StandingsPlan) =>
  [
    ...removed.map((entry) => `- ${entryText(entry.codes, entry)}`),
    ...added.map((entry) => `+ ${entryText(entry.powers, entry)}`),
    `${added.length} added, ${removed.length} taken back, ${unchanged} unchanged`,
    '',
  ].join('\n')

const entryText = (
  codes: string[],
  { part, since, change }: Record<'part' | 'since' | 'change', string>,
) => `${codes.join(', ')} ${part} ${since} ${change}`

const planJson = ({ publisher, checkedOn, added, removed, unchanged }: StandingsPlan) => ({
  publisher: publisher.key,
  checkedOn,
  added: added.map((entry: Standing) => entry),
  takenBack: removed.map(({ id: _, codes, part, since, change }) => ({
    powers: codes,
    part,
    since,
    change,
  })),
  unchanged,
})
