import { parseArgs } from 'node:util'
import pino from 'pino'
import { createApp } from '../../src/app.ts'
import { open } from '../../src/commands/open.ts'
import { openCatalogue } from '../../src/database/catalogue.ts'
import {
  byParts,
  fileOf,
  interval,
  type Judged,
  judgedQueries,
  type Measured,
  mean,
  measured,
  publishedLists,
  quantile,
  SETS,
} from '../support/search-quality.ts'

// Prints how well the search answers judged queries, and how fast; other files of them may be named on the command line. Over lists of
// other publishers (`--lists <folder>…`, datasets beside that of Wuhan) files are judged by parts of names, and asked everywhere.
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { lists: { type: 'string', multiple: true, default: [] } },
})
const WUHAN = new URL('../../seeds/wuhan-hrss', import.meta.url).pathname
const QUERY =
  'query ($query: String!, $everywhere: Boolean!) { search(query: $query, first: 5, everywhere: $everywhere) { nodes { code name } } }'

async function opened(datasets: string[]) {
  const database = await open({ databaseUrl: undefined, datasets })
  const app = createApp({
    sql: database.sql,
    catalogue: await openCatalogue(database.sql),
    log: pino({ level: 'silent' }),
    publicUrl: 'https://example.org',
  })
  return { ...database, app }
}

type Opened = Awaited<ReturnType<typeof opened>>

async function found({ app }: Opened, query: string, everywhere: boolean) {
  const response = await app.fetch('http://localhost/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: QUERY, variables: { query, everywhere } }),
  })
  const { data } = (await response.json()) as {
    data: { search: { nodes: { code: string; name: string }[] } }
  }
  return data.search.nodes
}

const times: number[] = []

async function measure(name: string, queries: Judged[], database: Opened, everywhere = false) {
  const results: Measured[] = []
  for (const one of queries) {
    const start = performance.now()
    const nodes = await found(database, one.q, everywhere)
    times.push(performance.now() - start)
    const names = byParts(
      one,
      nodes.map(({ name }) => name),
    )
    results.push(measured(one, everywhere ? names : nodes.map(({ code }) => code)))
  }
  process.stdout.write(`${name}\n`)
  for (const [kind, group] of Map.groupBy(results, ({ kind }) => kind)) print(kind, group)
  print('overall', results)
  for (const { q, relevant, found, success, gain } of results)
    if (success === 0 || gain < 0.7)
      process.stdout.write(
        `  ${success === 0 ? 'miss' : 'weak'}: ${q}: expected ${Object.keys(relevant).join(' ') || 'nothing'}, found ${found.join(' ') || 'nothing'}\n`,
      )
}

const files = positionals.map((file) => new URL(file, `file://${process.cwd()}/`))
const database = await opened([WUHAN, ...values.lists])
for (const file of files.length > 0 ? files : SETS.map(fileOf))
  await measure(
    file.pathname.split('/').at(-1) ?? '',
    judgedQueries(file),
    database,
    values.lists.length > 0,
  )
await database.close()
if (files.length === 0) {
  const { folders, questions } = await publishedLists()
  const many = await opened([WUHAN, ...folders])
  await measure('published-lists.yaml', questions, many, true)
  await many.close()
}

const milliseconds = (time: number) => `${time.toFixed(1)} ms`
process.stdout.write(
  `${times.length} searches: the first ${milliseconds(times[0] ?? 0)}, half within ${milliseconds(quantile(times, 0.5))}, 95 % within ${milliseconds(quantile(times, 0.95))}, the longest ${milliseconds(Math.max(...times))}\n`,
)

function print(kind: string, group: Measured[]) {
  const successes = group.map(({ success }) => success)
  const gains = group.map(({ gain }) => gain)
  const [worst, best] = interval(successes)
  const [least, most] = interval(gains)
  process.stdout.write(
    `  ${kind.padEnd(12)} ${String(group.length).padStart(4)}  success@3 ${percent(mean(successes))} % (${percent(worst)} to ${percent(best)})  nDCG@5 ${mean(gains).toFixed(3)} (${least.toFixed(3)} to ${most.toFixed(3)})\n`,
  )
}

function percent(share: number) {
  return (100 * share).toFixed(1).padStart(5)
}
