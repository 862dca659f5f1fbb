import pino from 'pino'
import { createApp } from '../src/app.ts'
import { open } from '../src/commands/open.ts'
import { openCatalogue } from '../src/database/catalogue.ts'
import { judgedQueries, type Measured, mean, measured } from './support/search-quality.ts'

// Prints how well the search answers judged queries; other files of them may be named on the command line.
const WUHAN = new URL('../seeds/wuhan-hrss', import.meta.url).pathname
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

const files = process.argv.slice(2).map((file) => new URL(file, `file://${process.cwd()}/`))
const queries = (files.length > 0 ? files : [undefined]).flatMap((file) => judgedQueries(file))
const results: Measured[] = []
for (const one of queries) results.push(measured(one, await found(one.q)))
await database.close()

const line = (kind: string, group: typeof results) =>
  `${kind.padEnd(12)} ${String(group.length).padStart(4)}  success@3 ${(100 * mean(group.map(({ success }) => success))).toFixed(1).padStart(5)} %  nDCG@5 ${mean(group.map(({ gain }) => gain)).toFixed(3)}\n`

for (const [kind, group] of Map.groupBy(results, ({ kind }) => kind))
  process.stdout.write(line(kind, group))
process.stdout.write(line('overall', results))
for (const { q, relevant, found, success, gain } of results)
  if (success === 0 || gain < 0.7)
    process.stdout.write(
      `${success === 0 ? 'miss' : 'weak'}: ${q}: expected ${Object.keys(relevant).join(' ') || 'nothing'}, found ${found.join(' ') || 'nothing'}\n`,
    )
