import { readFile, stat } from 'node:fs/promises'
import { decode } from './decode.ts'
import { type SourceFile, unreadable } from './source-file.ts'

/** Reads one text file of a dataset with the reader of its form; a file that cannot be read is a source with that problem. */
export async function readTextFile(
  address: string,
  path: string,
  parse: (path: string, text: string) => SourceFile,
): Promise<SourceFile> {
  const bytes = await contents(address)
  if (typeof bytes === 'string') {
    const code =
      bytes === MISSING ? 'missing-file' : bytes === LARGE ? 'too-large' : 'unreadable-file'
    return unreadable(path, code, bytes)
  }
  const decoded = decode(bytes)
  if ('problem' in decoded) {
    const { code, message, line, column } = decoded.problem
    return unreadable(path, code, message, { path, line, column })
  }
  return decoded.text.trim() === ''
    ? unreadable(path, 'empty-file', 'the file is empty')
    : parse(path, decoded.text)
}

/** 16 MiB. */
export const MOST_BYTES = 16 * 1024 * 1024

const MISSING = 'there is no such file'
const LARGE = 'the file is larger than 16 MiB; spread what it holds over several files of a folder'

/** The bytes of a file, or why there are none. */
async function contents(address: string): Promise<Buffer | string> {
  try {
    const found = await stat(address)
    if (found.isDirectory()) return 'this is a folder, not a file'
    if (!found.isFile()) return 'this is not a regular file'
    return found.size > MOST_BYTES ? LARGE : await readFile(address)
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException
    return REASONS[code] ?? `the file cannot be read (${code || message})`
  }
}

const REASONS: Record<string, string> = {
  ENOENT: MISSING,
  EACCES: 'the file cannot be read: permission denied',
  ELOOP: 'the file cannot be read: symbolic links lead in a circle',
}
