import { readdir, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import { INSTRUMENT, type Instrument } from '../dataset/instrument.ts'
import { DatasetError, type Problem } from '../formats/problem.ts'
import { unreadable } from '../formats/source-file.ts'
import { readTextFile } from '../formats/text-file.ts'
import { yamlSource } from '../formats/yaml/source.ts'
import { type Located, problemAt, validate, wholeOf } from './validate.ts'

export type GivenInstruments = {
  instruments: Located<Instrument>[]
  /** The day to which all of them were compared with the law; null: not said. */
  checkedOn: string | null
}

/** The instruments of dataset folders, of folders of YAML files, or of such files; throws with every problem they have. */
export async function readInstruments(paths: string[]): Promise<GivenInstruments> {
  const problems: Problem[] = []
  const instruments: Located<Instrument>[] = []
  const days: (string | null)[] = []
  for (const path of paths) {
    const { folder, files } = await filesAt(path)
    if (files.length === 0) problems.push(...nothingAt(path).problems)
    for (const file of files) {
      const source = await readTextFile(join(folder, file), file, yamlSource)
      problems.push(...source.problems)
      const read = validate(wholeOf(source), source.value, z.array(INSTRUMENT.schema), problems)
      instruments.push(
        ...(read?.value ?? []).map((value, index) => ({
          value,
          place: (to: readonly PropertyKey[], key?: string) => source.place([index, ...to], key),
        })),
      )
    }
    days.push(await lawCheckedOn(folder))
  }
  problems.push(...twice(instruments))
  if (problems.length > 0) throw new DatasetError(paths.join(', '), problems)
  const said = days.filter((day) => day !== null).sort()
  return { instruments, checkedOn: said.length === days.length ? (said[0] ?? null) : null }
}

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

async function lawCheckedOn(folder: string): Promise<string | null> {
  const source = await readTextFile(join(folder, 'edition.yaml'), 'edition.yaml', yamlSource)
  const { data } = Checked.safeParse(source.value)
  return data?.lawCheckedOn ?? null
}

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
