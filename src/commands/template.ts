import { writeFile } from 'node:fs/promises'
import { writeTemplate } from '../exports/workbook.ts'
import { UsageError } from './open.ts'

/** Writes an empty workbook to be filled in. */
export async function template(args: string[]): Promise<number> {
  const [path, ...others] = args
  if (!path?.endsWith('.xlsx') || others.length > 0)
    throw new UsageError('usage: npm run powerlist -- template <file.xlsx>')
  try {
    await writeFile(path, await writeTemplate(), { flag: 'wx' })
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === 'EEXIST')
      throw new UsageError(`${path} exists already; name another file, or delete it first`)
    if (code) throw new UsageError(`${path} cannot be written: ${message}`)
    throw error
  }
  process.stdout.write(`wrote ${path}; its first sheet says how to fill it in\n`)
  return 0
}
