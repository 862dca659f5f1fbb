import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after } from 'node:test'
import pino from 'pino'
import postgres from 'postgres'
import type { AdmissionSettings } from '../../src/admission/admission-control.ts'
import { createApp } from '../../src/app.ts'
import type { WorkingCalendar } from '../../src/calendar/announced.ts'
import { open } from '../../src/commands/open.ts'
import { openCatalogue } from '../../src/database/catalogue.ts'
import { embedded } from '../../src/database/embedded.ts'
import { writing } from '../../src/database/postgresql.ts'
import { servingItself } from '../../src/database/serving.ts'
import type { OnStatement } from '../../src/database/sql.ts'
import { addLists, TEMPLATE, WUHAN } from './filled.ts'

export type DatabaseName = 'PGlite' | 'PostgreSQL'

/** The databases that every test of behaviour runs on; `npm run test:fast` leaves PostgreSQL out. */
export const databases: readonly DatabaseName[] = process.env.TEST_FAST
  ? ['PGlite']
  : ['PGlite', 'PostgreSQL']

export { WUHAN }

/** A database of its own in the PostgreSQL of this run of the tests: empty, or as the template is. */
export async function emptyDatabase(template = 'template1'): Promise<string> {
  const server = process.env.TEST_POSTGRESQL
  assert.ok(server, 'the tests run with --test-global-setup=test/support/postgresql.ts')
  const name = `test_${process.pid}_${made++}`
  const sql = postgres(`${server}/postgres`, { max: 1, onnotice: () => {} })
  await sql`create database ${sql(name)} template ${sql(template)}`
  await sql.end()
  return `${server}/${name}`
}

let made = 0

/** A database that holds the Wuhan list, copied from one that was filled when the run began, and more lists. */
async function filled(name: DatabaseName, more: string[], onStatement: OnStatement) {
  const directory = process.env.TEST_FILLED
  assert.ok(directory, 'the tests run with --test-global-setup=test/support/postgresql.ts')
  if (name === 'PostgreSQL') {
    const databaseUrl = await emptyDatabase(TEMPLATE)
    if (more.length > 0) {
      const writer = writing(databaseUrl)
      await addLists(writer, more, new Date())
      await writer.close()
    }
    return {
      databaseUrl,
      database: await open({ databaseUrl, datasets: [WUHAN], law: false }, { onStatement }),
    }
  }
  const database = await embedded(onStatement, await readFile(directory))
  if (more.length > 0) await addLists(database, more, null)
  await database.sql`set default_transaction_read_only = on`
  return { databaseUrl: undefined, database: servingItself(database) }
}

/** PGlite keeps the whole process busy while it starts: a connection begun meanwhile would time out. */
const inTurn = <Opened>(opening: () => Promise<Opened>): Promise<Opened> => {
  const opened = turn.then(opening)
  turn = opened.catch(() => {})
  return opened
}

let turn: Promise<unknown> = Promise.resolve()

/** Nothing is kept from one request to the next: for tests that count what each asks the database. */
export const NOTHING = { answers: 0, rows: 0 }

/** JSON of whatever shape the query gives it: a test reads it as it expects it. */
// biome-ignore lint/suspicious/noExplicitAny: the shape is what the test asserts
export type Json = any

type Answer = { data: Json; errors?: { message: string; path?: unknown[]; extensions: Json }[] }

/** The database with the Wuhan list that the tests of a process share, as none of them writes to it; each has a service of its own on it. */
function shared(name: DatabaseName) {
  const held = SHARED[name] ?? {
    listeners: new Set<OnStatement>(),
    opened: inTurn(() =>
      filled(name, [], (text) => {
        for (const listener of held.listeners) listener(text)
      }),
    ),
  }
  SHARED[name] = held
  return held
}

type Shared = { listeners: Set<OnStatement>; opened: ReturnType<typeof filled> }

const SHARED: Partial<Record<DatabaseName, Shared>> = {}

after(async () => {
  for (const { opened } of Object.values(SHARED)) await (await opened).database.close()
})

/**
 * The whole service without a port. Its database is filled from datasets (left out: the Wuhan list); `own`: no other test reads it,
 * so that this one may write to it.
 */
export async function service(
  name: DatabaseName,
  {
    datasets = [WUHAN],
    own = datasets.length > 1 || datasets[0] !== WUHAN,
    defaultPublisher,
    calendar,
    keep,
    limits,
  }: {
    datasets?: string[]
    own?: boolean
    defaultPublisher?: string
    calendar?: WorkingCalendar
    keep?: typeof NOTHING
    limits?: AdmissionSettings
  } = {},
) {
  const statements: string[] = []
  // Each new connection first asks for the types of arrays; that belongs to no query.
  const note = (text: string) => text.includes('pg_catalog.pg_type') || statements.push(text)
  const { database, databaseUrl } = own
    ? await inTurn(() => openOwn(name, datasets, note))
    : await sharedWith(name, note)
  if (own) after(() => database.close())
  const catalogue = await openCatalogue(database.sql)
  statements.length = 0
  const log = pino({ level: 'silent' })
  const app = createApp({
    sql: database.sql,
    catalogue,
    log,
    publicUrl: 'https://example.org',
    defaultPublisher,
    calendar,
    keep,
    limits,
    // However busy the machine is.
    queryTime: 60_000,
  })

  const post = (body: object, headers: Record<string, string> = {}) =>
    app.fetch('http://localhost/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    })

  /** The answer with its errors. */
  async function answer(query: string, variables?: object): Promise<Answer> {
    statements.length = 0
    return (await post({ query, variables })).json()
  }

  /** The data of a query that has to succeed. */
  async function ask(query: string, variables?: object) {
    const { data, errors } = await answer(query, variables)
    assert.equal(errors, undefined, JSON.stringify(errors))
    return data
  }

  return { app, sql: database.sql, catalogue, databaseUrl, statements, post, answer, ask }
}

async function openOwn(name: DatabaseName, datasets: string[], onStatement: OnStatement) {
  const [first, ...more] = datasets
  if (first === WUHAN) return filled(name, more, onStatement)
  const databaseUrl = name === 'PostgreSQL' ? await emptyDatabase() : undefined
  return {
    databaseUrl,
    database: await open({ databaseUrl, datasets, law: false }, { onStatement }),
  }
}

/** Without its address, so that nobody can write to it. */
async function sharedWith(name: DatabaseName, onStatement: OnStatement) {
  const { listeners, opened } = shared(name)
  listeners.add(onStatement)
  return { database: (await opened).database, databaseUrl: undefined }
}
