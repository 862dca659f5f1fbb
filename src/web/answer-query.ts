import type { GraphQLError } from 'graphql'
import { acceptedType } from '../cache/accepted-type.ts'
import { operationOf } from '../cache/key.ts'
import type { Made } from '../cache/made.ts'
import type { Asked } from '../cache/response-cache.ts'
import { ANSWER_MILLISECONDS } from '../database/reads.ts'
import type { Executed, Query, RunContext, Runner } from '../execution/run.ts'
import { type Written, written } from '../execution/written.ts'
import type { Context } from '../graphql/context.ts'
import { errorResponse } from '../http/error-response.ts'
import { admission } from '../http/use-execution.ts'
import { PRICE_MADE } from '../limits.ts'
import type { Gate } from '../traffic/gate.ts'
import { byParameter } from './by-parameter.ts'
import { readyMade } from './ready-made.ts'

type Given = {
  gate: Gate
  runner: Runner
  context: (asking: { signal: AbortSignal; within: number }) => Context
  mask: (error: unknown) => GraphQLError
  /** In milliseconds. */
  within?: number
}

/** Makes the answer to a query that the response cache does not hold, if it can be begun now. */
export function answerQuery({ gate, runner, context, mask, within }: Given) {
  return async (asked: Asked, signal: AbortSignal): Promise<Made> => {
    const { visit } = asked
    const refused =
      gate.begin(visit) ?? (await gate.first(visit)) ?? (await gate.pay(visit, PRICE_MADE))
    try {
      return refused ? errorAnswer(refused) : await answer(asked, signal)
    } catch (error) {
      if (signal.aborted) throw error
      return errorAnswer(mask(error))
    } finally {
      gate.end(visit)
    }
  }

  async function answer(asked: Asked, signal: AbortSignal): Promise<Made> {
    const { address, accept = '*/*', visit } = asked
    const running: RunContext = {
      reading: (given) => context({ signal: given, within: ANSWER_MILLISECONDS }),
      within,
      signal,
      turn: () => gate.turn(visit),
      admit: (cost) => admission(gate, visit, cost),
    }
    const operation = operationOf(asked)
    return operation
      ? answerOperation(operation, acceptedType(accept), running)
      : answerReadyMade(address, running)
  }

  async function answerOperation(query: Query, type: string | undefined, running: RunContext) {
    const found = await runner.run(query, running)
    const status = type === 'application/json' ? found.status.json : found.status.response
    return made(found, status, `${type}; charset=utf-8`)
  }

  /** What cannot be answered is a 400 there; the answer is plain JSON all the same. */
  async function answerReadyMade(address: string, running: RunContext): Promise<Made> {
    const { operation, query, variables } = readyMade(address)
    const executed = await runner.executed({ query, variables }, running)
    const found = { ...executed, ...written(byParameter(operation, executed.result)) }
    return made(found, found.status.response, 'application/json; charset=utf-8')
  }
}

const made = (found: Executed & Written, status: number, type: string): Made => {
  const { version, day, dependsOnToday, cost } = found
  return {
    status,
    headers: [
      ['content-type', type],
      ['catalogue-version', String(version)],
      ['query-cost', String(cost)],
      ...Object.entries(found.headers),
    ],
    body: found.body,
    keep: found.ok ? { version, day, dependsOnToday } : undefined,
  }
}

function errorAnswer(error: GraphQLError): Made {
  const { status, headers, body } = errorResponse(error)
  const pairs = headers.flatMap((name, at): Made['headers'] =>
    at % 2 === 0 && name !== 'content-length' && name !== 'cache-control'
      ? [[name, headers[at + 1] ?? '']]
      : [],
  )
  return { status, headers: pairs, body: body as Buffer }
}
