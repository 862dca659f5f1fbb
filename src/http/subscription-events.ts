import { createSourceEventStream, type ExecutionArgs, execute } from 'graphql'
import { isAsyncIterable, mapAsyncIterator, type Plugin } from 'graphql-yoga'
import type { Context } from '../graphql/context.ts'
import { meterOf } from '../graphql/meter.ts'

/** Each event of a subscription is answered from the catalogue as it is then, not as it was when the subscription began. */
export const useSubscriptionEvents = (current: () => Context): Plugin => ({
  onSubscribe({ setSubscribeFn }) {
    setSubscribeFn(async (args: ExecutionArgs) => {
      const events = await createSourceEventStream({
        ...args,
        contextValue: lasting(args.contextValue as Context, current),
      })
      if (!isAsyncIterable(events)) return events
      return mapAsyncIterator(events, (rootValue) =>
        execute({
          ...args,
          rootValue,
          contextValue: { ...(args.contextValue as object), ...current(), meter: meterOf() },
        }),
      )
    })
  },
})

/** What a subscription waits for outlives the time in which the request that began it had to be answered. */
const lasting = (context: Context, current: () => Context): Context => ({
  ...context,
  get sql() {
    return current().sql
  },
})
