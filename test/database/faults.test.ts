import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import postgres from 'postgres'
import { firstGood, load, refusals, timed, unseen, until } from '../support/load.ts'
import { lock } from '../support/lock.ts'
import { startCluster } from '../support/postgresql.ts'
import { query, started } from '../support/process.ts'
import { proxy } from '../support/proxy.ts'

// One service for all: it has to come through one fault after the other.
const cluster = await startCluster()
after(() => cluster.stop())
const network = await proxy(Number(new URL(cluster.url).port))
// What a server says that is not ready yet is waited for.
network.startUp(2)
const url = new URL(`${cluster.url}/postgres`)
url.port = String(network.port)
const service = await started({ DATABASE_URL: url.href })

const readiness = async () => (await (await fetch(`${service.url}/readyz`)).json()).status

const direct = () => postgres(`${cluster.url}/postgres`, { max: 1, onnotice: () => {} })

test('connections that are killed again and again cost no answer', async () => {
  const { stop, answered } = load(service.url)
  const sql = direct()
  for (let kills = 0; kills < 6; kills++) {
    await sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name like 'powerlist%'`
    await answered(4)
  }
  await sql.end()
  const answers = await stop()
  assert.ok(answers.length > 10)
  assert.equal(refusals(answers), 0)
})

test('a restart under load: refusals meanwhile, and good answers within two seconds', async () => {
  const { stop, answered, refused } = load(service.url)
  await answered(1)
  await cluster.cluster.stop()
  await until('it is known to be away', async () => (await readiness()) === 'degraded')
  await refused()
  await cluster.cluster.start()
  assert.ok((await firstGood(service.url)) < 2_000)
  assert.ok(refusals(await stop()) > 0)
})

test('a network that swallows everything: refusals within five seconds, soon at once, and good answers within two', async () => {
  network.become('hole')
  const { stop } = load(service.url)
  const ready = performance.now()
  assert.equal(await readiness(), 'degraded')
  assert.ok(performance.now() - ready < 2_000)
  await until('what is known to be away is not waited for', async () => {
    const { status, took } = await timed(service.url)
    assert.equal(status, 503)
    return took < 1_000
  })
  network.become('through')
  assert.ok((await firstGood(service.url)) < 2_000)
  assert.ok(refusals(await stop()) > 0)
})

test('connections that died unheard are replaced in time for the answer', async () => {
  await firstGood(service.url)
  network.forget()
  const answers = await Promise.all([timed(service.url), timed(service.url)])
  assert.equal(refusals(answers), 0)
})

test('a network that resets, or closes at once', async () => {
  for (const state of ['refuse', 'close'] as const) {
    network.become(state)
    network.reset()
    const { stop, refused } = load(service.url)
    await refused()
    network.become('through')
    assert.ok((await firstGood(service.url)) < 2_000)
    assert.ok(refusals(await stop()) > 0)
  }
})

test('a slow network', async () => {
  network.slow(150)
  assert.equal((await timed(service.url)).status, 200)
  network.slow(0)
})

test('locks that hold every connection: refusals within five seconds, and good answers once they are gone', async () => {
  const release = await lock(`${cluster.url}/postgres`, 'power')
  const { stop, refused } = load(service.url, { atOnce: 8 })
  await refused()
  await release()
  assert.ok((await firstGood(service.url)) < 2_000)
  assert.ok(refusals(await stop()) > 0)
})

test('a client that goes away stops its statement, and nobody else’s', async () => {
  const release = await lock(`${cluster.url}/postgres`, 'power')
  const sql = direct()
  const waiting = async () => {
    const rows = await sql`
      select from pg_stat_activity where application_name = 'powerlist' and wait_event_type = 'Lock'`
    return rows.length
  }
  const wait = (count: number) =>
    until(`${count} statements wait`, async () => (await waiting()) === count)
  const leaving = new AbortController()
  const left = fetch(`${service.url}/graphql?query=${encodeURIComponent(unseen())}`, {
    signal: leaving.signal,
  }).catch((error) => error.name)
  await wait(1)
  leaving.abort()
  assert.equal(await left, 'AbortError')
  await wait(0)
  const others = Array.from({ length: 4 }, () => query(service.url, unseen()))
  await wait(2)
  await release()
  for (const other of others) assert.equal((await other).status, 200)
  await sql.end()
})

test('after all that the process is the same, has said little, and ends when it is told to', async () => {
  const { child, exited, output } = service
  assert.equal(child.exitCode, null)
  await firstGood(service.url)
  child.kill('SIGTERM')
  const { code, err, out } = await exited
  assert.deepEqual({ code, err }, { code: 0, err: '' })
  assert.ok(out.split('\n').length < 40, output.out)
  assert.doesNotMatch(out, /postgres:postgres|select /)
  assert.match(out, /The database at 127\.0\.0\.1:\d+\/postgres is away: .*\n/)
  assert.match(out, /The database at 127\.0\.0\.1:\d+\/postgres answers again/)
})
