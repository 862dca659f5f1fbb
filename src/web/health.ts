import type { Reads } from '../database/reads.ts'
import { today } from '../day.ts'
import { currentVersion, newestInForce } from '../editions/in-force.ts'
import { json } from '../http/response.ts'

/** What `/readyz` has to know of the process. */
export type Readiness = { draining: boolean; served: boolean }

/** `/healthz`: the process lives. */
export const alive = () => json(200, { status: 'ok' })

/** `/readyz`: it should be sent requests. */
export const ready = (reads: Reads, readiness: Readiness) => async () => {
  if (readiness.draining) return json(503, { status: 'draining' })
  const edition = await newestEdition(reads)
  if (edition) readiness.served = true
  if (!readiness.served) return json(503, { status: 'starting' })
  return json(200, edition ? { status: 'ready', edition } : { status: 'degraded' })
}

/** A database that has not answered by then is away, for who decides where to send requests. */
const WITHIN_MILLISECONDS = 1_000

async function newestEdition(reads: Reads): Promise<string | undefined> {
  try {
    const sql = reads.at({ version: 0, within: WITHIN_MILLISECONDS })
    return await newestInForce(sql, { day: today(), version: currentVersion(sql) })
  } catch {
    return undefined
  }
}
