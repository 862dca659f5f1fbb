import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Problem } from './problem.ts'
import type { RawDataset } from './raw-dataset.ts'
import { readTextFile } from './read-file.ts'
import { type Source, unreadable } from './source.ts'
import { yamlSource } from './yaml-source.ts'

/** A dataset folder, as FORMAT.md says; the files of its powers are read only when they are asked for. */
export async function readFolder(path: string): Promise<RawDataset> {
  const file = (name: string) => readTextFile(join(path, name), name, yamlSource)
  const [instruments, powers] = [await filesIn(path, 'instruments'), await filesIn(path, 'powers')]
  return {
    path,
    problems: [...instruments.ignored, ...powers.ignored],
    publisher: await file('publisher.yaml'),
    edition: await file('edition.yaml'),
    instruments:
      instruments.names.length > 0
        ? await Promise.all(instruments.names.map(file))
        : [nothingIn('instruments')],
    powers: async function* (wanted = () => true): AsyncGenerator<Source> {
      if (powers.names.length === 0) yield nothingIn('powers')
      for (const name of powers.names) if (wanted(name)) yield await file(name)
    },
  }
}

async function filesIn(folder: string, name: string) {
  const found = (await readdir(join(folder, name)).catch(() => [])).sort()
  const isYaml = (file: string) => /\.ya?ml$/.test(file)
  return {
    names: found.filter(isYaml).map((file) => `${name}/${file}`),
    ignored: found
      .filter((file) => !isYaml(file) && !file.startsWith('.'))
      .map(
        (file): Problem => ({
          path: `${name}/${file}`,
          line: 1,
          column: 1,
          severity: 'warning',
          code: 'ignored-file',
          message: 'only files that end in .yaml or .yml are read here',
        }),
      ),
  }
}

const nothingIn = (name: string) =>
  unreadable(`${name}/`, 'missing-file', 'there is no .yaml file in this folder')
