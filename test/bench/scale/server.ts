import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import pino from 'pino'
import { createApp } from '../../../src/app.ts'
import { open } from '../../../src/commands/open.ts'
import { openCatalogue } from '../../../src/database/catalogue.ts'

// The service on a port of its own, without what it keeps of answers and rows: tells its parent the port and, when asked, its memory.
const began = performance.now()
const { sql } = await open({ databaseUrl: process.argv[2], datasets: [] })
const nothingKept = { keep: { answers: 0, rows: 0 } }
const app = createApp({
  sql,
  catalogue: await openCatalogue(sql),
  log: pino({ level: 'warn' }),
  publicUrl: 'https://example.org',
  ...nothingKept,
})
const server = createServer(app)
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo
  process.send?.({ port, startMilliseconds: performance.now() - began })
})
process.on('message', () => process.send?.({ rss: process.memoryUsage.rss() }))
process.on('disconnect', () => process.exit())
