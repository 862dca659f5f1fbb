import assert from 'node:assert/strict'
import { pause, query } from './process.ts'

type Answer = {
  began: number
  took: number
  status: number
  retryAfter: string | null
  body: { data?: unknown; errors?: { extensions: { code: string } }[] }
}

/** Asks a service again and again, never the same twice. */
export function load(url: string, { atOnce = 4, every = 80, ask = unseen } = {}) {
  const answers: Answer[] = []
  let stopped = false
  const askOn = async () => {
    while (!stopped) {
      answers.push(await timed(url, ask))
      await pause(every)
    }
  }
  const running = Promise.all(Array.from({ length: atOnce }, askOn))
  /** Waits for so many answers of a kind to what is asked from now on. */
  const come = async (what: string, is: (answer: Answer) => boolean, count = 1) => {
    const since = performance.now()
    const found = () => answers.filter((answer) => answer.began >= since && is(answer)).length
    await until(`${what} comes`, async () => found() >= count)
  }
  return {
    answers,
    come,
    answered: (count: number) => come('an answer', () => true, count),
    refused: () => come('a refusal', ({ status }) => status !== 200),
    /** Asks no more, and gives all answers once the last has come. */
    stop: async () => {
      stopped = true
      await running
      return answers
    },
  }
}

/** Waits for something to be so, as long as a busy machine may take. */
export async function until(what: string, is: () => Promise<boolean>): Promise<void> {
  for (const since = performance.now(); !(await is()); await pause(50))
    assert.ok(performance.now() - since < 30_000, what)
}

let asked = 0

/** A query never asked before, with words that nobody has looked for: neither its answer nor its rows can have been kept. */
export const unseen = () => {
  const asOf = unseenDay()
  return `{ powers(first: 1, asOf: "${asOf}") { totalCount nodes { asked${asked}: code } } search(query: "工伤 ${asked}", first: 1) { totalCount } }`
}

export const unseenDay = () =>
  new Date(Date.UTC(2016, 1, 1) + (asked++ % DAYS) * 86_400_000).toISOString().slice(0, 10)

const DAYS = 3_500

/** One answer, and how long it took. */
export async function timed(url: string, ask = unseen): Promise<Answer> {
  const began = performance.now()
  const response = await query(url, ask())
  const body = (await response.json()) as Answer['body']
  const took = performance.now() - began
  const { status, headers } = response
  return { began, took, status, retryAfter: headers.get('retry-after'), body }
}

/** How often an answer was refused; every one is either right or a refusal in good form, and came in time. */
export function refusals(answers: Answer[]): number {
  const refused = answers.filter(({ status }) => status !== 200)
  for (const { status, retryAfter, body } of refused) {
    assert.equal(status, 503, JSON.stringify(body))
    assert.equal(body.errors?.[0]?.extensions.code, 'UNAVAILABLE')
    assert.ok(retryAfter)
  }
  for (const { status, body } of answers)
    if (status === 200) assert.equal(body.errors, undefined, JSON.stringify(body))
  for (const { took } of answers) assert.ok(took < 5_000, `an answer took ${took} ms`)
  return refused.length
}

/** Waits for a good answer, and says how many milliseconds after now it came. */
export async function firstGood(url: string): Promise<number> {
  const since = performance.now()
  for (;;) {
    if ((await timed(url)).status === 200) return performance.now() - since
    assert.ok(performance.now() - since < 20_000, 'it never answers again')
    await pause(50)
  }
}
