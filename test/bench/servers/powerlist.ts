import pino from 'pino'
import postgres from 'postgres'
import { createApp } from '../../../src/app.ts'
import { openCatalogue } from '../../../src/database/catalogue.ts'
import { serving } from '../../../src/database/serving.ts'
import { options } from '../../../src/database/sql.ts'
import { listen, settings } from './listen.ts'

type Settings = {
  databaseUrl: string
  /** What is kept between requests; left out: what the service keeps by itself. */
  keep?: Parameters<typeof createApp>[0]['keep']
  /** Another pool than the service's own. */
  pool?: { max: number; prepare: boolean }
}

// What `npm start` serves, on a database that is filled already.
const { databaseUrl, keep, pool } = settings<Settings>()
const log = pino({ level: 'silent' })
const { sql, reads } = pool
  ? { sql: postgres(databaseUrl, { ...options(), ...pool }), reads: undefined }
  : serving({ url: databaseUrl, log })
listen(
  createApp({
    sql,
    reads,
    catalogue: await openCatalogue(sql),
    log,
    publicUrl: 'https://powerlist.example.org',
    keep,
  }),
)
