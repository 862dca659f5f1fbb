import type { Plugin } from 'graphql-yoga'
import type { Reads } from '../database/reads.ts'
import { newestFirst, stands } from '../editions/in-force.ts'

/** What `/readyz` has to know of the process. */
export type Readiness = { draining: boolean; served: boolean }

/** `/healthz`: the process lives. `/readyz`: it should be sent requests. */
export const useHealth = (reads: Reads, readiness: Readiness): Plugin => ({
  async onRequest({ url, endResponse, fetchAPI: { Response } }) {
    const answer = (status: number, body: object) =>
      endResponse(Response.json(body, { status, headers: { 'cache-control': 'no-store' } }))
    if (url.pathname === '/healthz') answer(200, { status: 'ok' })
    if (url.pathname !== '/readyz') return
    if (readiness.draining) return answer(503, { status: 'draining' })
    const edition = await newestEdition(reads)
    if (edition) readiness.served = true
    if (!readiness.served) return answer(503, { status: 'starting' })
    answer(200, edition ? { status: 'ready', edition } : { status: 'degraded' })
  },
})

/** A database that has not answered by then is away, for who decides where to send requests. */
const WITHIN_MILLISECONDS = 1_000

async function newestEdition(reads: Reads): Promise<string | undefined> {
  try {
    const sql = reads.at({ version: 0, within: WITHIN_MILLISECONDS })
    const [newest] = await sql<{ key: string }[]>`
      select key from edition
      where ${stands(sql, sql`(select version from catalogue)`)}
      order by ${newestFirst(sql)} limit 1`
    return newest?.key
  } catch {
    return undefined
  }
}
