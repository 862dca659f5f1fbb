import type { Asked } from '../answers/answering.ts'
import type { Note } from '../answers/note.ts'
import { tookTooLong } from '../errors.ts'
import { MAX_QUERY_TIME, PRICE_MADE } from '../graphql/limits.ts'
import type { Gate } from '../traffic/gate.ts'
import type { Visit } from '../traffic/visit.ts'
import { asResponse } from './as-response.ts'
import { errorReply } from './error-reply.ts'

type Given = {
  gate: Gate
  fetch: (url: string, init: RequestInit, given: { note: Note; visit: Visit }) => Promise<Response>
  /** In milliseconds. */
  within?: number
}

/** Makes the answer to a query, if it can be begun now and comes to its end in time. */
export const making =
  ({ gate, fetch, within = MAX_QUERY_TIME }: Given) =>
  async (asked: Asked, note: Note, signal: AbortSignal): Promise<Response> => {
    const { method, address, accept, body, visit } = asked
    const refused =
      gate.begin(visit) ?? (await gate.turn(visit)) ?? (await gate.pay(visit, PRICE_MADE))
    const late = AbortSignal.timeout(within)
    const init = {
      method,
      headers: { accept: accept ?? '*/*', 'content-type': 'application/json' },
      body,
      signal: AbortSignal.any([signal, late]),
    }
    try {
      if (refused) return asResponse(errorReply(refused))
      return await fetch(`http://localhost${address}`, init, { note, visit })
    } catch (error) {
      if (!late.aborted || signal.aborted) throw error
      return asResponse(errorReply(tookTooLong(within)))
    } finally {
      gate.end(visit)
    }
  }
