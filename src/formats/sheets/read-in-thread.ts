import { parentPort, workerData } from 'node:worker_threads'
import { DatasetError } from '../problem.ts'
import { parseSheets } from './parse.ts'
import type { Answer } from './read.ts'
import { Refusal } from './refusal.ts'

/** Runs in a thread of its own, which may be ended, and whose memory has an end. */
const send = (answer: Answer) => parentPort?.postMessage(answer)

try {
  const { path, bytes } = workerData as { path: string; bytes: Uint8Array }
  const { sheets, ...about } = await parseSheets(path, Buffer.from(bytes.buffer))
  for (let sheet = sheets.shift(); sheet; sheet = sheets.shift()) send({ sheet })
  send({ about })
} catch (error) {
  if (error instanceof DatasetError) send({ problems: error.problems })
  else if (error instanceof Refusal) send({ refused: [error.code, error.message] })
  else send({ refused: ['syntax', `the file cannot be read: ${(error as Error).message}`] })
}
