import { Worker } from 'node:worker_threads'
import { readLimitedFile, refusing } from '../archive/zip.ts'
import { DatasetError, type Problem } from '../problem.ts'
import type { Sheet, Sheets } from './sheet.ts'

/** What the thread that reads a file says. */
export type Answer =
  | { sheet: Sheet }
  | { about: Omit<Sheets, 'sheets'> }
  | { problems: Problem[] }
  | { refused: [code: string, message: string] }

/**
 * Reads the tables of a workbook (.xlsx, .xlsm, .xls, .ods), of a text (.csv, in UTF-8 or GB18030) or of a saved web page, which is
 * known by what it holds. It is read in a thread with bounds of memory and time, so that no file can end the process or keep it.
 * Throws a DatasetError where it gives no table.
 */
export async function readSheets(path: string): Promise<Sheets> {
  const refuse = refusing(path)
  const file = await readLimitedFile(path)
  const bytes = new Uint8Array(file)
  const worker = new Worker(new URL('./read-in-thread.ts', import.meta.url), {
    workerData: { path, bytes },
    transferList: [bytes.buffer],
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY },
  })
  const sheets: Sheet[] = []
  const { promise, resolve, reject } = Promise.withResolvers<Answer | 'late'>()
  const timer = setTimeout(resolve, MOST_TIME, 'late')
  worker.on('message', (answer: Answer) => {
    if ('sheet' in answer) sheets.push(answer.sheet)
    else resolve(answer)
  })
  worker.once('error', reject)
  try {
    const answer = await promise.catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') return 'large' as const
      throw error
    })
    if (answer === 'late') return refuse('too-large', 'takes too long to read')
    if (answer === 'large') return refuse('too-large', 'takes too much memory to read')
    if ('problems' in answer) throw new DatasetError(path, answer.problems)
    if ('refused' in answer) return refuse(...answer.refused)
    return 'about' in answer ? { ...answer.about, sheets } : refuse('syntax', 'cannot be read')
  } finally {
    clearTimeout(timer)
    await worker.terminate()
  }
}

/** In MiB; a workbook of 50,000 powers takes a quarter of it. */
const MOST_MEMORY = 4_096
/** In milliseconds. */
const MOST_TIME = 300_000
