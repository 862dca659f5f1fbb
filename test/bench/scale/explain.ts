import pino from 'pino'
import postgres from 'postgres'
import { createApp } from '../../../src/app.ts'
import { openCatalogue } from '../../../src/database/catalogue.ts'
import { options } from '../../../src/database/sql.ts'
import { askOf, type Measured } from './measure.ts'
import { QUESTIONS } from './questions.ts'

/** After so many times PostgreSQL has settled whether it plans a prepared statement anew each time. */
const SETTLED = 8

/** Prints the plan of every statement behind every question, as PostgreSQL itself notes it while the service asks. */
export async function printPlans(url: string, { subjects }: Measured) {
  const plans: string[] = []
  const sql = postgres(url, {
    ...options(),
    max: 1,
    connection: AUTO_EXPLAIN,
    onnotice: ({ message }) => plans.push(message ?? ''),
  })
  const app = createApp({
    sql,
    catalogue: await openCatalogue(sql),
    log: pino({ level: 'warn' }),
    publicUrl: 'https://example.org',
  })
  for (const question of QUESTIONS) {
    for (const subject of subjects.slice(0, SETTLED)) {
      plans.length = 0
      const asked = askOf(question, subject)
      const answer =
        'path' in asked
          ? app.fetch(`http://localhost${asked.path}`)
          : app.fetch('http://localhost/graphql', {
              method: 'POST',
              headers: { 'content-type': 'application/json' },
              body: JSON.stringify(asked),
            })
      await (await answer).text()
    }
    console.log([`\n## ${question.name}`, ...plans].join('\n\n'))
  }
  await sql.end()
}

const AUTO_EXPLAIN = {
  session_preload_libraries: 'auto_explain',
  'auto_explain.log_min_duration': '0',
  'auto_explain.log_analyze': 'on',
  'auto_explain.log_buffers': 'on',
  'auto_explain.log_level': 'notice',
}
