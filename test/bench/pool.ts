import { type Answers, agree } from './agree.ts'
import { asking } from './asking.ts'
import { contest, type Run } from './contest.ts'
import { ours, type Question } from './questions.ts'
import { type Server, withServers } from './server.ts'

/** Pools of connections to PostgreSQL. `prepare: false` sends each statement whole every time, as some poolers need it. */
const POOLS = [
  ...[1, 2, 3, 4, 8].map((max) => ({ max, prepare: true })),
  { max: 2, prepare: false },
]

export type PoolRuns = Record<Question, Map<string, Run[]>>

/** Measures both questions, with nothing kept, over pools of several sizes. */
export const measurePools = (databaseUrl: string): Promise<PoolRuns> =>
  withServers(async (start) => {
    const servers: { name: string; server: Server }[] = []
    for (const pool of POOLS) {
      const name = `${pool.max}${pool.prepare ? '' : ', not prepared'}`
      const settings = { databaseUrl, pool, keep: { answers: 0, rows: 0 } }
      servers.push({ name, server: await start('servers/powerlist.ts', settings) })
    }
    const [first] = servers.map(({ server }) => server.url)
    const agreed = await agree({ ours: first ?? '', sameSchema: [] })
    const measure = (question: Question) =>
      contest(
        servers.map((each) => ({ ...each, next: unseen(question, agreed.ours) })),
        { connections: 16, seconds: 1, rounds: 3 },
      )
    return { one: await measure('one'), list: await measure('list') }
  })

const unseen = (question: Question, answers: Answers) =>
  asking('variables', { shape: ours, question, answers: answers[question] })
