import { readFile } from 'node:fs/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { parentPort, workerData } from 'node:worker_threads'
import pino from 'pino'
import { createApp } from '../../src/app.ts'
import { openCatalogue } from '../../src/database/catalogue.ts'
import { embedded } from '../../src/database/embedded.ts'
import type { MadeDocument } from '../support/arbitrary-document.ts'
import { watchedTurns } from '../support/turns.ts'
import { wholeListQuery } from '../support/whole-list.ts'

// A service in a thread of its own that answers one document after the other, with nothing kept between them. It tells what its
// heap holds once it is warm, and of each document the most processor time that one turn of its loop took.

export type Asked = { documents: MadeDocument[]; filled: string }
export type Told = { warm: number } | { document: number; milliseconds: number }

const { documents, filled }: Asked = workerData
const tell = (told: Told) => parentPort?.postMessage(told)

setFlagsFromString('--expose-gc')
const collect: () => void = runInNewContext('gc')

const database = await embedded(undefined, await readFile(filled))
const app = createApp({
  sql: database.sql,
  catalogue: await openCatalogue(database.sql),
  log: pino({ level: 'silent' }),
  publicUrl: 'https://example.org',
  keep: { answers: 0, rows: 0 },
  queryTime: 60_000,
})

await ask({ query: wholeListQuery(), variables: {} })
collect()
tell({ warm: process.memoryUsage().heapUsed })
for (const [document, made] of documents.entries()) {
  const turns = watchedTurns()
  // Interpreted, and compiled from the third time on.
  for (let times = 0; times < 4; times++) await ask(made)
  tell({ document, milliseconds: turns.most() })
}
await database.close()

async function ask(body: MadeDocument) {
  const answer = await app.fetch('http://localhost/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  await answer.text()
}
