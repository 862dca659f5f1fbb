import { cpus, totalmem } from 'node:os'
import postgres from 'postgres'
import type { Figures } from './measure.ts'

/** A question and its figures in each catalogue. */
export type Result = { name: string; figures: Figures[] }

/** From which catalogue to the largest the growth is told. */
const FROM = 10_000

/** A table in Markdown: p50 and p95 in milliseconds for each size, and how often the last p50 holds that of 10,000 powers. */
export function table(sizes: number[], results: Result[]): string[] {
  const from = Math.max(sizes.indexOf(FROM), 0)
  const rows = results.map(({ name, figures }) => {
    const growth = (figures.at(-1)?.p50 ?? 0) / (figures[from]?.p50 ?? 0)
    const each = figures.map(({ p50, p95 }) => `${p50.toFixed(1)} / ${p95.toFixed(1)}`)
    return `| ${[name, ...each, growth.toFixed(2)].join(' | ')} |`
  })
  const heads = sizes.map((powers) => `${powers.toLocaleString('en')} powers`)
  return [
    `| p50 / p95 in ms | ${heads.join(' | ')} | growth |`,
    `|---${'|---:'.repeat(sizes.length + 1)}|`,
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
