import { hash } from 'node:crypto'
import { renderGraphiQL } from '@graphql-yoga/render-graphiql'
import { EXAMPLES } from './graphiql-examples.ts'

/** The page, and what it may do. */
export type GraphiqlPage = { page: Uint8Array<ArrayBuffer>; policy: string }

/** GraphiQL with all that it needs. */
export function graphiqlPage(): GraphiqlPage {
  const options = { title: 'Powerlist', variables: GIVEN, defaultTabs: TABS as never }
  const page = renderGraphiQL(options)
    .replace(JSON.stringify(GIVEN), () => VARIABLES)
    .replace(JSON.stringify(TABS), () => EXAMPLE_TABS)
  return { page: new TextEncoder().encode(page), policy: policyOf(page) }
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
