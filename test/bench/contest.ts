import { type Exchange, load } from './load.ts'
import type { Server } from './server.ts'

/** A server that is asked in one manner, under the name that the tables give it. */
export type Contender = { name: string; server: Server; next: () => Exchange }

/** What one run came to: answers a second, milliseconds of the server's processor for one, and how long half and 99 % of them took at most. */
export type Run = { rate: number; cpu: number; p50: number; p99: number; rss: number }

export type Course = { connections: number; seconds: number; rounds: number }

/**
 * The runs of each contender. They take turns, A B C A B C …, so that what else the machine does meanwhile meets all of them, and a
 * ratio within one round means something where a rate does not.
 */
export async function contest(
  contenders: Contender[],
  { connections, seconds, rounds }: Course,
): Promise<Map<string, Run[]>> {
  const runs = new Map(contenders.map(({ name }) => [name, [] as Run[]]))
  for (const contender of contenders) await run(contender, connections, seconds / 2)
  for (let round = 0; round < rounds; round++)
    for (const contender of contenders)
      runs.get(contender.name)?.push(await run(contender, connections, seconds))
  return runs
}

async function run({ name, server, next }: Contender, connections: number, seconds: number) {
  const before = await server.tell('usage')
  const done = await load({ url: server.url, next, connections, seconds }).catch((error) => {
    throw new Error(`${name}: ${error.message}`)
  })
  const { cpu, rss } = await server.tell('usage')
  const quantile = (part: number) => done.latencies[Math.floor(done.answers * part)] ?? 0
  return {
    rate: done.answers / done.seconds,
    cpu: (cpu - before.cpu) / done.answers,
    p50: quantile(0.5),
    p99: quantile(0.99),
    rss,
  }
}
