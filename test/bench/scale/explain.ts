import pino from 'pino'
import postgres from 'postgres'
import { createApp } from '../../../src/app.ts'
import { openCatalogue } from '../../../src/database/catalogue.ts'
import { options } from '../../../src/database/sql.ts'
import { askOf } from './measure.ts'
import { QUESTIONS } from './questions.ts'
import type { Subject } from './subjects.ts'

/** Prints the plan of every statement behind every question, once PostgreSQL has settled how it plans them. */
export const printPlans = (url: string, subjects: Subject[]) =>
  plansOf(url, subjects.slice(0, 8), (name, plans) =>
    console.log([`\n## ${name}`, ...(plans.at(-1) ?? [])].join('\n\n')),
  )

/** How many pages of the database each question has PostgreSQL look at, on average; unlike time, no other load changes it. */
export async function pagesOf(url: string, subjects: Subject[]): Promise<number[]> {
  const means: number[] = []
  await plansOf(url, subjects, (_, plans) => {
    const pages = plans.flat().map((plan) => {
      const [, hit = 0, read = 0] =
        /Buffers: shared(?: hit=(\d+))?(?: read=(\d+))?/.exec(plan) ?? []
      return Number(hit) + Number(read)
    })
    means.push(pages.reduce((sum, count) => sum + count, 0) / plans.length)
  })
  return means
}

/** The plans that PostgreSQL itself notes while the service asks, for each subject of each question. */
async function plansOf(
  url: string,
  subjects: Subject[],
  heard: (question: string, plans: string[][]) => void,
) {
  let noted: string[] = []
  const sql = postgres(url, {
    ...options(),
    max: 1,
    connection: AUTO_EXPLAIN,
    onnotice: ({ message = '' }) => noted.push(message),
  })
  const app = createApp({
    sql,
    catalogue: await openCatalogue(sql),
    log: pino({ level: 'warn' }),
    publicUrl: 'https://example.org',
    ...{ keep: { answers: 0, rows: 0 } },
  })
  for (const question of QUESTIONS) {
    const plans: string[][] = []
    for (const subject of subjects) {
      noted = []
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
      plans.push(noted)
    }
    heard(question.name, plans)
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
