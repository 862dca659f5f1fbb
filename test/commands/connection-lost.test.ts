import assert from 'node:assert/strict'
import { test } from 'node:test'
import postgres from 'postgres'
import { writing } from '../../src/database/postgresql.ts'
import { start } from '../support/process.ts'
import { proxy } from '../support/proxy.ts'
import { emptyDatabase } from '../support/service.ts'

const ENDED = /^powerlist: the database at 127\.0\.0\.1:\d+\/\w+ cannot be used: [^\n]+\n$/

const administer = async <Result>(url: string, run: (sql: postgres.Sql) => Promise<Result>) => {
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  try {
    return await run(sql)
  } finally {
    await sql.end()
  }
}

/** Ends the connection of the command that works on a database, once it has one. */
const kill = (url: string) =>
  administer(url, async (sql) => {
    for (;;) {
      const ended = await sql`
        select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and application_name = 'powerlist-command'
          and backend_type = 'client backend' and state = 'active'`
      if (ended.length > 0) return
    }
  })

for (const command of [
  ['migrate'],
  ['publish', 'seeds/wuhan-hrss', '--yes'],
  ['instruments', 'seeds/wuhan-hrss/instruments', '--yes'],
])
  test(`a connection that the server ends during ${command[0]} is told of in one line`, async () => {
    const url = await emptyDatabase()
    const running = start({ DATABASE_URL: url }, ...command)
    await kill(url)
    const { code, err } = await running.exited
    assert.match(err, ENDED)
    assert.equal(code, 3)
    const again = await start({ DATABASE_URL: url }, 'migrate').exited
    assert.equal(again.code, 0, again.err)
  })

test('a start whose connection the server ends says so in one line, or comes after all', async () => {
  const url = await emptyDatabase()
  const running = start({ DATABASE_URL: url, PORT: '0' })
  await kill(url)
  const { code, err } = await running.exited
  assert.match(err, ENDED)
  assert.equal(code, 3)
})

test('time-outs of a millisecond and a server that closes at once are told of in one line', async () => {
  const url = await emptyDatabase()
  assert.equal((await start({ DATABASE_URL: url }, 'migrate').exited).code, 0)
  const name = new URL(url).pathname.slice(1)
  await administer(url, (sql) => sql.unsafe(`alter database ${name} set statement_timeout = 1`))
  for (const command of ['editions', 'migrate', 'serve']) {
    const { code, err } = await start({ DATABASE_URL: url, PORT: '0' }, command).exited
    if (code === 0) continue
    assert.match(err, ENDED)
    assert.equal(code, 3)
  }
  const between = await proxy(Number(new URL(url).port))
  between.become('close')
  const closed = new URL(url)
  closed.port = String(between.port)
  const { code, err } = await start({ DATABASE_URL: closed.href }, 'editions').exited
  assert.match(err, ENDED)
  assert.equal(code, 3)
})

test('what waits for a connection that is lost, and what comes after, fails', async () => {
  const url = await emptyDatabase()
  const database = writing(url)
  const waiting = Array.from({ length: 50 }, (_, n) => database.sql`select pg_sleep(20), ${n}::int`)
  const settled = Promise.allSettled(waiting)
  await kill(url)
  for (const { status } of await settled) assert.equal(status, 'rejected')
  await assert.rejects(async () => database.sql`select 1`, { code: 'CONNECTION_CLOSED' })
  await assert.rejects(
    database.sql.begin(async () => {}),
    { code: 'CONNECTION_CLOSED' },
  )
  await database.close()
})

test('settings that cannot be used name what is wrong with them', async () => {
  for (const [settings, line] of [
    [
      { DATABASE_URL: 'postgres://u:100%@127.0.0.1:1/db' },
      /^powerlist: DATABASE_URL is "postgres:\/\/u:…@127\.0\.0\.1:1\/db"; it has a % in its password that begins no escape; write it as %25\n$/,
    ],
    [
      { DATABASE_URL: 'postgres://h/db', DATABASE_READ_URLS: 'postgres://u:%zz@h/db' },
      /^powerlist: DATABASE_READ_URLS is "postgres:\/\/u:…@h\/db"; it has a % /,
    ],
    [
      { PUBLIC_URL: 'https://example.org/?q#f' },
      /^powerlist: PUBLIC_URL is "https:\/\/example\.org\/\?q#f"; it must be .* without user, query and fragment\n$/,
    ],
    [
      { PUBLIC_URL: 'https://me:secret@example.org' },
      /^powerlist: PUBLIC_URL is "https:\/\/me:…@example\.org"; it must be .*\n$/,
    ],
    [{ PUBLIC_URL: 'example' }, /^powerlist: PUBLIC_URL is "example"; it must be an address/],
    [{ MEMORY: 'much' }, /^powerlist: MEMORY is "much"; it must be a number of MiB/],
  ] as [Record<string, string>, RegExp][]) {
    for (const command of ['serve', 'editions']) {
      const { code, err } = await start({ PORT: '0', ...settings }, command).exited
      assert.match(err, line)
      assert.equal(code, 2)
    }
  }
})
