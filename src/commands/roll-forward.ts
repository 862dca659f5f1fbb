import { fromUser, readConfig } from '../config.ts'
import { yamlFolder } from '../formats/yaml/write.ts'
import { type Draft, draftOf } from '../law/draft.ts'
import { REASONS } from '../law/roll-forward.ts'
import { currentContext } from '../publishing/current-context.ts'
import { RefusedError } from '../publishing/refused.ts'
import { commandLine } from './command-line.ts'
import { expectEdition } from './expect-edition.ts'
import { UsageError } from './failure.ts'
import { openToRead } from './open.ts'
import { print, printJson } from './print.ts'
import { writeFolder } from './write-out.ts'

const USAGE = 'roll-forward <edition> --to <day> --out <folder> [--json]'

/** Writes a draft of an edition under the law of a day, and what in it a person has to look at. */
export async function rollForward(args: string[]): Promise<number> {
  const { words, settings, flags } = commandLine(args, {
    usage: USAGE,
    flags: ['json'],
    settings: ['to', 'out'],
    words: [1, 1],
  })
  const [key = ''] = words
  const { to = '', out } = settings
  if (!out) throw new UsageError(`--out is missing; usage: npm run powerlist -- ${USAGE}`)
  if (!isDay(to))
    throw new UsageError(`--to is "${to}"; it must be a day of the calendar, YYYY-MM-DD`)
  return openToRead(readConfig(), async ({ sql }) => {
    const edition = await expectEdition(sql, key)
    if (edition.withdrawnOn)
      throw new RefusedError(`the edition "${key}" was withdrawn: ${edition.withdrawnReason}`)
    if (to < edition.lawAsOf)
      throw new UsageError(`--to is ${to}, before lawAsOf of "${key}", ${edition.lawAsOf}`)
    const draft = await draftOf(await currentContext(sql), edition, to)
    await writeFolder(fromUser(out), yamlFolder(draft.list))
    const { left, edits } = draft
    if (flags.json) printJson({ edition: draft.list.edition.key, out, edits, left })
    else print(asText(draft, out))
    return 0
  })
}

const asText = ({ list, left, edits }: Draft, out: string) =>
  [
    ...left.map(
      ({ code, path, why, text }) =>
        `${[code, path].filter(Boolean).join(' ')}: ${REASONS[why]}${text ? `: ${text}` : ''}`,
    ),
    `${list.edition.key} is written to ${out}: ${edits} places rolled forward, ${left.length} to be looked at`,
    '',
  ].join('\n')

const isDay = (text: string) => {
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text) && text.length === 10
}
