import { printSchema } from 'graphql'
import type { Logger } from 'pino'
import type { AdmissionControl } from './admission/admission-control.ts'
import type { RequestContext } from './admission/request-context.ts'
import type { Moment } from './cache/moment.ts'
import type { CacheableRequest } from './cache/response-cache.ts'
import type { Reads } from './database/reads.ts'
import { standingEditions } from './editions/standing.ts'
import type { Runner } from './execution/run.ts'
import { measures } from './exports/measures.ts'
import { measuring } from './exports/measuring.ts'
import type { Context } from './graphql/context.ts'
import { accepted } from './http/accept.ts'
import {
  preferencesOf,
  type Representation,
  representation,
  represented,
} from './http/representation.ts'
import type { Admitted } from './http/request.ts'
import { flat, type HttpResponse, redirect } from './http/response.ts'
import type { Route } from './http/router.ts'
import { PRICE, PRICE_FILE, PRICE_MADE } from './limits.ts'
import type { Metrics } from './metrics/metrics.ts'
import { about } from './pages/about.ts'
import { changes } from './pages/changes.ts'
import { compare } from './pages/compare.ts'
import { data } from './pages/data.ts'
import { powerCard } from './pages/embed/power-card.ts'
import { embed } from './pages/embed.ts'
import { home } from './pages/home.ts'
import { instrument } from './pages/instrument.ts'
import { law } from './pages/law.ts'
import { list } from './pages/list.ts'
import { notice } from './pages/notice.ts'
import type { AnyPage } from './pages/page.ts'
import { power } from './pages/power.ts'
import { search } from './pages/search.ts'
import { pagesOf } from './pages/serve-page.ts'
import { figureFile, statistics } from './pages/statistics.ts'
import { style } from './pages/style.ts'
import { schema } from './schema.ts'
import { listOf, readyMade, readyMadeTable } from './web/api.ts'
import { changeFeed } from './web/change-feed.ts'
import { datasetCatalogue, linkedDataContext } from './web/dataset-catalogue.ts'
import { errataFeed } from './web/errata-feed.ts'
import { eventPage, eventStream } from './web/event-stream.ts'
import { exportFile } from './web/export-file.ts'
import { graphql } from './web/graphql.ts'
import { alive, type Readiness, ready } from './web/health.ts'
import { llms } from './web/llms.ts'
import { mcp } from './web/mcp.ts'
import { openapi } from './web/openapi.ts'
import { operations } from './web/operations.ts'
import { powerAddress } from './web/power-address.ts'
import { schemaChanges } from './web/schema-changes.ts'
import { robots, sitemapIndex, sitemapList, sitemapPages } from './web/sitemap.ts'

type Asking = { signal: AbortSignal; address: string; within: number }

type Given = {
  admission: AdmissionControl
  respond: (request: CacheableRequest) => HttpResponse | Promise<HttpResponse> | undefined
  yoga: (
    url: string,
    init: RequestInit,
    context: { requestContext: RequestContext },
  ) => Promise<Response> | Response
  context: (asking?: Moment & Partial<Asking>) => Context
  /** Runs queries. */
  runner: Runner
  reads: Reads
  readiness: Readiness
  metrics: Metrics
  log: Logger
  publicUrl: string
  errataUrl?: string
}

