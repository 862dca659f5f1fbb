import { cpus, totalmem } from 'node:os'
import postgres from 'postgres'
import type { Figures } from './measure.ts'

/** A question, its figures in each catalogue, and how many pages of each database it has PostgreSQL look at. */
export type Result = { name: string; figures: Figures[]; pages: number[] }

/** From which catalogue to the largest the growth is told. */
const FROM = 10_000

/** A table in Markdown: p50 and p95 in milliseconds for each size, and what the largest holds of 10,000 powers, in time (p50) and in pages. */
export function table(sizes: number[], results: Result[]): string[] {
  const from = Math.max(sizes.indexOf(FROM), 0)
  const growth = (values: number[]) =>
    values[from] ? ((values.at(-1) ?? 0) / values[from]).toFixed(2) : '–'
  const rows = results.map(({ name, figures, pages }) => {
    const times = figures.map(({ p50, p95 }) => `${p50.toFixed(1)} / ${p95.toFixed(1)}`)
    const held = [pages[from], pages.at(-1)].map((count = 0) => Math.round(count))
    const grown = [growth(figures.map(({ p50 }) => p50)), ...held, growth(pages)]
    return `| ${[name, ...times, ...grown].join(' | ')} |`
  })
  const heads = sizes.map((powers) => powers.toLocaleString('en'))
  const [first, last] = [heads[from], heads.at(-1)]
  return [
    `| p50 / p95 in ms by powers | ${heads.join(' | ')} | growth | pages at ${first} | at ${last} | growth |`,
    `|---${'|---:'.repeat(sizes.length + 4)}|`,
    ...rows,
  ]
}

/** On what, with what and when it was measured. */
export async function machine(url: string): Promise<string[]> {
  const sql = postgres(`${url}/postgres`, { max: 1 })
  const [{ version }] = await sql<
    [{ version: string }]
  >`select current_setting('server_version') as version`
  await sql.end()
  const [{ model } = { model: 'an unknown processor' }] = cpus()
  return [
    '# Answers in catalogues of a thousand to a million powers',
    '',
    `${new Date().toISOString().slice(0, 10)}, ${cpus().length} cores (${model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GiB of memory, Node ${process.versions.node}, PostgreSQL ${version}. Made by \`npm run bench:scale -- --save\`.`,
  ]
}
