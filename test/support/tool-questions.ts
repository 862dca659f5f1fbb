import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { Json } from './service.ts'

type Call = (name: string, given: Record<string, unknown>) => Promise<{ data: Json }>

/** Sixty questions of those that search is judged by, with the powers that answer them. */
const QUESTIONS = (
  parse(readFileSync(new URL('../search/queries-dev-2.yaml', import.meta.url), 'utf8')) as {
    q: string
    relevant: Record<string, number>
  }[]
).filter(({ q }) => q.length <= 200)

/** How many everyday questions lead, by the tools alone, to the right power and an article of law; or, where nobody here answers, to nobody here. */
export async function askTools(call: Call) {
  const missed: string[] = []
  for (const { q, relevant } of QUESTIONS) {
    const { data } = await call('search_powers', { query: q })
    const codes = data.search.nodes.slice(0, 3).map(({ code }: Json) => code)
    if (Object.keys(relevant).length === 0) {
      if (codes.length > 0 && !data.search.elsewhere) missed.push(q)
      continue
    }
    const right = codes.find((code: string) => (relevant[code] ?? 0) >= 2)
    const power = right && (await call('get_power', { code: right })).data.power
    if (!power?.legalBases.some(({ citation }: Json) => /第.+条/.test(citation))) missed.push(q)
  }
  return { asked: QUESTIONS.length, reached: QUESTIONS.length - missed.length, missed }
}
