import assert from 'node:assert/strict'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, test } from 'node:test'
import postgres from 'postgres'
import { open } from '../../src/commands/open.ts'
import { secondEdition } from '../support/editions.ts'
import { isThere, listening } from '../support/outside.ts'
import { freePort } from '../support/postgresql.ts'
import { start } from '../support/process.ts'
import { publishing } from '../support/publish.ts'
import { emptyDatabase, WUHAN } from '../support/service.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const PGBOUNCER = 'pgbouncer'

/** PgBouncer in transaction mode with few servers in front of a database, as `DATABASE_URL` has it. */
async function pooled(databaseUrl: string, settings: string): Promise<string> {
  const { hostname, port: server, pathname, username, password } = new URL(databaseUrl)
  const folder = temporaryFolder()
  const port = await freePort()
  const file = join(folder, 'pgbouncer.ini')
  await writeFile(
    file,
    `[databases]
* = host=${hostname} port=${server} user=${username} password=${password}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = any
pool_mode = transaction
default_pool_size = 2
${process.getuid?.() === 0 ? 'user = nobody' : ''}
${settings}
`,
  )
  await listening(PGBOUNCER, [file], port)
  return `postgres://127.0.0.1:${port}${pathname}?user=${username}&prepare=false`
}

test('behind PgBouncer in transaction mode services start together, commands publish, and no lock is left', async (t) => {
  if (!isThere(PGBOUNCER)) return t.diagnostic('there is no pgbouncer here')
  const databaseUrl = await emptyDatabase()
  const url = await pooled(
    databaseUrl,
    'ignore_startup_parameters = default_transaction_read_only,statement_timeout',
  )
  const begin = () => open({ databaseUrl: url, datasets: [WUHAN], law: false })
  const services = await Promise.all([begin(), begin(), begin()])
  services.push(await begin())
  for (const { sql } of services) {
    const [row] = await sql<{ powers: number }[]>`select count(*)::int as powers from power`
    assert.equal(row?.powers, 37)
  }
  const folder = await secondEdition()
  after(() => rm(folder, { recursive: true }))
  await publishing(url).publish(folder)
  const migrated = await start({ DATABASE_URL: url }, 'migrate').exited
  assert.deepEqual([migrated.code, migrated.out], [0, 'the tables are up to date\n'], migrated.err)
  for (const { sql } of services) {
    const [row] = await sql<{ editions: number }[]>`select count(*)::int as editions from edition`
    assert.equal(row?.editions, 2)
  }
  const direct = postgres(databaseUrl, { max: 1 })
  const locks = await direct`select pid from pg_locks where locktype = 'advisory'`
  await direct.end()
  await Promise.all(services.map((service) => service.close()))
  assert.deepEqual([...locks], [])
})

test('a parameter that PgBouncer refuses is told in one line with the remedies', async (t) => {
  if (!isThere(PGBOUNCER)) return t.diagnostic('there is no pgbouncer here')
  const url = await pooled(await emptyDatabase(), '')
  const { code, err } = await start({ DATABASE_URL: url }, 'editions').exited
  assert.match(
    err,
    /^powerlist: the database at 127\.0\.0\.1:\d+\/\S+ cannot be used: unsupported startup parameter: default_transaction_read_only; have PgBouncer pass it over with ignore_startup_parameters, or use the direct address\n$/,
  )
  assert.equal(code, 3)
})
