import { readConfig } from '../config.ts'
import { today } from '../day.ts'
import { editionById } from '../editions/edition-row.ts'
import { currentContext } from '../publishing/current-context.ts'
import { lockCatalogue } from '../publishing/publication-lock.ts'
import { inForce } from '../publishing/put-in-force.ts'
import { RefusedError } from '../publishing/refused.ts'
import { withdrawEdition } from '../publishing/withdraw-edition.ts'
import { commandLine } from './command-line.ts'
import { expectEdition } from './expect-edition.ts'
import { UsageError } from './failure.ts'
import { openToChange } from './open.ts'
import { print, printJson } from './print.ts'

const USAGE = 'withdraw <edition> --reason <text> [--json]'

/** Takes an edition out of the public list; its address stays and says why. */
export async function withdraw(args: string[]): Promise<number> {
  const { words, flags, settings } = commandLine(args, {
    usage: USAGE,
    flags: ['json'],
    settings: ['reason'],
    words: [1, 1],
  })
  const [key = ''] = words
  const reason = settings.reason?.trim()
  if (!reason)
    throw new UsageError(
      `--reason tells everybody why it is withdrawn; usage: npm run powerlist -- ${USAGE}`,
    )
  const { databaseUrl } = readConfig()
  if (!databaseUrl)
    throw new UsageError('withdraw needs DATABASE_URL; in memory nothing is published for good')
  return openToChange(databaseUrl, async ({ sql }) => {
    const edition = await expectEdition(sql, key)
    const done = await sql.begin(async (transaction) => {
      await lockCatalogue(transaction)
      return withdrawEdition(transaction, key, reason)
    })
    if (!done) throw new RefusedError(`the edition "${key}" is withdrawn already`)
    const list = await inForce(sql, edition.publisherKey, today())
    const now = list === null ? null : await editionById(await currentContext(sql)).load(list)
    if (flags.json) printJson({ withdrawn: key, inForce: now?.key ?? null })
    else print(`withdrew ${key}; in force now: ${now?.key ?? 'no list'}\n`)
    return 0
  })
}
