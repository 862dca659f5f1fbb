import { stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { z } from 'zod'
import { DatasetError, type Problem } from '../formats/problem.ts'
import { readTextFile } from '../formats/text-file.ts'
import { yamlSource } from '../formats/yaml/source.ts'
import { type Located, validate, wholeOf } from './validate.ts'

/** What a file beside the powers of a list says of them, with the places where it stands. */
export type Given<Entry> = {
  path: string
  publisher: Located<string>
  checkedOn: string
  entries: Located<Entry>[]
}

type Form<Entry> = {
  /** What the file is called in the folder of a dataset. */
  file: string
  /** The key of the list of its entries. */
  list: string
  head: z.ZodType<{ publisher: string; checkedOn: string }>
  entry: z.ZodType<Entry>
}

/** Readers of such a file, by its own path or by that of the dataset's folder; both throw with every problem that it has. */
export function readersOf<Entry>({ file: name, list, head, entry }: Form<Entry>) {
  async function read(path: string): Promise<Given<Entry>> {
    const isFolder = (await stat(path).catch(() => undefined))?.isDirectory()
    const file = isFolder ? join(path, name) : path
    const source = await readTextFile(
      join(dirname(file), basename(file)),
      basename(file),
      yamlSource,
    )
    const problems: Problem[] = [...source.problems]
    const whole = wholeOf(source)
    const found = validate(whole, source.value, head, problems)
    const given = (found?.value as Record<string, unknown[]> | undefined)?.[list] ?? []
    const entries = given.flatMap(
      (each, index) => validate({ ...whole, at: [list, index] }, each, entry, problems) ?? [],
    )
    if (!found || problems.length > 0) throw new DatasetError(path, problems)
    const { publisher, checkedOn } = found.value
    return {
      path,
      publisher: { value: publisher, place: (to, key) => source.place(['publisher', ...to], key) },
      checkedOn,
      entries,
    }
  }
  return {
    read,
    /** Undefined where the folder has no such file. */
    ofFolder: async (folder: string) => {
      const file = join(folder, name)
      return (await stat(file).catch(() => undefined)) && read(file)
    },
  }
}
