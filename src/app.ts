import type { IncomingMessage, ServerResponse } from 'node:http'
import { createYoga } from 'graphql-yoga'
import type { Logger } from 'pino'
import { answering } from './cache/response-cache.ts'
import { rowCache } from './cache/row-cache.ts'
import type { WorkingCalendar } from './calendar/announced.ts'
import type { Catalogue } from './database/catalogue.ts'
import { ANSWER_MILLISECONDS, type Reading, type Reads, readsOf } from './database/reads.ts'
import type { Sql } from './database/sql.ts'
import { today } from './day.ts'
import { runner } from './execution/run.ts'
import { measures } from './exports/measures.ts'
import type { Context } from './graphql/context.ts'
import { fetchDoor } from './http/fetch-door.ts'
import { guarded } from './http/guarded.ts'
import { logAnswers } from './http/log-answers.ts'
import { making } from './http/making.ts'
import { maskError } from './http/mask-error.ts'
import { nodeDoor } from './http/node-door.ts'
import { useAccepted } from './http/use-accepted.ts'
import { useCatalogue } from './http/use-catalogue.ts'
import { useCompression } from './http/use-compression.ts'
import { useCors } from './http/use-cors.ts'
import { useExecution } from './http/use-execution.ts'
import { useExports } from './http/use-exports.ts'
import { useGraphiql } from './http/use-graphiql.ts'
import { useHead } from './http/use-head.ts'
import { type Readiness, useHealth } from './http/use-health.ts'
import { useJsonOnly } from './http/use-json-only.ts'
import { useLiveContext } from './http/use-live-context.ts'
import { useMethods } from './http/use-methods.ts'
import { useMetrics } from './http/use-metrics.ts'
import { useNotFound } from './http/use-not-found.ts'
import { usePowerAddress } from './http/use-power-address.ts'
import { useQueryString } from './http/use-query-string.ts'
import { useReadableAddress } from './http/use-readable-address.ts'
import { useSchemaText } from './http/use-schema-text.ts'
import { useSecurity } from './http/use-security.ts'
import { yogaLog } from './http/yoga-log.ts'
import { type MemoryShares, memoryShares } from './memory.ts'
import { editionInForce } from './metrics/edition-in-force.ts'
import { metricsOf } from './metrics/metrics.ts'
import { readingsOf } from './metrics/readings.ts'
import { schema } from './schema.ts'
import { gateOf, type Limits } from './traffic/gate.ts'
import type { Visit } from './traffic/visit.ts'
import { operations } from './web/operations.ts'
import { useApi } from './web/use-api.ts'
import { useFeeds } from './web/use-feeds.ts'
import { useOpenapi } from './web/use-openapi.ts'

type Service = {
  sql: Sql
  /** How requests read; left out: from `sql` alone. */
  reads?: Reads
  catalogue: Catalogue
  log: Logger
  publicUrl: string
  defaultPublisher?: string
  calendar?: WorkingCalendar
  readiness?: Readiness
  /** How many bytes of answers and of rows are kept; 0 for none. */
  keep?: Partial<MemoryShares>
  /** What is asked of the service at most; left out: as much as anybody likes. */
  limits?: Limits
  /** How many statements have been sent to the database. */
  statements?: () => number
}

/** The whole service without a port: a listener for `node:http`, with a `fetch` that answers a Request. */
export function createApp({
  sql,
  reads = readsOf(sql),
  catalogue,
  log,
  publicUrl,
  defaultPublisher,
  calendar,
  readiness,
  keep,
  limits,
  statements,
}: Service) {
  const gate = gateOf(limits)
  const shares = { ...memoryShares(), ...keep }
  const rows = rowCache(catalogue, shares.rows)
  const context = (reading: Omit<Reading, 'version'> = {}): Context => {
    const day = today()
    return {
      sql: reads.at({ ...reading, version: catalogue.version }),
      version: catalogue.version,
      catalogue,
      rows: rows.of(catalogue.version),
      today: () => day,
      defaultPublisher,
      calendar,
      publicUrl,
    }
  }
  const mask = maskError(log)
  const queries = runner(mask)
  const requestContext = (signal: AbortSignal) => context({ signal, within: ANSWER_MILLISECONDS })
  // A file is read once from front to back; to keep its rows would push out those that are asked for often.
  const reading = () => ({ ...context(), rows: undefined })
  const files = { context: reading, log, measures: measures() }
  const { give, kept } = answering({
    catalogue,
    bytes: shares.answers,
    operationKind: queries.operationKind,
    make: making({
      gate,
      runner: queries,
      context,
      mask,
      fetch: async (...asked) => yoga.fetch(...asked),
    }),
  })
  const told = readingsOf({ catalogue, gate, answers: kept, rows, statements })
  const metrics = metricsOf(told, editionInForce(context))
  const logged = logAnswers(log)
  const yoga = createYoga<{ visit?: Visit }>({
    schema,
    context: ({ request: { signal } }) => requestContext(signal),
    // What is not GraphQL has been answered before: useNotFound sees to that.
    graphqlEndpoint: '/*',
    graphiql: false,
    landingPage: false,
    multipart: false,
    batching: false,
    // It counts documents and does not weigh them; those that are asked for often never come this far.
    parserAndValidationCache: false,
    // The doors have read the body, and no more of it than is allowed.
    maxRequestBodySize: false,
    cors: false,
    logging: yogaLog(log),
    maskedErrors: { maskError: mask },
    plugins: [
      useAccepted(),
      useCors(),
      useSecurity(),
      useCompression(),
      useReadableAddress(),
      useExports(files),
      useCatalogue(files),
      useHead(),
      useHealth(reads, readiness ?? { draining: false, served: false }),
      useMetrics(metrics),
      useSchemaText(schema),
      useGraphiql(),
      useFeeds(context, mask),
      usePowerAddress(operations.get('power')),
      useApi(operations, publicUrl),
      useOpenapi(operations, publicUrl),
      useNotFound(),
      useMethods(),
      useJsonOnly(),
      useQueryString(),
      useExecution({ runner: queries, gate, context: requestContext }),
      useLiveContext(context),
    ].map(guarded(mask)),
  })
  const doors = {
    gate,
    give,
    pass: (request: Request, visit: Visit) => yoga.fetch(request, { visit }),
    listen: (request: IncomingMessage, response: ServerResponse, visit: Visit) =>
      void yoga(request, response, { visit }),
    failed: (error: unknown) => log.error(error),
    answered: (visit: Visit, status: number) => {
      metrics.answered(visit)
      logged(visit, status)
    },
  }
  return Object.assign(nodeDoor(doors), { fetch: fetchDoor(doors) })
}
