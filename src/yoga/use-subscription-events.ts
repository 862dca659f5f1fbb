import { setTimeout as pause } from 'node:timers/promises'
import {
  createSourceEventStream,
  type ExecutionArgs,
  type ExecutionResult,
  execute,
  type GraphQLError,
  getOperationAST,
} from 'graphql'
import { isAsyncIterable, mapAsyncIterator, type Plugin } from 'graphql-yoga'
import type { AdmissionControl } from '../admission/admission-control.ts'
import type { RequestContext } from '../admission/request-context.ts'
import { tookTooLong } from '../errors.ts'
import type { Runner } from '../execution/run.ts'
import type { Context } from '../graphql/context.ts'
import { meterOf } from '../graphql/meter.ts'
import { errorResponse } from '../http/error-response.ts'
import { MAX_QUERY_TIME } from '../limits.ts'

type Given = { current: () => Context; runner: Runner; admission: AdmissionControl }

/**
 * Each event of a subscription is answered from the catalogue as it is then, not as it was when the subscription began. It costs as
 * much as the subscription did, and waits until its address has the points; events are made one after the other, whosever they are.
 */
export const useSubscriptionEvents = ({ current, runner, admission }: Given): Plugin => {
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = (make: () => Promise<ExecutionResult>) => {
    const made = last.then(make)
    last = made.catch(() => {})
    return made
  }
  return {
    // In a stream of events it would have an EventSource come back for ever.
    onResultProcess({ result, request, setResultProcessor }) {
      const refused = !isAsyncIterable(result) && !Array.isArray(result) && result.errors?.[0]
      if (refused && request.headers.get('accept') === 'text/event-stream')
        setResultProcessor(() => asError(refused), 'application/json')
    },
    onSubscribe({ setSubscribeFn }) {
      setSubscribeFn(async (args: ExecutionArgs) => {
        const contextValue = args.contextValue as Context & { requestContext?: RequestContext }
        const events = await createSourceEventStream({
          ...args,
          contextValue: lasting(contextValue, current),
        })
        if (!isAsyncIterable(events)) return events
        const cost = costOf(runner, args)
        return mapAsyncIterator(events, async (rootValue) => {
          await paid(admission, contextValue.requestContext, cost)
          return inTurn(() => bounded({ ...args, rootValue }, { ...contextValue, ...current() }))
        })
      })
    },
  }
}

/** The answer to one event, within the limits of any other; nobody waits for one that takes longer. */
async function bounded(args: ExecutionArgs, contextValue: Context): Promise<ExecutionResult> {
  const meter = meterOf()
  const late = AbortSignal.timeout(MAX_QUERY_TIME)
  late.addEventListener('abort', () => meter.stop(tookTooLong(MAX_QUERY_TIME)), { once: true })
  const work = execute({ ...args, contextValue: { ...contextValue, meter } })
  return meter.whole(work).catch((error: GraphQLError) => ({ errors: [error] }))
}

function asError(error: GraphQLError): Response {
  const { status, headers, body } = errorResponse(error)
  const pairs = headers.flatMap((name, at): [string, string][] =>
    at % 2 === 0 ? [[name, headers[at + 1] ?? '']] : [],
  )
  return new Response(String(body), { status, headers: pairs })
}

function costOf(runner: Runner, { document, operationName, ...args }: ExecutionArgs): number {
  const operation = getOperationAST(document, operationName)
  if (!operation) return 0
  const variables = args.variableValues ?? {}
  return runner.check(document, operation, { variables, reading: args.contextValue as Context })
    .cost
}

/** A change is not lost for whoever has no points left at the moment. */
async function paid(
  admission: AdmissionControl,
  requestContext: RequestContext | undefined,
  cost: number,
) {
  while (requestContext && (await admission.pay(requestContext, cost)))
    await pause(1_000 * (requestContext.spent?.seconds ?? 1), undefined, { ref: false })
}

/** What a subscription waits for outlives the time in which the request that began it had to be answered. */
const lasting = (context: Context, current: () => Context): Context => ({
  ...context,
  get sql() {
    return current().sql
  },
})
