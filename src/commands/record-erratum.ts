import { mkdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { stringify } from 'yaml'
import { readChecked } from '../checking/read-checked.ts'
import { errataOfFolder } from '../checking/read-errata.ts'
import { validate, wholeOf } from '../checking/validate.ts'
import { fromUser } from '../config.ts'
import { ErratumFile } from '../dataset/erratum.ts'
import { today } from '../day.ts'
import { DatasetError, type Problem } from '../formats/problem.ts'
import { nearest } from '../nearest.ts'
import { commandLine } from './command-line.ts'
import { UsageError } from './failure.ts'
import { print, printJson } from './print.ts'

const USAGE =
  'errata record <dataset> --power <code> --field <field> --wrong <text> --by OFFICE|READER [--wrong-en <text>] [--edition <key>] [--on <day>] [--id <id>] [--json]'

/** Writes a mistake that somebody reported into a file of `errata` in the folder of a dataset, as one that is to be decided. */
export async function recordErratum(args: string[]): Promise<number> {
  const { words, flags, settings } = commandLine(args, {
    usage: USAGE,
    flags: ['json'],
    settings: ['power', 'field', 'wrong', 'wrong-en', 'by', 'edition', 'on', 'id'],
    words: [1, 1],
  })
  for (const name of ['power', 'field', 'wrong', 'by'] as const)
    if (settings[name] === undefined)
      throw new UsageError(`--${name} is missing; usage: npm run powerlist -- ${USAGE}`)
  const folder = fromUser(words[0] ?? '')
  if (!(await stat(folder).catch(() => undefined))?.isDirectory())
    throw new UsageError(`${words[0]} is no folder; errata stand in the folder of a dataset`)
  const list = await readChecked(folder)
  const codes = await codesOf(list)
  const { power = '' } = settings
  if (!codes.includes(power))
    throw new UsageError(`--power ${power} is in no list of the folder${nearest(power, codes)}`)
  const reportedOn = settings.on ?? today()
  const there = (await errataOfFolder(folder))?.entries.map(({ value }) => value.id) ?? []
  const id = settings.id ?? nextId(reportedOn.slice(0, 4), there)
  if (there.includes(id)) throw new UsageError(`--id ${id} is taken; leave it out for the next one`)
  const file = {
    publisher: list.publisher.key,
    id,
    power,
    ...(settings.edition !== undefined && { edition: settings.edition }),
    field: settings.field,
    wrong: { zh: settings.wrong, ...(settings['wrong-en'] && { en: settings['wrong-en'] }) },
    reportedBy: settings.by,
    reportedOn,
    decision: 'PENDING',
  }
  const path = join('errata', `${id}.yaml`)
  expectErratum(folder, path, file)
  await mkdir(join(folder, 'errata'), { recursive: true })
  await writeFile(join(folder, path), stringify(file, { lineWidth: 0 }), { flag: 'wx' })
  if (flags.json) printJson({ id, file: path })
  else print(`recorded ${id} in ${path}\n`)
  return 0
}

/** Throws with all that is wrong with the content of a file that is to be written. */
export function expectErratum(folder: string, path: string, value: unknown) {
  const problems: Problem[] = []
  const place = () => ({ path, line: 1, column: 1 })
  validate(wholeOf({ path, value, problems: [], place }), value, ErratumFile, problems)
  if (problems.length > 0) throw new DatasetError(folder, problems)
}

/** 2026-001 and so on. */
function nextId(year: string, there: string[]): string {
  const numbers = there
    .map((id) => new RegExp(`^${year}-(\\d+)$`).exec(id)?.[1])
    .map((number) => Number(number ?? 0))
  return `${year}-${String(Math.max(0, ...numbers) + 1).padStart(3, '0')}`
}

async function codesOf({ powers }: Awaited<ReturnType<typeof readChecked>>) {
  const codes: string[] = []
  for await (const { code } of powers()) codes.push(code)
  return codes
}
