import { open, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { crc32 } from 'node:zlib'
import { type Entry, fromBuffer, type ZipFile } from 'yauzl'
import { DatasetError } from '../problem.ts'

const MIB = 2 ** 20

/** How large a file may be, packed and unpacked: a workbook of 50,000 powers (18 and 210 MiB) has room, a bomb has not. */
export const LIMITS = {
  file: 64 * MIB,
  entries: 1_000,
  entry: 256 * MIB,
  unpacked: 512 * MIB,
  /** Unpacked size to packed size, of entries over 1 MiB. Zeros are packed 1,000 to 1, tables of text some 20 to 1. */
  ratio: 200,
}

/** Reads the entries of a .zip, by name; nothing unfolds before the directory has been looked through. */
export async function readZip(path: string): Promise<Map<string, Buffer>> {
  const bytes = await readLimitedFile(path)
  if (bytes.subarray(0, 8).equals(OLE))
    refusing(path)('old-format', 'an old .xls workbook, or one with a password, is no archive')
  return unpack(path, bytes)
}

/** The entries of a .zip or .xlsx that has been read. */
export async function unpack(path: string, bytes: Buffer): Promise<Map<string, Buffer>> {
  const refuse = refusing(path)
  if (!bytes.subarray(0, 2).equals(Buffer.from('PK'))) refuse('not-a-zip', NOT_A_ZIP)
  try {
    const zip = await opened(bytes)
    const entries = await listed(zip)
    const problem = suspicion(entries)
    if (problem) refuse('unsafe-archive', problem)
    const files = new Map<string, Buffer>()
    for (const entry of entries)
      if (!entry.fileName.endsWith('/')) {
        const unfolded = await unpacked(zip, entry)
        if (crc32(unfolded) !== entry.crc32)
          refuse('damaged-archive', `"${entry.fileName}" is damaged: its CRC-32 is another`)
        files.set(entry.fileName, unfolded)
      }
    return files
  } catch (error) {
    if (error instanceof DatasetError) throw error
    return refuse('not-a-zip', `${NOT_A_ZIP} (${(error as Error).message})`)
  }
}

/** Throws what is wrong with a file as a whole. */
export const refusing =
  (path: string) =>
  (code: string, message: string): never => {
    const place = { path: basename(path), line: 1, column: 1 }
    throw new DatasetError(path, [{ ...place, severity: 'error', code, message }])
  }

/** The bytes of a file that is not too large to be read. */
export async function readLimitedFile(path: string): Promise<Buffer> {
  const refuse = refusing(path)
  const missing = (error: NodeJS.ErrnoException) =>
    refuse(
      'missing-file',
      error.code === 'ENOENT' ? 'there is no such file' : `cannot be read (${error.code})`,
    )
  // Opening a pipe would wait for whoever writes into it.
  if (!(await stat(path).catch(missing)).isFile())
    refuse('unreadable-file', 'this is not a regular file')
  const file = await open(path).catch(missing)
  try {
    const { size } = await file.stat()
    if (size > LIMITS.file)
      refuse('too-large', `${mib(size)} MiB; a file may have ${mib(LIMITS.file)} MiB`)
    if (size === 0) refuse('empty-file', 'the file is empty')
    return await file.readFile()
  } finally {
    await file.close()
  }
}

const opened = (bytes: Buffer) =>
  new Promise<ZipFile>((resolve, reject) =>
    fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: true }, (error, zip) =>
      error ? reject(error) : resolve(zip),
    ),
  )

const listed = (zip: ZipFile) =>
  new Promise<Entry[]>((resolve, reject) => {
    if (zip.entryCount > LIMITS.entries) return resolve(Array(zip.entryCount))
    const entries: Entry[] = []
    zip.on('entry', (entry: Entry) => {
      entries.push(entry)
      zip.readEntry()
    })
    zip.once('end', () => resolve(entries)).once('error', reject)
    zip.readEntry()
  })

/** Why an archive is not unpacked, from its directory alone. */
function suspicion(entries: Entry[]): string | undefined {
  if (entries.length > LIMITS.entries)
    return `${entries.length} entries; an archive may have ${LIMITS.entries}`
  const total = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0)
  if (total > LIMITS.unpacked)
    return `unpacks to ${mib(total)} MiB; an archive may have ${mib(LIMITS.unpacked)} MiB`
  const names = new Set<string>()
  for (const entry of entries) {
    const { fileName, compressedSize, uncompressedSize } = entry
    if (names.has(fileName)) return `"${fileName}" is there twice`
    names.add(fileName)
    if (uncompressedSize > LIMITS.entry)
      return `"${fileName}" unpacks to ${mib(uncompressedSize)} MiB; it may have ${mib(LIMITS.entry)} MiB`
    if (entry.generalPurposeBitFlag & 1) return `"${fileName}" is encrypted`
    if (uncompressedSize > MIB && uncompressedSize > LIMITS.ratio * compressedSize)
      return `"${fileName}" unpacks to more than ${LIMITS.ratio} times its size`
  }
  return undefined
}

/** The stream ends with an error where an entry holds more, or less, than the directory says. */
const unpacked = (zip: ZipFile, entry: Entry) =>
  new Promise<Buffer>((resolve, reject) =>
    zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(error)
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.once('end', () => resolve(Buffer.concat(chunks))).once('error', reject)
    }),
  )

const mib = (bytes: number) => Math.ceil((bytes / MIB) * 10) / 10
const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex')
const NOT_A_ZIP = 'the file is not a .zip or .xlsx, or is damaged'
