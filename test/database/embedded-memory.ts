import pino from 'pino'
import { createApp } from '../../src/app.ts'
import { open } from '../../src/commands/open.ts'
import { openCatalogue } from '../../src/database/catalogue.ts'
import { WUHAN } from '../support/filled.ts'

// Run with --expose-gc: prints how many bytes of heap many equal requests leave behind, once all is warm.
const REQUESTS = 40

const database = await open({ databaseUrl: undefined, datasets: [WUHAN] })
const app = createApp({
  sql: database.sql,
  catalogue: await openCatalogue(database.sql),
  log: pino({ level: 'silent' }),
  publicUrl: 'https://example.org',
  keep: { answers: 0, rows: 0 },
})
const lists = Array.from(
  { length: 20 },
  (_, index) =>
    `a${index}: powers(first: 100, asOf: "2018-01-${10 + index}") { nodes { code name } }`,
)
const body = JSON.stringify({ query: `{ ${lists.join(' ')} }` })

const read = async (requests: number) => {
  for (let count = 0; count < requests; count++) {
    const answer = await app.fetch('http://localhost/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    })
    if (!(await answer.text()).includes('QR-01')) throw new Error('no answer')
  }
}
const held = () => {
  for (let pass = 0; pass < 3; pass++) globalThis.gc?.()
  return process.memoryUsage().heapUsed
}

await read(REQUESTS)
const before = held()
await read(REQUESTS)
console.log(held() - before)
await database.close()
