import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { zstdCompress, zstdDecompress } from 'node:zlib'

/** The data directory of an embedded database as it was once filled; reading it takes a fraction of filling it. */
export type Snapshot = {
  file: URL
  /** The data directory as a tar; undefined where there is none yet. */
  read: () => Promise<Uint8Array | undefined>
  /** Keeps a data directory; where nothing can be written, the next start fills its database again. */
  write: (tar: Uint8Array) => Promise<void>
}

const PROJECT = new URL('../../', import.meta.url)
const FOLDER = new URL('node_modules/.cache/powerlist/snapshots/', PROJECT)

/** The snapshot of what the program as it stands makes of datasets as they stand; `law`: with the law that ships with it. */
export function snapshotOf(datasets: string[], law: boolean): Snapshot {
  const key = fingerprint(datasets, law)
  const file = new URL(`${key}.tar.zst`, FOLDER)
  return {
    file,
    read: async () => {
      if (!key) return undefined
      try {
        return await unpack(await readFile(file), CHUNKS)
      } catch {
        return undefined
      }
    },
    write: async (tar) => {
      if (!key || tar.byteLength > MOST_BYTES || fingerprint(datasets, law) !== key) return
      const unfinished = new URL(`${key}.${process.pid}`, FOLDER)
      try {
        await mkdir(FOLDER, { recursive: true })
        await writeFile(unfinished, await pack(tar, CHUNKS))
        await rename(unfinished, file)
        await removeOldest()
      } catch {
        await rm(unfinished, { force: true }).catch(() => {})
      }
    },
  }
}

const pack = promisify(zstdCompress)
const unpack = promisify(zstdDecompress)
const CHUNKS = { chunkSize: 32 * 1024 * 1024 }

const MOST_BYTES = 512 * 1024 * 1024

/** What decides which rows a dataset becomes. */
const PROGRAM = ['package.json', 'schema', 'seeds', 'src'].map((name) =>
  fileURLToPath(new URL(name, PROJECT)),
)

/** A hash of all that a filled database comes from; undefined where it comes from what is no plain file. */
function fingerprint(datasets: string[], law: boolean): string | undefined {
  const hash = createHash('sha256').update(`${law}\n`)
  try {
    for (const path of [...PROGRAM, ...datasets])
      for (const name of filesIn(path)) {
        const bytes = readFileSync(name === '' ? path : `${path}/${name}`)
        hash.update(`${name}\n${bytes.length}\n`).update(bytes)
      }
    return hash.digest('hex')
  } catch {
    return undefined
  }
}

/** The files of a folder by their names in it; of a file its own, which is ''. */
function filesIn(path: string): string[] {
  if (statSync(path).isFile()) return ['']
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => {
      if (!entry.isFile() && !entry.isDirectory()) throw new Error('neither file nor folder')
      return entry.isFile()
    })
    .map(({ parentPath, name }) => `${parentPath}/${name}`.slice(path.length + 1))
    .sort()
}

/** How many are kept: of the datasets and the states of the program that were used last. */
const KEPT = 8

async function removeOldest() {
  const names = await readdir(FOLDER)
  const written = await Promise.all(
    names.map(async (name) => ({ name, at: (await stat(new URL(name, FOLDER))).mtimeMs })),
  )
  const old = written.sort((one, other) => other.at - one.at).slice(KEPT)
  for (const { name } of old) await rm(new URL(name, FOLDER), { force: true })
}
