import { pause } from '../support/process.ts'
import type { Question } from './ask.ts'
import type { Tally } from './tally.ts'

const LONGEST = 25

/** Asks, and goes away before the answer is there, or while it comes; what it is given does not matter. */
export async function leave(url: string, { address, init }: Question, tally: Tally) {
  const leaving = new AbortController()
  const answer = fetch(`${url}${address}`, { ...init, signal: leaving.signal })
    .then((response) => response.text())
    .catch(() => {})
  await pause(Math.random() * LONGEST)
  leaving.abort()
  await answer
  tally.count('clients that left half way')
}
