import { writeFile } from 'node:fs/promises'
import { fromUser } from '../config.ts'
import { writeTemplate } from '../formats/workbook/write.ts'
import { commandLine } from './command-line.ts'
import { UsageError } from './failure.ts'
import { print, printJson } from './print.ts'

/** Writes an empty workbook to be filled in. */
export async function template(args: string[]): Promise<number> {
  const { words, flags } = commandLine(args, {
    usage: 'template <file.xlsx> [--json]',
    flags: ['json'],
    words: [1, 1],
  })
  const [path = ''] = words
  if (!path.endsWith('.xlsx')) throw new UsageError(`"${path}" must be the name of an .xlsx file`)
  try {
    await writeFile(fromUser(path), await writeTemplate(), { flag: 'wx' })
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === 'EEXIST')
      throw new UsageError(`${path} exists already; name another file, or delete it first`)
    if (code) throw new UsageError(`${path} cannot be written: ${message}`)
    throw error
  }
  if (flags.json) printJson({ path })
  else print(`wrote ${path}; its first sheet says how to fill it in\n`)
  return 0
}
