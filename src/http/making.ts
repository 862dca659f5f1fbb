import type { GraphQLError } from 'graphql'
import { acceptedType } from '../cache/accepted-type.ts'
import { operationOf } from '../cache/key.ts'
import { type Made, madeOf } from '../cache/made.ts'
import type { Asked } from '../cache/response-cache.ts'
import { ANSWER_MILLISECONDS } from '../database/reads.ts'
import type { Query, RunContext, Runner } from '../execution/run.ts'
import { type Written, written } from '../execution/written.ts'
import type { Context } from '../graphql/context.ts'
import { PRICE_MADE } from '../limits.ts'
import type { Gate } from '../traffic/gate.ts'
import type { Visit } from '../traffic/visit.ts'
import { byParameter } from '../web/by-parameter.ts'
import { type ReadyMade, readyMade } from '../web/ready-made.ts'
import { asResponse } from './as-response.ts'
import { errorReply } from './error-reply.ts'
import { isReadable } from './target.ts'
import { CORS } from './use-cors.ts'
import { admission } from './use-execution.ts'
import { SECURITY } from './use-security.ts'

type Given = {
  gate: Gate
  runner: Runner
  context: (asking: { signal: AbortSignal; within: number }) => Context
  mask: (error: unknown) => GraphQLError
  /** Yoga, which answers what is no query. */
  fetch: (url: string, init: RequestInit, given: { visit: Visit }) => Promise<Response>
  /** In milliseconds. */
  within?: number
}

/** Makes the answer to a query that is not kept, if it can be begun now. */
export function making({ gate, runner, context, mask, fetch, within }: Given) {
  return async (asked: Asked, signal: AbortSignal): Promise<Made> => {
    const { visit } = asked
    const refused =
      gate.begin(visit) ?? (await gate.first(visit)) ?? (await gate.pay(visit, PRICE_MADE))
    try {
      if (refused) return await madeOf(asResponse(errorReply(refused)))
      return await made(asked, signal)
    } catch (error) {
      if (signal.aborted) throw error
      return await madeOf(asResponse(errorReply(mask(error))))
    } finally {
      gate.end(visit)
    }
  }

  async function made(asked: Asked, signal: AbortSignal): Promise<Made> {
    const { method, address, accept = '*/*', body, visit } = asked
    const running: RunContext = {
      reading: (given) => context({ signal: given, within: ANSWER_MILLISECONDS }),
      within,
      signal,
      turn: () => gate.turn(visit),
      admit: (cost) => admission(gate, visit, cost),
    }
    const operation = operationOf(asked)
    if (operation) return answer(operation, acceptedType(accept), running)
    const ready = isReadable(address) ? readyMade(address) : undefined
    if (ready) return readyAnswer(ready, running)
    const headers = { accept, 'content-type': 'application/json' }
    return madeOf(
      await fetch(`http://localhost${address}`, { method, headers, body, signal }, { visit }),
    )
  }

  async function answer(query: Query, type: string | undefined, running: RunContext) {
    const { version, day, dependsOnToday, ...found } = await runner.run(query, running)
    const status = type === 'application/json' ? found.status.json : found.status.response
    const keep = found.ok ? { version, day, dependsOnToday } : undefined
    return { ...reply(found, status, `${type}; charset=utf-8`), keep }
  }

  /** What cannot be answered is a 400 there; the answer is plain JSON all the same. */
  async function readyAnswer({ operation, query, variables }: ReadyMade, running: RunContext) {
    const { result, version, day, dependsOnToday } = await runner.executed(
      { query, variables },
      running,
    )
    const found = written(byParameter(operation, result))
    const keep = found.ok ? { version, day, dependsOnToday } : undefined
    return { ...reply(found, found.status.response, 'application/json; charset=utf-8'), keep }
  }
}

const reply = ({ body, headers }: Written, status: number, type: string): Made => ({
  status,
  headers: [...COMMON, ['content-type', type], ...Object.entries(headers)],
  body,
})

/** On every answer, as Yoga's have them. */
const COMMON = Object.entries({ ...CORS, ...SECURITY })
