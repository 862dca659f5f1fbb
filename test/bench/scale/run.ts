import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import postgres from 'postgres'
import { options } from '../../../src/database/sql.ts'
import { startCluster } from '../../support/postgresql.ts'
import { isQuiet, NOT_SAVED } from '../machine.ts'
import { pagesOf, printPlans } from './explain.ts'
import { fill } from './fill.ts'
import { type Measured, measure } from './measure.ts'
import { QUESTIONS } from './questions.ts'
import { machine, type Result, table } from './report.ts'
import { served } from './served.ts'
import { findSubjects } from './subjects.ts'

// How long the service takes with catalogues of more and more powers: npm run bench:scale -- [sizes…] [--explain] [--save]
const SIZES = [1_000, 10_000, 100_000, 1_000_000]
const SUBJECTS = 216
const COUNTED = 40
const SETTINGS = [
  'shared_buffers=1GB',
  'max_wal_size=16GB',
  'wal_level=minimal',
  'max_wal_senders=0',
]

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { explain: { type: 'boolean' }, save: { type: 'boolean' } },
})
const sizes = positionals.length > 0 ? positionals.map(Number) : SIZES
const began = performance.now()
const say = (what: string) =>
  console.error(`${((performance.now() - began) / 1000).toFixed(0).padStart(5)} s  ${what}`)

const quiet = isQuiet()
const cluster = await startCluster(SETTINGS)
const leave = async (code: number) => {
  await cluster.stop()
  process.exit(code)
}
process.once('SIGINT', () => leave(130)).once('SIGTERM', () => leave(143))
try {
  const catalogues: Measured[] = []
  for (const powers of sizes) catalogues.push(await prepared(powers))
  const pages: number[][] = []
  for (const { name, subjects } of catalogues) {
    say(`${name}: pages`)
    pages.push(await pagesOf(`${cluster.url}/${name}`, subjects.slice(0, COUNTED)))
  }
  const results: Result[] = []
  for (const [index, question] of QUESTIONS.entries()) {
    const figures = await measure(question, catalogues)
    const held = pages.map((of) => of[index] ?? 0)
    results.push({ name: question.name, figures, pages: held })
    console.error(table(sizes, results).at(-1))
  }
  const memory = await Promise.all(catalogues.map(({ service }) => service.memory()))
  const report = [
    ...(await machine(cluster.url)),
    '',
    ...table(sizes, results),
    '',
    ...catalogues.map(
      ({ powers, service, size }, index) =>
        `- ${powers.toLocaleString('en')} powers: ${megabytes(size)} in PostgreSQL; service ready in ${service.startMilliseconds.toFixed(0)} ms, ${megabytes(memory[index])} of memory (RSS) after all questions`,
    ),
    '',
  ].join('\n')
  console.log(report)
  if (values.save && quiet) await writeFile(new URL('RESULTS.md', import.meta.url), report)
  else if (values.save) {
    console.error(NOT_SAVED)
    process.exitCode = 1
  }
  await Promise.all(catalogues.map(({ service }) => service.stop()))
  const largest = catalogues.at(-1)
  if (values.explain && largest)
    await printPlans(`${cluster.url}/${largest.name}`, largest.subjects)
  say('done')
} finally {
  await cluster.stop()
}

async function prepared(powers: number): Promise<Measured> {
  const name = `powers_${powers}`
  const url = `${cluster.url}/${name}`
  const server = postgres(`${cluster.url}/postgres`, { max: 1 })
  await server`create database ${server(name)}`
  await server.end()
  await fill({ url, powers, say: (what) => say(`${powers} powers: ${what}`) })
  const sql = postgres(url, { ...options(), max: 1 })
  const subjects = await findSubjects(sql, SUBJECTS)
  const [{ size }] = await sql<[{ size: string }]>`select pg_database_size(${name}) as size`
  await sql.end()
  return { powers, name, size: Number(size), subjects, service: await served(url) }
}

const megabytes = (bytes = 0) => `${Math.round(bytes / 1e6).toLocaleString('en')} MB`
