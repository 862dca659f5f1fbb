import type { GraphQLError } from 'graphql'
import { createYoga } from 'graphql-yoga'
import type { Logger } from 'pino'
import type { AdmissionControl } from '../admission/admission-control.ts'
import type { RequestContext } from '../admission/request-context.ts'
import type { Runner } from '../execution/run.ts'
import type { Context } from '../graphql/context.ts'
import { schema } from '../schema.ts'
import { useExecution } from './use-execution.ts'
import { useSubscriptionEvents } from './use-subscription-events.ts'

type Given = {
  runner: Runner
  admission: AdmissionControl
  /** The context of a request that begins now. */
  context: (signal: AbortSignal, address?: string) => Context
  /** The context of an event that has just happened. */
  current: (address?: string) => Context
  /** What a caller may see of an error. */
  mask: (error: unknown) => GraphQLError
  log: Logger
}

/** GraphQL Yoga, for what is not a plain query: subscriptions, and requests with something wrong in them. */
export const yogaOf = ({ runner, admission, context, current, mask, log }: Given) =>
  createYoga<{ requestContext?: RequestContext }>({
    schema,
    context: ({ request: { signal }, requestContext }) => context(signal, requestContext?.address),
    // The router has seen to what is not GraphQL.
    graphqlEndpoint: '/*',
    graphiql: false,
    landingPage: false,
    multipart: false,
    batching: false,
    // It counts documents and does not weigh them; those that are asked for often never come this far.
    parserAndValidationCache: false,
    // The body has been read, and no more of it than is allowed.
    maxRequestBodySize: false,
    cors: false,
    logging: yogaLog(log),
    maskedErrors: { maskError: mask },
    plugins: [
      useExecution({ runner, admission, context }),
      useSubscriptionEvents({ current, runner, admission, mask }),
    ],
  })

/** What Yoga has to say, as ours is written; of errors, which maskError logs, nothing twice. */
const yogaLog = (log: Logger) => ({
  debug: (...args: unknown[]) => log.debug(args),
  info: (...args: unknown[]) => log.info(args),
  warn: (...args: unknown[]) => log.warn(args),
  error: () => {},
})
