import pino from 'pino'
import { createApp } from '../../src/app.ts'
import { open } from '../../src/commands/open.ts'
import { openCatalogue } from '../../src/database/catalogue.ts'

// Asks as many different documents as its argument says, and prints how much memory is held on the way.
const count = Number(process.argv[2])
const database = await open({ databaseUrl: undefined, datasets: [] })
const catalogue = await openCatalogue(database.sql)
const log = pino({ level: 'silent' })
const publicUrl = 'https://example.org'
const app = createApp({
  sql: database.sql,
  catalogue,
  log,
  publicUrl,
  keep: { answers: 1_000_000 },
})
const held: number[] = []
for (let index = 0; index < count; index++) {
  const query = `{ a${index}: __typename }`
  const answer = await app.fetch('http://localhost/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  })
  const text = await answer.text()
  if (!text.startsWith(`{"data":{"a${index}":"Query"}`)) throw new Error(text)
  if ((index + 1) % (count / 10) === 0) {
    globalThis.gc?.()
    held.push(Math.round(process.memoryUsage().heapUsed / 1_048_576))
  }
}
await database.close()
process.stdout.write(`${JSON.stringify(held)}\n`)
process.exit(0)
