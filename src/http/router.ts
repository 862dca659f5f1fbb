import leven from 'leven'
import type { Outcome } from '../admission/request-context.ts'
import { refused } from './error-response.ts'
import type { Admitted } from './request.ts'
import { flat, type HttpResponse } from './response.ts'

/** Methods of addresses that are read; HEAD comes with GET, OPTIONS with every address. */
export type Method = 'GET' | 'POST'

/** An address and all that holds for it. */
export type Route = {
  /** As it is documented: `/export/<edition>.<format>`. */
  path: string
  /** What others call it: harvesters and tools ask for these, and are told of ours. */
  elsewhere?: readonly string[]
  methods?: readonly Method[]
  /** What its requests are counted as. */
  outcome: Outcome
  /** Points of the rate limit that each request costs, at least. */
  price: number
  /** Whether a GET takes one of the places for what is under way; what costs nothing to answer is never refused for load. */
  place?: boolean
  /** Whether its answers are cached by address, so that the handler reads the address only where there is none. */
  cached?: boolean
  /** Whether it has a form in Markdown, at its address with `.md` after it. */
  markdown?: boolean
  handle: (request: Admitted, ...parts: string[]) => HttpResponse | Promise<HttpResponse>
}

/** `path`: the one that is meant, without a slash at the end or `.md`; `markdown`: whether it had that. */
export type Match = { route: Route; path: string; parts: string[]; markdown?: boolean }

const READ: readonly Method[] = ['GET']

/** Finds the address that a request is for; else the answer that any request has which is for none. */
export function routerOf(routes: Route[]) {
  const exact = new Map(
    routes.map((route) => [route.path, { route, path: route.path, parts: [] as string[] }]),
  )
  const patterns = routes
    .filter(({ path }) => path.includes('<'))
    .map((route) => ({ route, pattern: patternOf(route.path) }))

  const find = (path: string): Match | undefined => {
    const found = exact.get(path)
    if (found) return found
    // A slash at the end makes no other address.
    if (path.endsWith('/') && path !== '/') return find(path.slice(0, -1))
    const page = path.endsWith('.md') ? find(path.replace(MARKDOWN, '') || '/') : undefined
    if (page?.route.markdown) return { ...page, markdown: true }
    for (const { route, pattern } of patterns) {
      const match = pattern.exec(path)
      if (match) return { route, path, parts: match.slice(1) }
    }
    return undefined
  }

  return (method: string, path: string): Match | HttpResponse => {
    const found = find(path)
    const methods = found?.route.methods ?? READ
    if (method === 'OPTIONS') return preflight(found && allowed(methods))
    if (!found) return notFound(path, routes)
    const wanted = method === 'HEAD' ? 'GET' : method
    if (methods.some((each) => each === wanted)) return found
    const allow = allowed(methods)
    return refused(405, `expected one of ${allow}`, { headers: { allow } })
  }
}

/** The home page has no name of its own. */
const MARKDOWN = /(\/index)?\.md$/

/** The value of Allow (RFC 9110, 10.2.1). */
export const allowed = (methods: readonly Method[]) =>
  [...methods.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : method)), 'OPTIONS'].join(
    ', ',
  )

/**
 * On the answer to a preflight, the same for every host, so that caches need not tell hosts apart. Clients name themselves in headers
 * of their own, so all are allowed; `*` leaves out Authorization, and browsers that do not know it need names.
 */
const PREFLIGHT = flat({
  'access-control-allow-methods': 'GET, HEAD, POST, OPTIONS',
  'access-control-allow-headers':
    '*, authorization, content-type, accept, if-none-match, x-request-id',
  'access-control-max-age': '86400',
})

/** The last part takes whatever is left, so that its handler can say what there is instead. */
const patternOf = (path: string) => {
  const escaped = path.replaceAll('.', '\\.').replace(/<\w+>$/, '(.+)')
  return new RegExp(`^${escaped.replaceAll(/<\w+>/g, '([^/]+?)')}$`)
}

const preflight = (allow: string | undefined) => ({
  status: 204,
  headers: [...PREFLIGHT, ...flat({ allow })],
  body: null,
})

/** There is nothing at an address; says what is nearest. */
export function notFound(path: string, routes: Route[] = []): HttpResponse {
  const shown = path.slice(0, SHOWN)
  const named = routes.find(({ elsewhere }) => elsewhere?.includes(shown.toLowerCase()))
  const near = named?.path ?? nearest(shown, routes)
  const hint = near ? `; did you mean ${near}?` : '; the API is at /graphql'
  return refused(404, `there is nothing at ${shown}${hint}`)
}

const SHOWN = 100

/** The address that differs least, with what the path has in the places that an address leaves open. */
function nearest(path: string, routes: Route[]): string | undefined {
  const steps = path.split('/')
  const [best] = routes
    .filter((route) => route.path.split('/').length === steps.length && steps.length > 1)
    .map((route) => {
      const filled = route.path
        .split('/')
        .map((step, index) => (step.includes('<') && steps[index] ? steps[index] : step))
        .join('/')
      return { route, filled, distance: leven(path, filled) }
    })
    .sort((one, other) => one.distance - other.distance)
  if (!best || best.distance > Math.max(2, path.length / 4)) return undefined
  return best.distance === 0 ? best.route.path : best.filled
}
