import pino from 'pino'
import postgres from 'postgres'
import { createApp } from '../../../src/app.ts'
import { openCatalogue } from '../../../src/database/catalogue.ts'
import { serving } from '../../../src/database/postgresql.ts'
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
const { sql } = pool
  ? { sql: postgres(databaseUrl, { ...options(), ...pool }) }
  : serving(databaseUrl)
listen(
  createApp({
    sql,
    catalogue: await openCatalogue(sql),
    log: pino({ level: 'silent' }),
    publicUrl: 'https://powerlist.example.org',
    keep,
  }),
)
