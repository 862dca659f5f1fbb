import { hash } from 'node:crypto'
import { accepted } from '../http/accept.ts'
import {
  preferencesOf,
  type Representation,
  representation,
  represented,
} from '../http/representation.ts'
import type { HttpRequest } from '../http/request.ts'
import { EXAMPLES } from './graphiql-examples.ts'

/**
 * Whether a browser wants a page here. Programs that take pages as well as JSON and send a query get its answer: a browser tells
 * that it opens a page, or takes XHTML as no other client does.
 */
export const wantsPage = ({ header, search }: HttpRequest) => {
  const accept = header('accept')
  if (!accept?.includes('html') || !accepted(accept).page) return false
  return (
    !/[?&]query=/.test(search) ||
    accept.includes('application/xhtml+xml') ||
    header('sec-fetch-dest') === 'document'
  )
}

/** GraphiQL; the page holds all it needs and asks no other host. */
export const graphiql = async (request: HttpRequest) => {
  rendered ??= render()
  return represented(await rendered, preferencesOf(request))
}

let rendered: Promise<Representation> | undefined

/** Nine megabytes: loaded when the first browser comes, then kept. */
async function render() {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql')
  const options = { title: 'Powerlist', variables: GIVEN, defaultTabs: TABS as never }
  const page = renderGraphiQL(options)
    .replace(JSON.stringify(GIVEN), () => VARIABLES)
    .replace(JSON.stringify(TABS), () => EXAMPLE_TABS)
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policyOf(page),
    'cache-control': 'public, max-age=300, stale-while-revalidate=86400',
  }
  return representation(page, headers, 'Accept, Sec-Fetch-Dest')
}

/** The page takes its query from its address, but not the variables; and it is the same page for all addresses. */
const GIVEN = 'the variables of the address'
const VARIABLES = 'new URLSearchParams(location.search).get("variables") ?? undefined'

/** The examples, unless the address brings a query of its own. */
const TABS = 'the tabs of the examples'
const EXAMPLE_TABS = `new URLSearchParams(location.search).has("query") ? undefined : ${JSON.stringify(EXAMPLES).replaceAll('<', '\\u003c')}`

/** What the page may do: run the scripts that it was made with, ask this host, and nothing else. Its editor writes styles as it goes. */
function policyOf(page: string) {
  const scripts = [...page.matchAll(/<script>([\s\S]*?)<\/script>/g)]
  const hashes = scripts.map(([, script = '']) => `'sha256-${hash('sha256', script, 'base64')}'`)
  return [
    "default-src 'none'",
    `script-src ${hashes.join(' ')}`,
    'worker-src blob:',
    "style-src 'unsafe-inline'",
    'img-src data:',
    'font-src data:',
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}
