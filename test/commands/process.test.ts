import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { connect } from 'node:net'
import { after, test } from 'node:test'
import postgres from 'postgres'
import { open } from '../../src/commands/open.ts'
import { edited } from '../support/editions.ts'
import { lock } from '../support/lock.ts'
import { freePort, startCluster } from '../support/postgresql.ts'
import { pause, query, start, started } from '../support/process.ts'
import { emptyDatabase, WUHAN } from '../support/service.ts'

const LIST = '{ powers(first: 100) { totalCount nodes { code name legalBases { citation } } } }'

/** The name of a database as the first start leaves it, to be copied. */
const template = async () => {
  filled ??= emptyDatabase().then(async (databaseUrl) => {
    await (await open({ databaseUrl, datasets: [WUHAN] })).close()
    return new URL(databaseUrl).pathname.slice(1)
  })
  return filled
}

let filled: Promise<string> | undefined

test('nothing but a start serves the whole list; SIGTERM ends it with 0', async () => {
  const { url, child, exited, output } = await started({})
  const { data } = (await (await query(url, LIST)).json()) as {
    data: { powers: { totalCount: number } }
  }
  assert.equal(data.powers.totalCount, 37)
  child.kill('SIGTERM')
  assert.deepEqual({ ...(await exited), out: '' }, { code: 0, signal: null, out: '', err: '' })
  assert.match(output.out, /Powerlist listens on http:\/\/127\.0\.0\.1:\d+/)
})

test('PostgreSQL by one variable gives the same bytes, and is filled once by two that start together', async () => {
  const url = await emptyDatabase()
  const servers = await Promise.all([
    started({ DATABASE_URL: url }),
    started({ DATABASE_URL: url }),
    started({}),
  ])
  const answers = await Promise.all(
    servers.map(async (server) => (await query(server.url, LIST)).text()),
  )
  assert.ok((answers[0]?.length ?? 0) > 5_000)
  assert.equal(new Set(answers).size, 1)
  const sql = postgres(url, { onnotice: () => {} })
  const [count] = await sql`select count(*)::int from edition`
  assert.equal(count?.count, 1)
  await sql.end()
  for (const { child, exited } of servers) {
    child.kill('SIGTERM')
    assert.equal((await exited).code, 0)
  }
})

test('killed while it fills the database, it leaves nothing half-done, and the next start serves all', async () => {
  const url = await emptyDatabase()
  for (const life of [700, 900, 1_100, 1_400]) {
    const { child, exited } = start({ PORT: '0', DATABASE_URL: url })
    await pause(life)
    child.kill('SIGKILL')
    assert.equal((await exited).signal, 'SIGKILL')
  }
  const next = await started({ DATABASE_URL: url })
  const { data } = (await (await query(next.url, LIST)).json()) as {
    data: { powers: { totalCount: number } }
  }
  assert.equal(data.powers.totalCount, 37)
  next.child.kill('SIGTERM')
  assert.equal((await next.exited).code, 0)
})

test('a request under way is finished before the process leaves, and new ones are turned away', async () => {
  const database = await emptyDatabase(await template())
  const { url, port, child, exited } = await started({ DATABASE_URL: database })
  const release = await lock(database, 'power')
  const slow = query(url, '{ powers { totalCount } }')
  await underWay(url)
  child.kill('SIGTERM')
  await draining(url)
  assert.equal(child.exitCode, null, 'it waits for the request')
  const refused = once(
    connect(port, '127.0.0.1').on('error', () => {}),
    'error',
  )
  assert.equal(((await refused)[0] as NodeJS.ErrnoException).code, 'ECONNREFUSED')
  await release()
  const { data } = (await (await slow).json()) as { data: { powers: { totalCount: number } } }
  assert.equal(data.powers.totalCount, 37)
  assert.equal((await exited).code, 0)
})

test('a second signal ends it at once', async () => {
  const database = await emptyDatabase(await template())
  const { url, child, exited } = await started({ DATABASE_URL: database })
  await lock(database, 'power')
  query(url, '{ powers { totalCount } }').catch(() => {})
  await underWay(url)
  child.kill('SIGTERM')
  await draining(url)
  child.kill('SIGTERM')
  // With 0 it would have waited for the request.
  assert.equal((await exited).code, 143)
})

test('/readyz while draining', async () => {
  const database = await emptyDatabase(await template())
  const { url, child, exited, port } = await started({ DATABASE_URL: database })
  const kept = connect(port, '127.0.0.1')
  kept.setEncoding('utf8')
  let read = ''
  kept.on('data', (text) => (read += text)).on('error', () => {})
  // A request whose head has begun keeps its connection open when the others are closed.
  kept.write('GET /readyz HTTP/1.1\r\nhost: x\r\n')
  await pause(200)
  assert.equal((await fetch(`${url}/readyz`)).status, 200)
  child.kill('SIGTERM')
  await draining(url)
  kept.write('connection: close\r\n\r\n')
  await once(kept, 'close')
  assert.match(read, /^HTTP\/1\.1 503 /)
  assert.match(read, /"draining"/)
  assert.equal((await exited).code, 0)
})

/** Until a request has a place. */
async function underWay(url: string) {
  const metrics = () => fetch(`${url}/metrics`).then((answer) => answer.text())
  while (!/^powerlist_requests_in_progress [1-9]/m.test(await metrics())) await pause(20)
}

/** Until the process has heard of its end: it takes no new connections then. */
async function draining(url: string) {
  const isOpen = () =>
    fetch(`${url}/healthz`, { headers: { connection: 'close' } }).then(
      () => true,
      () => false,
    )
  while (await isOpen()) await pause(50)
}

