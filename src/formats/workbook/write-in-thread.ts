import { parentPort, workerData } from 'node:worker_threads'
import { WorkbookSizeError } from './size-error.ts'
import { workbookOf } from './write.ts'
import type { Answer } from './write-apart.ts'

/** Runs in a thread of its own. */
const send = (answer: Answer) => parentPort?.postMessage(answer)

try {
  send({ bytes: await workbookOf(workerData) })
} catch (error) {
  if (!(error instanceof WorkbookSizeError)) throw error
  send({ noRoomFor: error.what })
}
