import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after } from 'node:test'
import { promisify } from 'node:util'
import postgres from 'postgres'
import { clusterDirectory, clusterIn, clusterUrl, freePort } from './postgresql.ts'
import { pause } from './process.ts'

/** A PostgreSQL and as many streaming replicas of it as are asked for. */
export async function startReplicated(count: number) {
  const [directory, port] = [await clusterDirectory(), await freePort()]
  const primary = clusterIn(directory, port)
  await primary.initialise()
  const copies = []
  // Nothing has run on the data yet, so that a copy of the files is a whole one.
  for (let copied = 0; copied < count; copied++) copies.push(await copy(directory, port))
  await primary.start()
  after(() => end(directory))
  return {
    url: clusterUrl(port),
    stop: () => primary.stop(),
    replicas: await Promise.all(copies.map(startReplica)),
  }
}

async function copy(of: string, primaryPort: number) {
  const [directory, port] = [await clusterDirectory(), await freePort()]
  const data = join(directory, 'data')
  // Unlike Node's own copy this one keeps the owner.
  await promisify(execFile)('cp', ['-Rp', join(of, 'data'), data])
  await writeFile(join(data, 'standby.signal'), '')
  const primary = `host=127.0.0.1 port=${primaryPort} user=postgres password=postgres`
  await writeFile(
    join(data, 'postgresql.auto.conf'),
    `primary_conninfo = '${primary}'\nwal_retrieve_retry_interval = 200\n`,
  )
  return { directory, port }
}

async function startReplica({ directory, port }: { directory: string; port: number }) {
  // What it waits for to be said a replica says in other words.
  clusterIn(directory, port)
    .start()
    .catch(() => {})
  after(() => end(directory))
  await reachable(`${clusterUrl(port)}/postgres`)
  return { url: clusterUrl(port), kill: () => kill(directory) }
}

async function reachable(url: string) {
  const sql = postgres(url, { max: 1 })
  for (const deadline = Date.now() + 60_000; ; await pause(50)) {
    const answered = await sql`select 1`.catch(() => undefined)
    if (answered) return sql.end()
    assert.ok(Date.now() < deadline, 'the replica does not start')
  }
}

/** Stops a server at once, as a crash would: those who are connected to it are cut off. */
async function kill(directory: string) {
  const [pid] = (await readFile(join(directory, 'data', 'postmaster.pid'), 'utf8')).split('\n')
  process.kill(Number(pid), 'SIGQUIT')
}

async function end(directory: string) {
  // It may have been stopped before.
  await kill(directory).catch(() => {})
  await rm(directory, { recursive: true, force: true, maxRetries: 10 })
}