/** All addresses of the service. */
export function addresses({ context, reads, publicUrl, errataUrl, ...given }: Given): Route[] {
  const { admission, respond, log, metrics, readiness } = given
  // A file is read once from front to back; to keep its rows would push out those that are asked for often.
  const files = {
    context: (moment?: Moment & { address?: string }) => ({
      ...context(moment),
      rows: undefined,
    }),
    admission,
    log,
    measures: measures(),
  }
  const measure = measuring(files)
  const prefix = new URL(publicUrl).pathname.replace(/\/$/, '')
  const query = { price: PRICE, outcome: 'executed', cached: true } as const
  const document = { price: PRICE_MADE, outcome: 'other' } as const
  const reading = { price: PRICE_MADE, place: true } as const
  const file = { price: PRICE_FILE, outcome: 'file', place: true } as const
  const pages = pagesOf({
    respond,
    publicUrl,
    errataUrl,
    async measure(version, keys) {
      const asked = files.context({ version })
      const editions = (await standingEditions(asked)).filter(({ key }) => keys.includes(key))
      return measure(editions, asked, PAGE_MILLISECONDS)
    },
  })
  const page = { price: PRICE, outcome: 'page', markdown: true } as const
  const inBoth = (path: string, shown: AnyPage): Route[] => [
    { path, ...page, handle: pages(shown, 'zh') },
    { path: `/en${path}`, ...page, handle: pages(shown, 'en') },
  ]
  const readFor =
    (handle: (current: () => Context) => Route['handle']): Route['handle'] =>
    (request, ...parts) =>
      handle(() => context({ address: request.context.address }))(request, ...parts)
  const health = { price: 0, outcome: 'health' } as const
  return [
    { path: '/', ...page, handle: front(pages(home, 'zh'), prefix) },
    { path: '/en', ...page, handle: pages(home, 'en') },
    ...inBoth('/search', search),
    ...inBoth('/lists/<edition>', list),
    ...inBoth('/powers/<edition>/<code>/notice', notice),
    ...inBoth('/embed/power/<code>', embed),
    ...inBoth('/law', law),
    ...inBoth('/law/<instrument>', instrument),
    ...inBoth('/changes', changes),
    ...inBoth('/compare', compare),
    ...inBoth('/statistics', statistics),
    ...inBoth('/statistics/<figure>.csv', figureFile).map((route) => ({
      ...route,
      markdown: false,
    })),
    ...inBoth('/data', data),
    ...inBoth('/about', about),
    {
      path: '/graphql',
      elsewhere: ['/graphiql', '/playground', '/gql', '/query', '/api/graphql', '/v1/graphql'],
      methods: ['GET', 'POST'],
      ...query,
      handle: graphql(given),
    },
    { path: '/api/<name>.<format>', ...query, handle: readyMadeTable(operations, respond) },
    { path: '/api/<name>', ...query, handle: readyMade(operations, respond) },
    { path: '/api', ...document, handle: held(() => listOf(operations, publicUrl)) },
    {
      path: '/mcp',
      methods: ['POST'],
      ...document,
      outcome: 'executed',
      handle: mcp({ ...given, context }),
    },
    { path: '/llms.txt', ...document, handle: held(() => llms(operations.values(), publicUrl)) },
    { path: '/robots.txt', ...document, handle: held(() => robots(publicUrl)) },
    { path: '/sitemap.xml', outcome: 'feed', ...reading, handle: readFor(sitemapIndex) },
    { path: '/sitemap/pages.xml', ...document, handle: readFor(sitemapPages) },
    {
      path: '/sitemap/lists/<edition>.xml',
      outcome: 'feed',
      ...reading,
      handle: readFor(sitemapList),
    },
    {
      path: '/openapi.json',
      elsewhere: DESCRIPTIONS,
      ...document,
      handle: held(() => openapiDocument(publicUrl)),
    },
    {
      path: '/schema.graphql',
      elsewhere: ['/schema', '/schema.json', '/schema.gql', '/sdl', '/graphql/schema'],
      ...document,
      handle: held(schemaText),
    },
    { path: '/schema/changes.json', ...document, handle: held(schemaChanges.json) },
    {
      path: '/schema/changes.atom',
      ...document,
      handle: held(() => schemaChanges.atom(publicUrl)),
    },
    { path: '/powers/<edition>/<code>', ...page, handle: powerAddress(pages(power, 'zh'), prefix) },
    { path: '/en/powers/<edition>/<code>', ...page, handle: pages(power, 'en') },
    { path: '/embed/power-card.js', ...document, handle: held(powerCard) },
    { path: '/style.css', ...document, handle: held(style) },
    {
      path: '/changes.json',
      outcome: 'feed',
      ...reading,
      handle: readFor((current) => changeFeed(current, 'json')),
    },
    {
      path: '/changes.atom',
      elsewhere: FEEDS,
      outcome: 'feed',
      ...reading,
      handle: readFor((current) => changeFeed(current, 'atom')),
    },
    { path: '/events.jsonld', outcome: 'feed', ...reading, handle: readFor(eventStream) },
    {
      path: '/events/<page>.jsonld',
      outcome: 'feed',
      ...reading,
      handle: readFor(eventPage),
    },
    { path: '/errata.atom', outcome: 'feed', ...reading, handle: readFor(errataFeed) },
    { path: '/export/<edition>.<format>', ...file, handle: exportFile(files) },
    {
      path: '/dataset.jsonld',
      elsewhere: CATALOGUES,
      ...file,
      handle: datasetCatalogue({ ...files, measure }),
    },
    { path: '/context.jsonld', ...document, handle: held(linkedDataContext) },
    { path: '/metrics', ...health, handle: metricsText(metrics) },
    {
      path: '/healthz',
      elsewhere: ['/health', '/livez', '/live', '/status', '/ping'],
      ...health,
      handle: alive,
    },
    {
      path: '/readyz',
      elsewhere: ['/ready', '/readiness'],
      ...health,
      handle: ready(reads, readiness),
    },
  ]
}

/** Where catalogues of data, descriptions of APIs and feeds are looked for. */
const CATALOGUES = [
  ...['/data.json', '/data.jsonld', '/catalog', '/catalog.json', '/catalog.jsonld', '/catalog.rdf'],
  ...['/catalog.ttl', '/catalog.xml', '/dcat', '/dcat.json', '/dcat.jsonld', '/dataset'],
  ...['/dataset.json', '/datasets', '/datapackage.json', '/.well-known/dcat', '/.well-known/void'],
]
const DESCRIPTIONS = [
  ...['/swagger', '/swagger.json', '/openapi', '/openapi.yaml', '/api-docs', '/v2/api-docs'],
  ...['/v3/api-docs', '/api/openapi.json', '/docs', '/redoc', '/.well-known/api-catalog'],
]
const FEEDS = ['/feed', '/feed.xml', '/feed.atom', '/atom.xml', '/rss', '/rss.xml', '/changes.rss']

/** A page is kept, so that it is worth waiting until it is whole. */
const PAGE_MILLISECONDS = 10_000

/** People come to the home page, programs to the list of addresses that answer in JSON. */
const front = (page: Route['handle'], prefix: string) => (request: Admitted) =>
  request.markdown || accepted(request.header('accept')).page
    ? page(request)
    : redirect(302, `${prefix}/api`, { vary: 'Accept' })

/** Something that stays the same while the process lives: made when it is first asked for. */
function held(make: () => Representation) {
  let made: Representation | undefined
  return (request: Admitted) => {
    made ??= make()
    return represented(made, preferencesOf(request))
  }
}

const schemaText = () =>
  representation(`${printSchema(schema)}\n`, {
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'public, max-age=300',
  })

const openapiDocument = (publicUrl: string) =>
  representation(JSON.stringify(openapi([...operations.values()], schema, publicUrl)), {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'public, max-age=3600',
  })

const metricsText = (metrics: Metrics) => async () => ({
  status: 200,
  headers: flat({ 'content-type': metrics.type, 'cache-control': 'no-store' }),
  body: Buffer.from(await metrics.text()),
})
