import { Worker } from 'node:worker_threads'
import type { List } from '../../dataset/list.ts'
import { WorkbookSizeError } from './size-error.ts'
import { rowsOfTables } from './write.ts'

/** What the thread that writes a workbook says. */
export type Answer = { bytes: Uint8Array } | { noRoomFor: string }

/** The same workbook, put together in a thread, one after the other: it takes half a second, in which nobody else could be answered. */
export async function writeWorkbookApart(content: List): Promise<Buffer> {
  const rows = await rowsOfTables(content)
  const made = last.then(() => inThread(rows))
  last = made.catch(() => {})
  return made
}

let last: Promise<unknown> = Promise.resolve()

function inThread(rows: Awaited<ReturnType<typeof rowsOfTables>>): Promise<Buffer> {
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>()
  const worker = new Worker(new URL('./write-in-thread.ts', import.meta.url), { workerData: rows })
  worker.once('message', (answer: Answer) => {
    if ('bytes' in answer) resolve(Buffer.from(answer.bytes))
    else reject(new WorkbookSizeError(answer.noRoomFor))
  })
  worker.once('error', reject)
  worker.once('exit', () => reject(new Error('The workbook was not written')))
  return promise
}
