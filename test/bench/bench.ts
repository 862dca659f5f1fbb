import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { open } from '../../src/commands/open.ts'
import { startCluster } from '../support/postgresql.ts'
import { measureAnswers } from './answers.ts'
import { machine } from './machine.ts'
import { measurePools } from './pool.ts'
import { measureProfiles } from './profile.ts'
import { results } from './results.ts'
import { measureStarts } from './start.ts'
import { absoluteTable, poolTable, profileTables, ratioTable, startTable } from './tables.ts'

// npm run bench [-- answers | pool | start | profile]: a part is printed; without a name, the first three make RESULTS.md.
const HERE = new URL('./', import.meta.url)
const [part] = process.argv.slice(2)

const parts = {
  answers: async (databaseUrl: string) => {
    installPeers()
    const given = { databaseUrl, peers: true, connections: [16, 1], seconds: 2, rounds: 5 }
    const { measured, sizes } = await measureAnswers(given)
    return { ratios: ratioTable(measured), absolute: absoluteTable(measured), sizes }
  },
  pool: async (databaseUrl: string) => poolTable(await measurePools(databaseUrl)),
  start: async (databaseUrl: string) => startTable(await measureStarts(databaseUrl)),
  profile: async (databaseUrl: string) => profileTables(await measureProfiles(databaseUrl)),
}

const cluster = await startCluster()
try {
  const databaseUrl = `${cluster.url}/postgres`
  await (
    await open({ databaseUrl, datasets: [fileURLToPath(new URL('../../seeds/wuhan-hrss', HERE))] })
  ).close()
  if (part === undefined) {
    const start = await parts.start(databaseUrl)
    const pool = await parts.pool(databaseUrl)
    const answers = await parts.answers(databaseUrl)
    const text = results({ ...answers, pool, start, machine: await machine(databaseUrl) })
    await writeFile(new URL('RESULTS.md', HERE), text)
    process.stdout.write(text)
  } else if (Object.hasOwn(parts, part)) {
    console.log(await parts[part as keyof typeof parts](databaseUrl))
  } else throw new Error(`npm run bench -- ${Object.keys(parts).join(' | ')}`)
} finally {
  await cluster.stop()
}

/** What we are measured against has a package.json of its own, so that nobody else has to install it. */
function installPeers() {
  if (existsSync(new URL('node_modules', HERE))) return
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: HERE, stdio: 'inherit' })
}
