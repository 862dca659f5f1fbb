import pino from 'pino'
import { createApp } from '../../src/app.ts'
import { open } from '../../src/commands/open.ts'
import { openCatalogue } from '../../src/database/catalogue.ts'
import {
  fileOf,
  interval,
  judgedQueries,
  type Measured,
  mean,
  measured,
  quantile,
  SETS,
} from '../support/search-quality.ts'

// Prints how well the search answers judged queries, and how fast; other files of them may be named on the command line.
const WUHAN = new URL('../../seeds/wuhan-hrss', import.meta.url).pathname
const QUERY = 'query ($query: String!) { search(query: $query, first: 5) { nodes { code name } } }'

const database = await open({ databaseUrl: undefined, datasets: [WUHAN] })
const app = createApp({
  sql: database.sql,
  catalogue: await openCatalogue(database.sql),
  log: pino({ level: 'silent' }),
  publicUrl: 'https://example.org',
})

async function found(query: string): Promise<string[]> {
  const response = await app.fetch('http://localhost/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: QUERY, variables: { query } }),
  })
  const { data } = (await response.json()) as {
    data: { search: { nodes: { code: string }[] } }
  }
  return data.search.nodes.map(({ code }) => code)
}

const times: number[] = []
const files = process.argv.slice(2).map((file) => new URL(file, `file://${process.cwd()}/`))
for (const file of files.length > 0 ? files : SETS.map(fileOf)) {
  const results: Measured[] = []
  for (const one of judgedQueries(file)) {
    const start = performance.now()
    const codes = await found(one.q)
    times.push(performance.now() - start)
    results.push(measured(one, codes))
  }
  process.stdout.write(`${file.pathname.split('/').at(-1)}\n`)
  for (const [kind, group] of Map.groupBy(results, ({ kind }) => kind)) print(kind, group)
  print('overall', results)
  for (const { q, relevant, found, success, gain } of results)
    if (success === 0 || gain < 0.7)
      process.stdout.write(
        `  ${success === 0 ? 'miss' : 'weak'}: ${q}: expected ${Object.keys(relevant).join(' ') || 'nothing'}, found ${found.join(' ') || 'nothing'}\n`,
      )
}
await database.close()

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
