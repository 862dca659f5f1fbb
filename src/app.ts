import type { Logger } from 'pino'
import { addresses } from './addresses.ts'
import { type AdmissionSettings, admissionControl } from './admission/admission-control.ts'
import { expectKept, type Moment } from './cache/moment.ts'
import { responseCache } from './cache/response-cache.ts'
import { rowCache } from './cache/row-cache.ts'
import type { WorkingCalendar } from './calendar/announced.ts'
import type { Catalogue } from './database/catalogue.ts'
import { ANSWER_MILLISECONDS, type ReadRequest, type Reads, readsOf } from './database/reads.ts'
import type { Sql } from './database/sql.ts'
import { today } from './day.ts'
import { runner } from './execution/run.ts'
import type { Context } from './graphql/context.ts'
import { fetchAdapter } from './http/fetch-adapter.ts'
import { logAnswers } from './http/log.ts'
import { maskError } from './http/mask-error.ts'
import { nodeAdapter } from './http/node-adapter.ts'
import { routerOf } from './http/router.ts'
import { serveRequest } from './http/serve-request.ts'
import { MAX_QUERY_TIME } from './limits.ts'
import { type MemoryShares, memoryShares } from './memory.ts'
import { editionInForce } from './metrics/edition-in-force.ts'
import type { LoopDelay } from './metrics/loop-delay.ts'
import { measurementsOf } from './metrics/measurements.ts'
import { metricsOf } from './metrics/metrics.ts'
import { errorPage } from './pages/error.ts'
import { answerQuery } from './web/answer-query.ts'
import type { Readiness } from './web/health.ts'

type Service = {
  sql: Sql
  /** How requests read; left out: from `sql` alone. */
  reads?: Reads
  catalogue: Catalogue
  log: Logger
  publicUrl: string
  /** Where people report mistakes: a page, or mailto: and an address. */
  errataUrl?: string
  defaultPublisher?: string
  calendar?: WorkingCalendar
  readiness?: Readiness
  /** How many bytes of answers and of rows are kept; 0 for none. */
  keep?: Partial<MemoryShares>
  /** What is asked of the service at most; left out: as much as anybody likes. */
  limits?: AdmissionSettings
  /** Milliseconds that a query may take. */
  queryTime?: number
  /** How many statements have been sent to the database. */
  statements?: () => number
  /** Tells how late the event loop is, for the metrics. */
  loop?: LoopDelay
  /** Milliseconds for which a client may take nothing of its answer. */
  slowClient?: number
}

type Asking = Omit<ReadRequest, 'version'>

/** The whole service without a port: a listener for `node:http`, with a `fetch` that answers a Request, and its addresses. */
export function createApp({
  sql,
  reads = readsOf(sql),
  catalogue,
  log,
  publicUrl,
  errataUrl,
  defaultPublisher,
  calendar,
  readiness,
  keep,
  limits,
  queryTime = MAX_QUERY_TIME,
  statements,
  loop,
  slowClient,
}: Service) {
  const admission = admissionControl(limits)
  const shares = { ...memoryShares(), ...keep }
  const rows = rowCache(catalogue, shares.rows)
  const context = ({ version, today: asked, ...reading }: Moment & Asking = {}): Context => {
    const day = asked ?? today()
    const at = version ?? catalogue.version
    expectKept(at, catalogue)
    return {
      sql: reads.at({ ...reading, version: at }),
      version: at,
      catalogue,
      rows: rows.of(at),
      today: () => day,
      defaultPublisher,
      calendar,
      publicUrl,
    }
  }
  const mask = maskError(log)
  const queries = runner(mask, queryTime)
  const readingOf = (signal: AbortSignal, address?: string) =>
    context({ signal, address, within: ANSWER_MILLISECONDS })
  const { respond, store } = responseCache({
    catalogue,
    bytes: shares.answers,
    operationKind: queries.operationKind,
    generate: answerQuery({ admission, runner: queries, context, mask }),
  })
  const measurements = measurementsOf({
    catalogue,
    admission,
    responses: store,
    rows,
    statements,
    loop,
  })
  const metrics = metricsOf(measurements, editionInForce(context))
  const logAnswer = logAnswers(log)
  // It comes with a quarter of all modules, and few of those who ask ever need it.
  const makeYoga = async () => {
    const { yogaOf } = await import('./yoga/yoga.ts')
    const current = (address?: string) => context({ address })
    return yogaOf({ runner: queries, admission, context: readingOf, current, mask, log })
  }
  let made: ReturnType<typeof makeYoga> | undefined
  const yoga = () => {
    made ??= makeYoga()
    return made
  }
  const routes = addresses({
    admission,
    respond,
    yoga: async (url, init, given) => (await yoga()).fetch(url, init, given),
    context,
    runner: queries,
    reads,
    readiness: readiness ?? { draining: false, served: false },
    metrics,
    log,
    publicUrl,
    errataUrl,
  })
  const serve = serveRequest({
    errorPage: errorPage(publicUrl),
    router: routerOf(routes),
    admission,
    mask,
    version: () => catalogue.version,
    answered: (request, status) => {
      metrics.answered(request)
      logAnswer(request, status)
    },
  })
  return Object.assign(nodeAdapter(serve, slowClient), { fetch: fetchAdapter(serve), routes })
}
