import { type Answers, agree } from './agree.ts'
import { asking, bodyOf, type Manner } from './asking.ts'
import { type Contender, contest, type Run } from './contest.ts'
import { ours, postgraphile, type Question, type Shape } from './questions.ts'
import { type Server, type Start, withServers } from './server.ts'

/** What was measured of one question over so many connections: the runs of each contender. */
export type Measured = { question: Question; connections: number; runs: Map<string, Run[]> }

/** The size of an answer in bytes, the mean of all, to each question. */
export type Sizes = Record<Question, { ours: number; postgraphile: number }>

export const HOT = 'Powerlist, hot'
export const BARE = 'bare `node:http`'
export const WARM = 'Powerlist, warm, new variables'
export const WARM_DOCUMENT = 'Powerlist, warm, new documents'
export const COLD = 'Powerlist, cold'
export const MERCURIUS = 'Mercurius, new variables'
export const POSTGRAPHILE = 'PostGraphile, new variables'
export const POSTGRAPHILE_DOCUMENT = 'PostGraphile, new documents'

type Given = {
  databaseUrl: string
  /** Left out, only what is kept is measured, beside the bare server. */
  peers: boolean
  connections: number[]
  seconds: number
  rounds: number
}

/** Measures both questions on every path, beside the peers. */
export const measureAnswers = ({ databaseUrl, peers, connections, seconds, rounds }: Given) =>
  withServers(async (start) => {
    const servers = await startAll(start, databaseUrl, peers)
    const { kept, cold, mercurius } = servers
    const agreed = await agree({
      ours: kept.url,
      sameSchema: [cold, mercurius].flatMap((server) => server?.url ?? []),
      postgraphile: servers.postgraphile?.url,
    })
    const measured: Measured[] = []
    for (const question of QUESTIONS) {
      const bare = await start('servers/bare.ts', {
        of: kept.url,
        body: JSON.stringify(bodyOf(ours, question, { code: first(agreed.ours[question]) })),
      })
      const contenders = contendersFor(question, { ...servers, bare }, agreed)
      for (const each of connections) {
        const course = { seconds, rounds, connections: each }
        const runs = await contest(each > 1 ? contenders : contenders.filter(alone), course)
        measured.push({ question, connections: each, runs })
      }
    }
    return { measured, sizes: sizesOf(agreed) }
  })

/** Over one connection, only what the aims are about. */
const alone = ({ name }: Contender) =>
  ![WARM_DOCUMENT, POSTGRAPHILE_DOCUMENT, MERCURIUS].includes(name)

const QUESTIONS: Question[] = ['one', 'list']

type Servers = { kept: Server; cold?: Server; mercurius?: Server; postgraphile?: Server }

async function startAll(start: Start, databaseUrl: string, peers: boolean): Promise<Servers> {
  return {
    kept: await start('servers/powerlist.ts', { databaseUrl }),
    ...(peers && {
      cold: await start('servers/powerlist.ts', { databaseUrl, keep: { answers: 0, rows: 0 } }),
      mercurius: await start('peers/mercurius.ts', { databaseUrl }),
      postgraphile: await start('peers/postgraphile.ts', { databaseUrl }),
    }),
  }
}

type Agreed = { ours: Answers; postgraphile: Answers }

function contendersFor(
  question: Question,
  { kept, bare, cold, mercurius, postgraphile: other }: Servers & { bare: Server },
  agreed: Agreed,
): Contender[] {
  const put = (shape: Shape, answers: Answers) => (manner: Manner) =>
    asking(manner, { shape, question, answers: answers[question] })
  const we = put(ours, agreed.ours)
  const they = put(postgraphile, agreed.postgraphile)
  const contenders: Contender[] = [
    { name: HOT, server: kept, next: we('same') },
    { name: BARE, server: bare, next: we('same') },
    { name: WARM, server: kept, next: we('variables') },
    { name: WARM_DOCUMENT, server: kept, next: we('document') },
  ]
  if (cold) contenders.push({ name: COLD, server: cold, next: we('variables') })
  if (mercurius) contenders.push({ name: MERCURIUS, server: mercurius, next: we('variables') })
  if (other)
    contenders.push(
      { name: POSTGRAPHILE, server: other, next: they('variables') },
      { name: POSTGRAPHILE_DOCUMENT, server: other, next: they('document') },
    )
  return contenders
}

const first = (answers: Map<string, Buffer>) => [...answers.keys()][0] ?? ''

function sizesOf(agreed: Agreed): Sizes {
  const mean = (answers: Map<string, Buffer>) =>
    [...answers.values()].reduce((sum, { length }) => sum + length, 0) / answers.size
  const of = (question: Question) => ({
    ours: mean(agreed.ours[question]),
    postgraphile: mean(agreed.postgraphile[question]),
  })
  return { one: of('one'), list: of('list') }
}
