import { readdir, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import { INSTRUMENT, type Instrument } from '../dataset/instrument.ts'
import { tableNamed } from '../dataset/tables.ts'
import { readInstrumentTables } from '../formats/csv/read-instruments.ts'
import { DatasetError, type Problem } from '../formats/problem.ts'
import { readList } from '../formats/read.ts'
import { type SourceFile, unreadable } from '../formats/source-file.ts'
import { readTextFile } from '../formats/text-file.ts'
import { yamlSource } from '../formats/yaml/source.ts'
import { type Located, problemAt, validate, wholeOf } from './validate.ts'

export type GivenInstruments = {
  instruments: Located<Instrument>[]
  /** The day to which all of them were compared with the law; null: not said. */
  checkedOn: string | null
}

/**
 * The instruments of dataset folders, of folders of YAML files or of such files, of workbooks, of tables as text and of whole lists in one
 * file; throws with every problem they have.
 */
export async function readInstruments(paths: string[]): Promise<GivenInstruments> {
  const problems: Problem[] = []
  const instruments: Located<Instrument>[] = []
  const days: (string | null)[] = []
  const tables = paths.filter((path) => TABLE.test(path))
  for (const { sources, checkedOn } of [
    ...(await Promise.all(paths.filter((path) => !tables.includes(path)).map(given))),
    ...(tables.length > 0
      ? [{ sources: await readInstrumentTables(tables), checkedOn: null }]
      : []),
  ]) {
    for (const source of sources) {
      problems.push(...source.problems)
      const read = validate(wholeOf(source), source.value, z.array(INSTRUMENT.schema), problems)
      instruments.push(
        ...(read?.value ?? []).map((value, index) => ({
          value,
          place: (to: readonly PropertyKey[], key?: string) => source.place([index, ...to], key),
        })),
      )
    }
    days.push(checkedOn)
  }
  problems.push(...twice(instruments))
  if (problems.length > 0) throw new DatasetError(paths.join(', '), problems)
  const known = days.filter((day) => day !== null).sort()
  return { instruments, checkedOn: known.length === days.length ? (known[0] ?? null) : null }
}

type Given = { sources: SourceFile[]; checkedOn: string | null }

const TABLE = /\.(?:csv|tsv)$/i
/** A whole list in one file, or a workbook with nothing but the sheets of instruments. */
const LIST = /\.(?:json|zip|xlsx|xlsm|xltx|xlsb|xls|et|ods|numbers)$/i

async function given(path: string): Promise<Given> {
  if (LIST.test(path)) {
    const { instruments, edition, publisher } = await readList(path)
    const lost = publisher.problems.filter(isOfInstruments)
    if (lost.length > 0) throw new DatasetError(path, lost)
    return { sources: instruments, checkedOn: checkedOnIn(edition) }
  }
  const { folder, files } = await filesAt(path)
  if (files.length === 0) return { sources: [nothingAt(path)], checkedOn: null }
  const read = (file: string) => readTextFile(join(folder, file), file, yamlSource)
  return {
    sources: await Promise.all(files.map(read)),
    checkedOn: checkedOnIn(await read('edition.yaml')),
  }
}

/** What is wrong with a file as a whole, of which nothing but the instruments is read. */
const isOfInstruments = (problem: Problem) =>
  problem.code === 'unknown-sheet' ||
  (problem.code === 'missing-sheet' &&
    'sheet' in problem &&
    problem.sheet === tableNamed('instruments').sheet)

async function filesAt(path: string): Promise<{ folder: string; files: string[] }> {
  const found = await stat(path).catch(() => undefined)
  if (!found) return { folder: path, files: [] }
  if (!found.isDirectory()) return { folder: dirname(path), files: [basename(path)] }
  const [inside, within] = await Promise.all([yamlIn(path), yamlIn(join(path, 'instruments'))])
  return {
    folder: path,
    files: within.length > 0 ? within.map((name) => `instruments/${name}`) : inside,
  }
}

const yamlIn = async (folder: string) =>
  (await readdir(folder).catch(() => [])).filter((name) => /\.ya?ml$/.test(name)).sort()

const nothingAt = (path: string) =>
  unreadable(
    path,
    'missing-file',
    'there is no dataset folder, no folder of .yaml files and no such file here',
  )

const checkedOnIn = ({ value }: SourceFile) => Checked.safeParse(value).data?.lawCheckedOn ?? null

const Checked = z.looseObject({ lawCheckedOn: z.iso.date() })

function twice(instruments: Located<Instrument>[]): Problem[] {
  const seen = new Set<string>()
  return instruments.flatMap(({ value: { key }, place }) => {
    if (!seen.has(key)) {
      seen.add(key)
      return []
    }
    return [problemAt(place, ['key'], 'duplicate-key', `"${key}" is given twice`)]
  })
}
