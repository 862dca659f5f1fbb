import postgres from 'postgres'
import { askOf, type Measured } from './measure.ts'
import { QUESTIONS } from './questions.ts'
import { served } from './served.ts'

/** After so many times PostgreSQL has settled whether it plans a prepared statement anew each time. */
const SETTLED = 8

/** Prints the plan of every statement behind every question, as PostgreSQL itself notes it when the service asks. */
export async function printPlans(server: string, { name, subjects }: Measured) {
  const sql = postgres(`${server}/postgres`, { max: 1 })
  for (const [setting, value] of SETTINGS)
    await sql.unsafe(`alter database ${name} set ${setting} = '${value}'`)
  const service = await served(`${server}/${name}`)
  for (const question of QUESTIONS) {
    console.log(`\n## ${question.name}\n`)
    for (const [round, subject] of subjects.slice(0, SETTLED).entries()) {
      const [before] = await sql<[{ bytes: string }]>`
        select size as bytes from pg_stat_file(pg_current_logfile())`
      await service.ask(askOf(question, subject))
      if (round + 1 < SETTLED) continue
      const [{ text }] = await sql<[{ text: string }]>`
        select pg_read_file(pg_current_logfile(), ${before.bytes}, 10000000) as text`
      console.log(text)
    }
  }
  await service.stop()
  await sql.end()
}

const SETTINGS = [
  ['session_preload_libraries', 'auto_explain'],
  ['auto_explain.log_min_duration', '0'],
  ['auto_explain.log_analyze', 'on'],
  ['auto_explain.log_buffers', 'on'],
]
