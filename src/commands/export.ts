import { fromUser, ownAddress, readConfig } from '../config.ts'
import { findEdition } from '../editions/edition.ts'
import { standingEditions } from '../editions/standing.ts'
import { FORMATS, formatNamed, powerCount } from '../exports/formats.ts'
import { WorkbookSizeError } from '../formats/workbook/size-error.ts'
import { yamlFolder } from '../formats/yaml/write.ts'
import type { Context } from '../graphql/context.ts'
import { nearest } from '../nearest.ts'
import { listContent } from '../powers/list-content.ts'
import { currentContext } from '../publishing/current-context.ts'
import { commandLine } from './command-line.ts'
import { UsageError } from './failure.ts'
import { openToRead } from './open.ts'
import { worded } from './words.ts'
import { toStandardOutput, writeFile, writeFolder } from './write-out.ts'

/** Writes an edition as a file, or as the folder of a dataset. */
export async function exportEdition(args: string[]): Promise<number> {
  const asked = parsed(args)
  const config = readConfig()
  return openToRead(config, async ({ sql }) =>
    written(asked, {
      ...(await currentContext(sql)),
      publicUrl: config.publicUrl ?? ownAddress(config.host, config.port),
    }).catch((error) => {
      if (error instanceof WorkbookSizeError) return refused(1, `"${asked.key}": ${error.message}`)
      throw error
    }),
  )
}

type Options = { key: string; format: string; out?: string; json: boolean }

async function written(
  { key, format: name, out, json }: Options,
  context: Context,
): Promise<number> {
  const edition = await findEdition(context, key)
  if (!edition) {
    const keys = (await standingEditions(context)).map((standing) => standing.key)
    return refused(
      1,
      `there is no edition "${key}"${nearest(key, keys)}; the editions are ${keys.join(', ') || 'none'}`,
    )
  }
  if (edition.withdrawnOn)
    return refused(
      4,
      `the edition "${key}" was withdrawn on ${edition.withdrawnOn.toISOString()}: ${edition.withdrawnReason}`,
    )
  const content = await listContent(context, edition.id)
  const format = formatNamed(name)
  const most = format?.mostPowers
  if (most !== undefined && powerCount(content) > most)
    return refused(
      1,
      `${name} holds up to ${most} powers, and "${key}" has more; take another format`,
    )
  if (out === undefined) {
    await toStandardOutput(format?.write(content, context.publicUrl) ?? [])
    return 0
  }
  const measure = format
    ? await writeFile(fromUser(out), format.write(content, context.publicUrl))
    : await writeFolder(fromUser(out), yamlFolder(content))
  if (json)
    process.stdout.write(
      `${JSON.stringify({ edition: key, format: name, path: out, ...measure })}\n`,
    )
  else process.stderr.write(worded(`${key} is written to ${out} (${measure.bytes} bytes)\n`))
  return 0
}

function refused(code: number, message: string): number {
  process.stderr.write(`powerlist: ${worded(message)}\n`)
  return code
}

/** What the command line asks for, checked. */
function parsed(args: string[]): Options {
  const { words, settings, flags } = commandLine(args, {
    usage: USAGE,
    flags: ['json'],
    settings: ['format', 'out'],
    words: [1, 1],
  })
  const [key = ''] = words
  const { format = '', out } = settings
  const { json } = flags
  if (!NAMES.includes(format))
    throw new UsageError(
      `--format is "${format}"${nearest(format, NAMES)}; it must be one of ${NAMES.join(', ')}`,
    )
  if (out === '') throw new UsageError('--out is empty; it must be a path')
  if (json && out === undefined)
    throw new UsageError('--json tells of a file; say where it goes with --out <path>')
  if (format === 'yaml' && out === undefined)
    throw new UsageError('yaml is a folder; say where it goes with --out <path>')
  if (out === undefined && process.stdout.isTTY && !formatNamed(format)?.text)
    throw new UsageError(`${format} is nothing for a terminal; say where it goes with --out <path>`)
  return { key, format, out, json }
}

const NAMES = [...Object.keys(FORMATS), 'yaml']
const USAGE = `export <edition> --format ${NAMES.join('|')} [--out <path>] [--json]`
