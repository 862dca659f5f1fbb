import { basename } from 'node:path'
import type { z } from 'zod'
import { knownLaw } from '../checking/known-law.ts'
import { shippedLaw } from '../checking/shipped-law.ts'
import { fromUser, readConfig } from '../config.ts'
import { INSTRUMENT, type Instrument } from '../dataset/instrument.ts'
import { Address, Day, Key } from '../dataset/values.ts'
import { today } from '../day.ts'
import { readSheets } from '../formats/sheets/read.ts'
import { yamlFolder } from '../formats/yaml/write.ts'
import { type Imported, type ImportOptions, importList } from '../importing/import-list.ts'
import { registry } from '../publishing/store-instruments.ts'
import { commandLine } from './command-line.ts'
import { InputError, UsageError } from './failure.ts'
import { openToRead } from './open.ts'
import { print, printJson } from './print.ts'
import { worded } from './words.ts'
import { writeFolder } from './write-out.ts'

const USAGE =
  'import <file…> --publisher <key> [--name <zh>] [--edition <key>] [--effective-on <day>] [--source <address>] [--out <folder>] [--json]'

/** Reads a list as a government publishes it and writes it as a dataset folder; says what it understood, and what it could not read. */
export async function importCommand(args: string[]): Promise<number> {
  const { asked, words, out, json } = parsed(args)
  const files = []
  for (const word of words)
    files.push({ name: basename(word), sheets: (await readSheets(fromUser(word))).sheets })
  const law = await lawOf()
  const imported = importList(files, asked, { registry: law.values(), today: today() })
  if (!imported) throw new InputError(`no table of powers was found in ${words.join(', ')}`)
  if (out !== undefined) await write(imported, law, fromUser(out))
  for (const assumption of imported.assumed)
    process.stderr.write(`powerlist: ${worded(assumption)}\n`)
  if (json) printJson({ ...imported.report, out: out ?? null })
  else print(asText(imported, out))
  return 0
}

function parsed(args: string[]) {
  const { words, settings, flags } = commandLine(args, {
    usage: USAGE,
    flags: ['json'],
    settings: ['publisher', 'name', 'edition', 'effective-on', 'source', 'out'],
    words: [1, 100],
  })
  const { publisher, name, edition, source, out, 'effective-on': effectiveOn } = settings
  if (publisher === undefined)
    throw new UsageError(`--publisher is missing; usage: npm run powerlist -- ${USAGE}`)
  const expect = (setting: string, value: string | undefined, form: z.ZodType) => {
    const wrong = value === undefined ? undefined : form.safeParse(value).error?.issues[0]?.message
    if (wrong) throw new UsageError(`--${setting} is "${value}"; it must be ${wrong}`)
  }
  expect('publisher', publisher, Key)
  expect('edition', edition, Key)
  expect('effective-on', effectiveOn, Day)
  expect('source', source, Address)
  if (out === '' || name === '') throw new UsageError(`--${out === '' ? 'out' : 'name'} is empty`)
  const asked: ImportOptions = {
    publisher,
    ...(name !== undefined && { name }),
    ...(edition !== undefined && { edition }),
    ...(effectiveOn !== undefined && { effectiveOn }),
    ...(source !== undefined && { source }),
  }
  return { asked, words, out, json: flags.json }
}

/** What is known of the law: the registry of the database, or what ships with the service and the datasets it serves. */
async function lawOf(): Promise<Map<string, Instrument>> {
  const { databaseUrl, datasets } = readConfig()
  const law = await knownLaw(datasets)
  if (!databaseUrl) return law
  const held = await openToRead({ databaseUrl, datasets }, async ({ sql }) => {
    const rows = await sql<{ key: string }[]>`select key from ${sql(INSTRUMENT.table)}`
    return registry(
      sql,
      rows.map(({ key }) => key),
    )
  })
  return new Map([...law, ...held])
}

/** With the entries that a list must bring itself: those that nobody has, and those that do not ship with the service. */
async function write(
  { publisher, edition, instruments, powers, cited }: Imported,
  law: Map<string, Instrument>,
  out: string,
) {
  const { instruments: shipped } = await shippedLaw()
  const needed = new Map<string, Instrument>()
  const need = (key: string | null) => {
    const entry = key === null || shipped.has(key) || needed.has(key) ? undefined : law.get(key)
    if (!entry) return
    needed.set(entry.key, entry)
    need(entry.replacedBy)
  }
  for (const key of cited) need(key)
  await writeFolder(
    out,
    yamlFolder({
      publisher,
      edition,
      instruments: [...needed.values(), ...instruments],
      powers: async function* () {
        yield* powers
      },
    }),
  )
}

function asText({ report, edition, publisher }: Imported, out: string | undefined): string {
  const { rows, powers, subItems, categories, columns, basis, unread, leftOut } = report
  return [
    `${publisher.name.zh}: ${edition.title.zh} (${edition.key}), from ${edition.effectiveOn}`,
    `${rows} rows: ${powers} powers with ${subItems} sub-items in ${categories} categories`,
    ...columns.map(
      ({ sheet, header, column, element }) =>
        `  ${sheet}!${column} ${header} → ${element ?? 'not understood; kept as it is printed'}`,
    ),
    `law: ${basis.cells} cells with ${basis.citations} citations, ${basis.withArticles} of them with articles; ${basis.instruments} instruments, ${basis.inRegistry} of them in the registry of law`,
    ...leftOut.map(({ column, why }) => `left out: ${column}, ${why}`),
    ...unread.map(
      ({ place, text, why }) =>
        `${place} unread: ${why}: ${text.replace(/\s+/g, ' ').slice(0, 60)}`,
    ),
    out === undefined
      ? 'nothing was written; say where it goes with --out <folder>'
      : `written to ${out}`,
    '',
  ].join('\n')
}
