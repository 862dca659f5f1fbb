import { message } from './asking.ts'
import { contest, type Run } from './contest.ts'
import type { Exchange } from './load.ts'
import { oursFacts } from './questions.ts'
import { withServers } from './server.ts'
import { portalTable } from './tables.ts'

/** What a portal asks all day: pages of its list by category, and what people type, each time with other variables. */
export type Portal = Record<'page' | 'search', Map<string, Run[]>>

const CARD = `code name nameEN: name(lang: EN) summary keywords category { code name } unit { name contact { phone } }
  legalBases { citation role } conditions { text } materials { name form copies } timeLimits { label } fees { charged } remedies { kind body }`

const ASKED = {
  page: {
    query: `query Portal($category: [String!], $asOf: Date, $after: String) {
      powers(first: 10, after: $after, filter: { categories: $category }, asOf: $asOf) { nodes { ${CARD} } pageInfo { hasNextPage endCursor } } }`,
    variables: [
      ...['XK', 'CF', 'QR', 'JC'].map((category) => ({ category: [category] })),
      { category: ['XK', 'QR'] },
      { category: ['CF', 'JC', 'JL'] },
      {},
    ],
  },
  search: {
    query: `query Portal($query: String!, $asOf: Date) {
      search(query: $query, first: 10, asOf: $asOf) { edges { score node { ...Facts } } } } ${oursFacts()}`,
    variables: [
      '工伤认定',
      '劳务派遣',
      '职业介绍',
      '拖欠工资',
      'social insurance',
      '仲裁',
      'gongshang',
      '外国人就业',
    ].map((query) => ({ query })),
  },
} as const

const COURSE = { connections: 16, seconds: 2, rounds: 5 }

export const measurePortal = (databaseUrl: string, course = COURSE): Promise<Portal> =>
  withServers(async (start) => {
    const kept = await start('servers/powerlist.ts', { databaseUrl })
    const cold = await start('servers/powerlist.ts', { databaseUrl, keep: { answers: 0, rows: 0 } })
    const measure = async (what: keyof Portal) => {
      const exchanges = await exchangesOf(cold.url, what)
      return contest(
        [
          { name: 'put together from what was kept', server: kept, next: exchanges() },
          { name: 'nothing kept', server: cold, next: exchanges() },
        ],
        course,
      )
    }
    return { page: await measure('page'), search: await measure('search') }
  })

/** Requests without end, each as of a day on which nobody has asked it, with the bytes that have to come. */
async function exchangesOf(url: string, what: keyof Portal) {
  const { query, variables } = ASKED[what]
  const answers: Buffer[] = []
  for (const given of variables) {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-encoding': 'identity' },
      body: JSON.stringify({ query, variables: { ...given, asOf: dayOf(0) } }),
    })
    answers.push(Buffer.from(await answer.arrayBuffer()))
  }
  return () => {
    let count = 0
    return (): Exchange => {
      const index = count % variables.length
      count++
      return {
        request: message({ query, variables: { ...variables[index], asOf: dayOf(++days) } }),
        answer: answers[index] as Buffer,
      }
    }
  }
}

let days = 0

const dayOf = (day: number) =>
  new Date(Date.UTC(2016, 2, 1) + day * 86_400_000).toISOString().slice(0, 10)

/** How fast a portal gets its pages and searches. */
export const portalSection = ({ page, search }: Portal) => `## A portal

Pages of ten powers of some categories, and searches that give ten powers with everything, each as of a day on which nobody has asked it before:
the service has kept no answer, but what each power contributes. Beside it the same service with nothing kept.

${portalTable([
  ['a page of the list', page],
  ['a search', search],
])}
`
