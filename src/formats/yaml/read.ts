import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { ListAsRead } from '../list-as-read.ts'
import type { Problem } from '../problem.ts'
import { type SourceFile, unreadable } from '../source-file.ts'
import { readTextFile } from '../text-file.ts'
import { yamlSource } from './source.ts'

/**
 * A dataset folder, as FORMAT.md says. The files of its powers are read when they are asked for; those of a small list are
 * kept, those of a large one read again each time.
 */
export async function readFolder(path: string): Promise<ListAsRead> {
  const file = (name: string) => readTextFile(join(path, name), name, yamlSource)
  const [instruments, powers] = [await filesIn(path, 'instruments'), await filesIn(path, 'powers')]
  const kept = new Map<string, SourceFile>()
  const isSmall = (await sizeOf(path, powers.names)) <= SMALL_BYTES
  const powersIn = async (name: string) => {
    const source = kept.get(name) ?? (await file(name))
    if (isSmall) kept.set(name, source)
    return source
  }
  return {
    path,
    problems: [...instruments.ignored, ...powers.ignored],
    publisher: await file('publisher.yaml'),
    edition: await file('edition.yaml'),
    instruments:
      instruments.names.length > 0
        ? await inTurn(instruments.names, file)
        : [nothingIn('instruments')],
    powers: async function* (wanted = () => true): AsyncGenerator<SourceFile> {
      if (powers.names.length === 0) yield nothingIn('powers')
      for (const name of powers.names) if (wanted(name)) yield await powersIn(name)
    },
  }
}

/** One file after the other: there may be more of them than a process can have open. */
async function inTurn(names: string[], read: (name: string) => Promise<SourceFile>) {
  const sources: SourceFile[] = []
  for (const name of names) sources.push(await read(name))
  return sources
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

/** 4 MiB. */
const SMALL_BYTES = 4 * 1024 * 1024

async function sizeOf(folder: string, names: string[]) {
  const sizes = await Promise.all(
    names.map(async (name) => (await stat(join(folder, name)).catch(() => undefined))?.size ?? 0),
  )
  return sizes.reduce((sum, size) => sum + size, 0)
}

const nothingIn = (name: string) =>
  unreadable(`${name}/`, 'missing-file', 'there is no .yaml file in this folder')
