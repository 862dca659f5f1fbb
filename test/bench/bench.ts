import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { open } from '../../src/commands/open.ts'
import { startCluster } from '../support/postgresql.ts'
import { measureAnswers } from './answers.ts'
import { costTable, measureCosts } from './costs.ts'
import { installPeers } from './install-peers.ts'
import { isQuiet, machine, NOT_SAVED } from './machine.ts'
import { measurePools } from './pool.ts'
import { measurePortal, portalSection } from './portal.ts'
import { measureProfiles } from './profile.ts'
import { measurePublications } from './publication.ts'
import { answersSection, heading, poolSection, startSection } from './results.ts'
import { measureStarts } from './start.ts'
import { profileTables } from './tables.ts'

// npm run bench [-- answers | portal | pool | start | cost | publish | profile]: a part is printed; without a name, the first four make RESULTS.md.
const parts = {
  answers: async (databaseUrl: string) => {
    installPeers()
    const course = { connections: [16, 1], seconds: 2, rounds: 5 }
    return answersSection(await measureAnswers({ databaseUrl, peers: true, ...course }))
  },
  portal: async (databaseUrl: string) => portalSection(await measurePortal(databaseUrl)),
  pool: async (databaseUrl: string) => poolSection(await measurePools(databaseUrl)),
  start: async (databaseUrl: string) => startSection(await measureStarts(databaseUrl)),
  cost: async (databaseUrl: string) => costTable(await measureCosts(databaseUrl)),
  publish: async (databaseUrl: string) => measurePublications(databaseUrl),
  profile: async (databaseUrl: string) => profileTables(await measureProfiles(databaseUrl)),
}

const [part, ...more] = process.argv.slice(2)
if (more.length > 0 || (part !== undefined && !Object.hasOwn(parts, part))) {
  console.error(`usage: npm run bench [-- ${Object.keys(parts).join(' | ')}]`)
  process.exit(2)
}

const quiet = isQuiet()
const cluster = await startCluster()
try {
  const databaseUrl = `${cluster.url}/postgres`
  const datasets = [fileURLToPath(new URL('../../seeds/wuhan-hrss', import.meta.url))]
  await (await open({ databaseUrl, datasets })).close()
  const measured = async (name: keyof typeof parts) => {
    console.error(`Measuring: ${name}`)
    return parts[name](databaseUrl)
  }
  if (part !== undefined) console.log(await measured(part as keyof typeof parts))
  else {
    const names = ['answers', 'portal', 'pool', 'start'] as const
    const sections: string[] = []
    for (const name of names) sections.push(await measured(name))
    const text = [heading(await machine(databaseUrl)), ...sections].join('\n')
    console.log(text)
    if (quiet) await writeFile(new URL('RESULTS.md', import.meta.url), text)
    else {
      console.error(NOT_SAVED)
      process.exitCode = 1
    }
  }
} finally {
  await cluster.stop()
}
