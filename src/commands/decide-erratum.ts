import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseDocument } from 'yaml'
import { errataOfFolder } from '../checking/read-errata.ts'
import { fromUser } from '../config.ts'
import { today } from '../day.ts'
import { nearest } from '../nearest.ts'
import { commandLine } from './command-line.ts'
import { UsageError } from './failure.ts'
import { print, printJson } from './print.ts'
import { expectErratum } from './record-erratum.ts'

const USAGE =
  'errata decide <dataset> <id> --decision ACCEPTED|PARTLY_ACCEPTED|REJECTED|PENDING [--reason <text>] [--reason-en <text>] [--on <day>] [--corrected-in <edition>] [--json]'

/** Writes what was decided of a mistake into its file; what else stands there stays as it is. */
export async function decideErratum(args: string[]): Promise<number> {
  const { words, flags, settings } = commandLine(args, {
    usage: USAGE,
    flags: ['json'],
    settings: ['decision', 'reason', 'reason-en', 'on', 'corrected-in'],
    words: [2, 2],
  })
  const { decision, reason } = settings
  if (decision === undefined)
    throw new UsageError(`--decision is missing; usage: npm run powerlist -- ${USAGE}`)
  const [name = '', id = ''] = words
  const folder = fromUser(name)
  const there = (await errataOfFolder(folder))?.entries.map(({ value }) => value.id) ?? []
  if (!there.includes(id))
    throw new UsageError(
      `there is no erratum ${JSON.stringify(id)} in ${name}${nearest(id, there)}`,
    )
  const path = await fileOf(folder, id)
  const document = parseDocument(await readFile(join(folder, path), 'utf8'))
  const said = {
    decision,
    decidedOn: decision === 'PENDING' ? undefined : (settings.on ?? today()),
    reason: reason && {
      zh: reason,
      ...(settings['reason-en'] && { en: settings['reason-en'] }),
    },
    correctedIn: settings['corrected-in'],
  }
  for (const [key, value] of Object.entries(said))
    if (value) document.set(key, document.createNode(value))
    else document.delete(key)
  expectErratum(folder, path, document.toJS())
  await writeFile(join(folder, path), document.toString({ lineWidth: 0 }))
  if (flags.json) printJson({ id, file: path, decision })
  else print(`decided ${id} as ${decision} in ${path}\n`)
  return 0
}

async function fileOf(folder: string, id: string): Promise<string> {
  const names = (await readdir(join(folder, 'errata'))).filter((each) => /\.ya?ml$/.test(each))
  for (const each of names) {
    const path = join('errata', each)
    if (parseDocument(await readFile(join(folder, path), 'utf8')).get('id') === id) return path
  }
  throw new UsageError(`there is no erratum ${JSON.stringify(id)}`)
}
