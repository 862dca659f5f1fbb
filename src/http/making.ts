import type { GraphQLError } from 'graphql'
import { acceptedType } from '../cache/accepted-type.ts'
import { operationOf } from '../cache/key.ts'
import { type Made, madeOf } from '../cache/made.ts'
import type { Note } from '../cache/note.ts'
import type { Asked } from '../cache/response-cache.ts'
import { utf8 } from '../cache/utf8.ts'
import { ANSWER_MILLISECONDS } from '../database/reads.ts'
import { tookTooLong } from '../errors.ts'
import type { Context } from '../graphql/context.ts'
import { MAX_QUERY_TIME, PRICE_MADE } from '../limits.ts'
import { schema } from '../schema.ts'
import type { Gate } from '../traffic/gate.ts'
import type { Visit } from '../traffic/visit.ts'
import { asResponse } from './as-response.ts'
import { direct } from './direct.ts'
import { errorReply } from './error-reply.ts'
import { CORS } from './use-cors.ts'
import { SECURITY } from './use-security.ts'

type Given = {
  gate: Gate
  context: (asking: { note: Note; signal: AbortSignal; within: number }) => Context
  mask: (error: unknown) => GraphQLError
  /** Yoga, which makes whatever is not a query with nothing wrong in it. */
  fetch: (url: string, init: RequestInit, given: { note: Note; visit: Visit }) => Promise<Response>
  /** In milliseconds. */
  within?: number
}

/** Makes the answer to a query that is not kept, if it can be begun now and comes to its end in time. */
export function making({ gate, context, mask, fetch, within = MAX_QUERY_TIME }: Given) {
  const run = direct({ schema, mask, gate })

  return async (asked: Asked, note: Note, signal: AbortSignal): Promise<Made> => {
    const { visit } = asked
    const refused =
      gate.begin(visit) ?? (await gate.first(visit)) ?? (await gate.pay(visit, PRICE_MADE))
    const late = AbortSignal.timeout(within)
    try {
      if (refused) return madeOf(asResponse(errorReply(refused)))
      return await made(asked, note, AbortSignal.any([signal, late]))
    } catch (error) {
      if (signal.aborted) throw error
      return madeOf(asResponse(errorReply(late.aborted ? tookTooLong(within) : mask(error))))
    } finally {
      gate.end(visit)
    }
  }

  async function made(asked: Asked, note: Note, signal: AbortSignal): Promise<Made> {
    const { method, address, accept = '*/*', body, visit } = asked
    const operation = operationOf(asked)
    if (operation) {
      const contextValue = context({ note, signal, within: ANSWER_MILLISECONDS })
      const result = await unless(signal, run(operation, contextValue, visit))
      if (result && !result.errors) {
        Object.assign(note, { whole: true, version: contextValue.version })
        const type = `${acceptedType(accept)}; charset=utf-8`
        const headers: Made['headers'] = [...COMMON, ['content-type', type]]
        return { status: 200, headers, body: utf8(JSON.stringify(result)) }
      }
      note.result = result
    }
    const headers = { accept, 'content-type': 'application/json' }
    return madeOf(
      await fetch(`http://localhost${address}`, { method, headers, body, signal }, { note, visit }),
    )
  }
}

/** On every answer, as Yoga's have them. */
const COMMON = Object.entries({ ...CORS, ...SECURITY })

/** What comes of it, unless it is given up before. */
function unless<Value>(signal: AbortSignal, value: Promise<Value>): Promise<Value> {
  const { promise, reject } = Promise.withResolvers<never>()
  const give = () => reject(signal.reason)
  signal.addEventListener('abort', give, { once: true })
  return Promise.race([value, promise]).finally(() => signal.removeEventListener('abort', give))
}
