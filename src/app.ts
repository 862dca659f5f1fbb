import { createYoga } from 'graphql-yoga'
import type { Logger } from 'pino'
import { answering } from './answers/answering.ts'
import type { Note } from './answers/note.ts'
import { useNote } from './answers/use-note.ts'
import type { Catalogue } from './database/catalogue.ts'
import { ANSWER_MILLISECONDS, type Reading, type Reads, readsOf } from './database/reads.ts'
import type { Sql } from './database/sql.ts'
import { measures } from './exports/measures.ts'
import type { Context } from './graphql/context.ts'
import { today } from './graphql/date.ts'
import { keptRows } from './graphql/kept-rows.ts'
import { schema } from './graphql/schema.ts'
import { fetchDoor } from './http/fetch-door.ts'
import { guarded } from './http/guarded.ts'
import { making } from './http/making.ts'
import { maskError } from './http/mask-error.ts'
import { nodeDoor } from './http/node-door.ts'
import { useAccepted } from './http/use-accepted.ts'
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
import { useQueryString } from './http/use-query-string.ts'
import { useReadableAddress } from './http/use-readable-address.ts'
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
  /** How many bytes of answers and how many rows are kept; 0 for none. */
  keep?: { answers?: number; rows?: number }
}

type Asking = Omit<Reading, 'version'> & { note?: Note }

const KEPT = { answers: 64 * 1024 * 1024, rows: 50_000 }

/** The whole service without a port: a listener for `node:http`, with a `fetch` that answers a Request. */
export function createApp({
  sql,
  reads = readsOf(sql),
  catalogue,
  log,
  publicUrl,
  defaultPublisher,
  readiness,
  keep,
}: Service) {
  const rows = keptRows(catalogue, keep?.rows ?? KEPT.rows)
  const context = ({ note, ...reading }: Asking = {}): Context => ({
    sql: reads.at({ ...reading, version: catalogue.version }),
    version: catalogue.version,
    catalogue,
    rows: rows.of(catalogue.version),
    today: todayFor(note),
    defaultPublisher,
    publicUrl,
  })
  const mask = maskError(log)
  // A file is read once from front to back; to keep its rows would push out those that are asked for often.
  const reading = () => ({ ...context(), rows: undefined })
  const files = { context: reading, log, measures: measures() }
  const yoga = createYoga<{ note?: Note }>({
    schema,
    context: ({ note, request: { signal } }) =>
      context({ note, signal, within: ANSWER_MILLISECONDS }),
    // What is not GraphQL has been answered before: useNotFound sees to that.
    graphqlEndpoint: '/*',
    graphiql: false,
    landingPage: false,
    multipart: false,
    batching: false,
    // The doors have read the body, and no more of it than is allowed.
    maxRequestBodySize: false,
    cors: false,
    logging: {
      debug: (...args) => log.debug(args),
      info: (...args) => log.info(args),
      warn: (...args) => log.warn(args),
      error: () => {},
    },
    maskedErrors: { maskError: mask },
    plugins: [
      useAccepted(),
      useCors(),
      useCompression(),
      useReadableAddress(),
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
      useQueryString(),
      useParseLimit(),
      useLimits(),
      useLiveContext(context),
      useNote(),
    ].map(guarded(mask)),
  })
  const { give } = answering({
    catalogue,
    bytes: keep?.answers ?? KEPT.answers,
    make: making({ context, mask, fetch: (...asked) => yoga.fetch(...asked) }),
  })
  const doors = {
    give,
    pass: yoga.fetch,
    listen: yoga,
    failed: (error: unknown) => log.error(error),
  }
  return Object.assign(nodeDoor(doors), { fetch: fetchDoor(doors) })
}

/** Today, and a note that it was asked for. */
function todayFor(note: Note | undefined) {
  const day = today()
  return () => {
    if (note) note.ofToday = true
    return day
  }
}
