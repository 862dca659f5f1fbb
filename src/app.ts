import { createYoga } from 'graphql-yoga'
import type { Logger } from 'pino'
import type { Catalogue } from './database/catalogue.ts'
import { ANSWER_MILLISECONDS, type Reading, type Reads, readsOf } from './database/reads.ts'
import type { Sql } from './database/sql.ts'
import { measures } from './exports/measures.ts'
import type { Context } from './graphql/context.ts'
import { today } from './graphql/date.ts'
import { MAX_BODY } from './graphql/limits.ts'
import { schema } from './graphql/schema.ts'
import { maskError } from './http/mask-error.ts'
import { useCatalogue } from './http/use-catalogue.ts'
import { useCompression } from './http/use-compression.ts'
import { useCors } from './http/use-cors.ts'
import { useExports } from './http/use-exports.ts'
import { useGraphiql } from './http/use-graphiql.ts'
import { useHead } from './http/use-head.ts'
import { type Readiness, useHealth } from './http/use-health.ts'
import { useJsonOnly } from './http/use-json-only.ts'
import { useLimits } from './http/use-limits.ts'
import { useLiveContext } from './http/use-live-context.ts'
import { useMethods } from './http/use-methods.ts'
import { useNotFound } from './http/use-not-found.ts'
import { useParseLimit } from './http/use-parse-limit.ts'
import { usePowerAddress } from './http/use-power-address.ts'
import { useSchemaText } from './http/use-schema-text.ts'
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
  readiness?: Readiness
}

/** The whole service as one fetch handler, without a port. */
export function createApp({
  sql,
  reads = readsOf(sql),
  catalogue,
  log,
  publicUrl,
  defaultPublisher,
  readiness,
}: Service) {
  const context = (reading?: Omit<Reading, 'version'>): Context => ({
    sql: reads.at({ ...reading, version: catalogue.version }),
    version: catalogue.version,
    catalogue,
    today: today(),
    defaultPublisher,
    publicUrl,
  })
  const mask = maskError(log)
  const files = { context, log, measures: measures() }
  return createYoga({
    schema,
    context: ({ request: { signal } }) => context({ signal, within: ANSWER_MILLISECONDS }),
    // What is not GraphQL has been answered before: useNotFound sees to that.
    graphqlEndpoint: '/*',
    graphiql: false,
    landingPage: false,
    multipart: false,
    batching: false,
    maxRequestBodySize: MAX_BODY,
    cors: false,
    logging: {
      debug: (...args) => log.debug(args),
      info: (...args) => log.info(args),
      warn: (...args) => log.warn(args),
      error: () => {},
    },
    maskedErrors: { maskError: mask },
    plugins: [
      useCors(),
      useCompression(),
      useExports(files),
      useCatalogue(files),
      useHead(),
      useHealth(reads, readiness ?? { draining: false, served: false }),
      useSchemaText(schema),
      useGraphiql(),
      useFeeds(context, mask),
      usePowerAddress(operations.get('power')),
      useApi(operations, publicUrl),
      useOpenapi(operations, publicUrl),
      useNotFound(),
      useMethods(),
      useJsonOnly(),
      useParseLimit(),
      useLimits(),
      useLiveContext(context),
    ],
  })
}
