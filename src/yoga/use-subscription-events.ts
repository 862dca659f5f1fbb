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
import { asResponse } from '../http/fetch-adapter.ts'
import { CAPACITY, MAX_QUERY_TIME, PRICE_MADE } from '../limits.ts'
import { eventQueue } from './event-queue.ts'

type Given = {
  current: (address?: string) => Context
  runner: Runner
  admission: AdmissionControl
  /** What a caller may see of an error. */
  mask: (error: unknown) => GraphQLError
}

/** What a subscription is answered in: that of the request that began it. */
type Begun = Context & { requestContext?: RequestContext; request?: Request }

/**
 * Each event of a subscription is answered from the catalogue as it is then, not as it was when the subscription began. It costs as
 * much as the subscription did, and waits for the turn of its address as any query does. What cannot be answered at the moment
 * is tried again, or the change would be lost for whoever waits for it.
 */
export const useSubscriptionEvents = ({ current, runner, admission, mask }: Given): Plugin => {
  const { inLine, inPlace } = eventQueue(CAPACITY)

  async function event(args: ExecutionArgs, begun: Begun, cost: number): Promise<ExecutionResult> {
    const signal = begun.request?.signal
    for (let times = 1; ; times += 1) {
      const { data, errors } = await inPlace(() => attempt(args, begun, cost))
      const masked = errors?.map(mask)
      const seconds = masked?.[0] && secondsUntil(masked[0], times)
      if (!seconds || times === ATTEMPTS || signal?.aborted)
        return masked ? { data, errors: masked } : { data }
      await pause(1_000 * seconds, undefined, { ref: false, signal }).catch(() => {})
    }
  }

  /** As a request of its own, whose points and turns are those of its address. */
  async function attempt(args: ExecutionArgs, begun: Begun, cost: number) {
    const request: RequestContext | undefined = begun.requestContext && {
      ...begun.requestContext,
      outcome: 'executed',
      slot: undefined,
    }
    if (!request) return bounded(args, { ...begun, ...current() })
    const refused =
      admission.enter(request) ??
      (await admission.firstTurn(request)) ??
      (await admission.begin(request, cost + PRICE_MADE))
    try {
      return refused
        ? { errors: [refused] }
        : await bounded(args, { ...begun, ...current(request.address) }, () =>
            admission.turn(request),
          )
    } finally {
      admission.leave(request)
    }
  }

  return {
    // In a stream of events it would have an EventSource come back for ever.
    onResultProcess({ result, request, setResultProcessor }) {
      const refused = !isAsyncIterable(result) && !Array.isArray(result) && result.errors?.[0]
      if (refused && request.headers.get('accept') === 'text/event-stream')
        setResultProcessor(() => asResponse(errorResponse(refused)), 'application/json')
    },
    onSubscribe({ setSubscribeFn }) {
      setSubscribeFn(async (args: ExecutionArgs) => {
        const begun = args.contextValue as Begun
        const events = await createSourceEventStream({
          ...args,
          contextValue: lasting(begun, current),
        })
        if (!isAsyncIterable(events)) return events
        const cost = costOf(runner, args)
        return mapAsyncIterator(events, (rootValue) =>
          inLine(begun.requestContext?.address ?? '', () =>
            event({ ...args, rootValue }, begun, cost),
          ),
        )
      })
    },
  }
}

/** How often an event is tried: for some minutes. */
const ATTEMPTS = 12

/** The answer to one event, within the limits of any other; nobody waits for one that takes longer. */
async function bounded(
  args: ExecutionArgs,
  contextValue: Context,
  turn?: () => Promise<void>,
): Promise<ExecutionResult> {
  const meter = meterOf({ turn })
  const late = AbortSignal.timeout(MAX_QUERY_TIME)
  late.addEventListener('abort', () => meter.stop(tookTooLong(MAX_QUERY_TIME)), { once: true })
  const work = execute({ ...args, contextValue: { ...contextValue, meter } })
  return meter.whole(work).catch((error: GraphQLError) => ({ errors: [error] }))
}

/** After how many seconds an error may have passed, which doubles each time; undefined for one that stays. */
function secondsUntil({ extensions }: GraphQLError, times: number): number | undefined {
  const { headers = {} } = (extensions.http ?? {}) as { headers?: Record<string, string> }
  const least = headers['retry-after']
  return least === undefined ? undefined : Math.max(Number(least), Math.min(30, 2 ** (times - 1)))
}

function costOf(runner: Runner, { document, operationName, ...args }: ExecutionArgs): number {
  const operation = getOperationAST(document, operationName)
  if (!operation) return 0
  const variables = args.variableValues ?? {}
  return runner.check(document, operation, { variables, reading: args.contextValue as Context })
    .cost
}

/** What a subscription waits for outlives the time in which the request that began it had to be answered. */
const lasting = (context: Context, current: () => Context): Context => ({
  ...context,
  get sql() {
    return current().sql
  },
})
