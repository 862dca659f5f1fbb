import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, readdir, rename, rm, rmdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type Measure, measured } from '../exports/measures.ts'
import type { FolderFile } from '../formats/yaml/write.ts'
import { UsageError } from './failure.ts'

type Chunks = AsyncIterable<string | Uint8Array>

/** A reader that has seen enough closes the pipe: that ends the writing, and is no failure. */
export async function toStandardOutput(chunks: Chunks | Iterable<string>): Promise<void> {
  try {
    await pipeline(Readable.from(chunks, { objectMode: false }), process.stdout, { end: false })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error
  }
}

/** Writes beside the path and renames at the end, so that half a file never stands under its name. */
export async function writeFile(path: string, chunks: Chunks): Promise<Measure> {
  const beside = `${path}.${process.pid}.part`
  try {
    const measure = await written(beside, chunks)
    await rename(beside, path)
    return measure
  } catch (error) {
    await rm(beside, { force: true })
    throw unwritable(path, error)
  }
}

/** Writes a folder in the same way. Its SHA-256 is that of the lines which `sha256sum` prints for its files, in their order here. */
export async function writeFolder(
  path: string,
  files: AsyncIterable<FolderFile>,
): Promise<Measure> {
  const there = await readdir(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw unwritable(path, error)
  })
  if (there && there.length > 0)
    throw new UsageError(
      `--out ${path} is a folder with something in it; name a new or an empty one`,
    )
  const beside = `${path.replace(/\/+$/, '')}.${process.pid}.part`
  const hash = createHash('sha256')
  let bytes = 0
  try {
    for await (const file of files) {
      const target = join(beside, file.path)
      await mkdir(dirname(target), { recursive: true })
      const measure = await written(target, file.chunks)
      hash.update(`${measure.sha256}  ${file.path}\n`)
      bytes += measure.bytes
    }
    if (there) await rmdir(path)
    await rename(beside, path)
    return { bytes, sha256: hash.digest('hex') }
  } catch (error) {
    await rm(beside, { recursive: true, force: true })
    throw unwritable(path, error)
  }
}

async function written(path: string, chunks: Chunks): Promise<Measure> {
  let found: Measure = { bytes: 0, sha256: '' }
  const file = measured(chunks, (measure) => {
    found = measure
  })
  await pipeline(file, createWriteStream(path, { flags: 'wx', flush: true }))
  return found
}

/** An error of the file system as one line about `--out`; any other as it is. */
function unwritable(path: string, error: unknown) {
  const { code, syscall } = error as NodeJS.ErrnoException
  return syscall && code ? new UsageError(`--out ${path} cannot be written (${code})`) : error
}
