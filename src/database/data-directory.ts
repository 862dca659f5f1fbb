import { MemoryFS, PGlite } from '@electric-sql/pglite'

/** The data directory of an embedded database, as a tar. Its files stay the bytes they are in the tar, so that they are in memory once. */
export class DataDirectory extends MemoryFS {
  readonly #tar: Uint8Array

  constructor(tar: Uint8Array) {
    super()
    this.#tar = tar
  }

  override async initialSyncFs() {
    const { FS } = this.pg?.Module ?? {}
    if (!FS) throw new Error('the data directory is read before the module that holds it')
    for (const { name, data } of entriesOf(this.#tar)) {
      const path = `${PGlite.paths.PGDATA}/${name}`
      const slash = path.lastIndexOf('/')
      if (data === undefined) {
        FS.mkdirTree(path)
        continue
      }
      FS.mkdirTree(path.slice(0, slash))
      FS.createDataFile(path.slice(0, slash), path.slice(slash + 1), data, true, true, true)
    }
  }
}

/** A tar of a data directory without `template1` and `template0`, from which other databases would be made. */
export function withoutTemplates(tar: Uint8Array): Uint8Array {
  const kept = [...entriesOf(tar)].filter(({ name }) => !/^base\/[14]\//.test(name))
  return Buffer.concat([...kept.map(({ block }) => block), new Uint8Array(2 * BLOCK)])
}

/** A file of a tar, or a folder, which has no data; `block`: both with what stands before them. */
type Entry = { name: string; block: Uint8Array; data?: Uint8Array }

function* entriesOf(tar: Uint8Array): Generator<Entry> {
  for (let at = 0; at + BLOCK <= tar.length && tar[at] !== 0; ) {
    const textIn = (from: number, to: number) =>
      Buffer.from(tar.subarray(at + from, at + to))
        .toString()
        .replace(/\0.*$/s, '')
    const size = Number.parseInt(textIn(124, 136), 8) || 0
    const from = at + BLOCK
    const end = from + Math.ceil(size / BLOCK) * BLOCK
    yield {
      name: textIn(0, 100).replace(/^\/+|\/+$/g, ''),
      block: tar.subarray(at, end),
      ...(textIn(156, 157) !== FOLDER && { data: tar.subarray(from, from + size) }),
    }
    at = end
  }
}

const BLOCK = 512
const FOLDER = '5'
