import { readdir, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { type Erratum, ErratumFile } from '../dataset/erratum.ts'
import { DatasetError, type Problem } from '../formats/problem.ts'
import { readTextFile } from '../formats/text-file.ts'
import { yamlSource } from '../formats/yaml/source.ts'
import type { Given } from './read-beside.ts'
import { type Located, problemAt, validate, wholeOf } from './validate.ts'

/** What the folder `errata` of a dataset says: a mistake in each of its files. */
export type GivenErrata = Omit<Given<Erratum>, 'checkedOn'>

/** By the path of a dataset or of the folder itself; throws with every problem, also where there is no file in it. */
export async function readErrata(path: string): Promise<GivenErrata> {
  const folder = basename(path) === 'errata' ? path : join(path, 'errata')
  const found = await readFolder(folder)
  if (found) return found
  const message = 'there is no file; a mistake stands in a file errata/<id>.yaml'
  throw new DatasetError(path, [
    { path: folder, line: 1, column: 1, severity: 'error', code: 'missing-file', message },
  ])
}

/** Undefined where a dataset has none. */
export const errataOfFolder = (path: string) => readFolder(join(path, 'errata'))

async function readFolder(folder: string): Promise<GivenErrata | undefined> {
  if (!(await stat(folder).catch(() => undefined))?.isDirectory()) return undefined
  const files = (await readdir(folder)).filter((name) => /\.ya?ml$/.test(name)).sort()
  const problems: Problem[] = []
  const read: { publisher: Located<string>; entry: Located<Erratum> }[] = []
  for (const name of files) {
    const path = join('errata', name)
    const source = await readTextFile(join(folder, name), path, yamlSource)
    problems.push(...source.problems)
    const found = validate(wholeOf(source), source.value, ErratumFile, problems)
    if (!found) continue
    const { publisher, ...value } = found.value
    read.push({
      publisher: { value: publisher, place: (to, key) => source.place(['publisher', ...to], key) },
      entry: { value, place: source.place },
    })
  }
  problems.push(...disagreements(read))
  if (problems.length > 0) throw new DatasetError(dirname(folder), problems)
  const [first] = read
  if (!first) return undefined
  return {
    path: dirname(folder),
    publisher: first.publisher,
    entries: read.map(({ entry }) => entry),
  }
}

function* disagreements(
  read: { publisher: Located<string>; entry: Located<Erratum> }[],
): Generator<Problem> {
  const ids = new Set<string>()
  for (const { publisher, entry } of read) {
    if (publisher.value !== read[0]?.publisher.value)
      yield problemAt(
        publisher.place,
        [],
        'other-publisher',
        `all errata of a folder are of one publisher, here "${read[0]?.publisher.value}"`,
      )
    if (ids.has(entry.value.id))
      yield problemAt(entry.place, ['id'], 'duplicate', `"${entry.value.id}" stands in two files`)
    ids.add(entry.value.id)
  }
}