test('what cannot work is said in one line, with an exit code, and without a stack trace', async () => {
  const taken = createServer().listen(0, '127.0.0.1')
  await once(taken, 'listening')
  const { port } = taken.address() as { port: number }
  const nobody = await freePort()
  const wrong = await edited(['publisher.yaml', 'level: MUNICIPAL', 'level: CITY'])
  const cases: [Record<string, string>, string[], number, RegExp][] = [
    [
      { PORT: String(port) },
      [],
      2,
      /^powerlist: HOST and PORT: http:\/\/127\.0\.0\.1:\d+ is in use already; choose another\n$/,
    ],
    [
      { PORT: 'http' },
      [],
      2,
      /^powerlist: PORT is "http"; it must be a port from 0 \(any free one\) to 65535\n$/,
    ],
    [{ PORT: '65536' }, [], 2, /^powerlist: PORT is "65536"; it must be a port/],
    [
      { LOG_LEVEL: 'loud' },
      [],
      2,
      /^powerlist: LOG_LEVEL is "loud"; it must be one of fatal, error, /,
    ],
    [
      { DATABASE_URL: 'mysql://me:secret@x/y' },
      [],
      2,
      /^powerlist: DATABASE_URL is "mysql:\/\/me:…@x\/y"; it must be /,
    ],
    [
      { DATABASE_URL: 'mysql://x' },
      [],
      2,
      /^powerlist: DATABASE_URL is "mysql:\/\/x"; it must be an address such as postgres:/,
    ],
    [
      { DATABASE_URL: `postgres://x:secret@127.0.0.1:${nobody}/x` },
      [],
      3,
      /^powerlist: the database at 127\.0\.0\.1:\d+\/x cannot be used: .*ECONNREFUSED.*\n$/,
    ],
    [
      { DATASETS: '/nowhere' },
      [],
      1,
      /^powerlist: \d problems in the dataset \/nowhere\npublisher\.yaml:1:1 error missing-file /,
    ],
    [
      { DATASETS: wrong },
      [],
      1,
      /publisher\.yaml:9:10 error invalid-value jurisdiction\.level is "CITY"; it must be one of/,
    ],
    [{}, ['migrate'], 2, /^powerlist: migrate needs DATABASE_URL/],
    [
      {},
      ['dance'],
      2,
      /^powerlist: usage: npm run powerlist -- <command>, where the command is one of serve, migrate, [a-z, -]+\n$/,
    ],
  ]
  for (const [settings, args, code, line] of cases) {
    const ended = await start({ PORT: '0', ...settings }, ...args).exited
    assert.match(ended.err, line)
    assert.equal(ended.code, code, ended.err)
    assert.doesNotMatch(ended.err, /\n\s+at |secret/)
  }
  taken.close()
})

test('a role that may only read serves a database that is up to date, and names migrate where it is not', async () => {
  const url = await emptyDatabase()
  const migrated = await start({ DATABASE_URL: url }, 'migrate').exited
  assert.match(migrated.out, /^applied schema\/001-/)
  assert.equal(
    (await start({ DATABASE_URL: url }, 'migrate').exited).out,
    'the tables are up to date\n',
  )
  const owner = await started({ DATABASE_URL: url })
  owner.child.kill('SIGTERM')
  await owner.exited

  const sql = postgres(url, { onnotice: () => {} })
  const name = new URL(url).pathname.slice(1)
  const role = `reader_${name}`
  await sql.unsafe(
    `create role ${role} login password 'reader'; grant select on all tables in schema public to ${role}`,
  )
  const reader = new URL(url)
  reader.username = role
  reader.password = 'reader'
  const serving = await started({ DATABASE_URL: reader.href })
  assert.equal((await query(serving.url, '{ powers { totalCount } }')).status, 200)
  serving.child.kill('SIGTERM')
  await serving.exited

  await sql`delete from migration where name like '003%'`
  const old = await start({ PORT: '0', DATABASE_URL: reader.href }).exited
  assert.equal(old.code, 3)
  assert.match(old.err, /^powerlist: the tables are older .* run `npm run powerlist -- migrate`/)
  await sql`update migration set sha256 = 'x' where name like '001%'`
  const changed = await start({ DATABASE_URL: url }, 'migrate').exited
  assert.equal(changed.code, 3)
  assert.match(changed.err, /schema\/001-\S+ was changed after this database applied it/)
  await sql.end()
})

test('a database that dies and comes back: what is kept goes on, the rest is UNAVAILABLE until it answers again, and the process lives', async () => {
  const { url: server, cluster, stop } = await startCluster()
  after(stop)
  const { url, child, exited } = await started({ DATABASE_URL: `${server}/postgres` })
  const before = await (await query(url, '{ powers { totalCount } }')).text()
  await cluster.stop()
  const kept = await query(url, '{ powers { totalCount } }')
  assert.deepEqual([kept.status, await kept.text()], [200, before])
  const away = await query(url, '{ units { key } }')
  assert.equal(away.status, 503)
  assert.ok(away.headers.get('retry-after'))
  const { errors } = (await away.json()) as { errors: { extensions: { code: string } }[] }
  assert.equal(errors[0]?.extensions.code, 'UNAVAILABLE')
  assert.deepEqual(await (await fetch(`${url}/readyz`)).json(), { status: 'degraded' })
  assert.equal((await fetch(`${url}/healthz`)).status, 200)
  await cluster.start()
  for (const deadline = Date.now() + 10_000; ; await pause(100)) {
    if ((await query(url, '{ units { key } }')).status === 200) break
    assert.ok(Date.now() < deadline, 'it answers again')
  }
  child.kill('SIGTERM')
  assert.equal((await exited).code, 0)
})
