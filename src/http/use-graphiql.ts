import { hash } from 'node:crypto'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { Plugin } from 'graphql-yoga'

/** GraphiQL for a browser that opens `/graphql`; the page holds all it needs and asks no other host. */
export const useGraphiql = (): Plugin => ({
  async onRequest({ request, url, endResponse, fetchAPI: { Response } }) {
    const wanted = request.method === 'GET' && request.headers.get('accept')?.includes('text/html')
    if (!wanted) return
    if (url.pathname === '/') {
      endResponse(new Response(null, { status: 302, headers: { location: '/graphql' } }))
    } else if (url.pathname === '/graphql') {
      rendered ??= render()
      const { plain, zipped, policy } = await rendered
      const headers = {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': policy,
        vary: 'Accept, Accept-Encoding',
      }
      endResponse(
        /\bgzip\b/.test(request.headers.get('accept-encoding') ?? '')
          ? new Response(zipped, { headers: { ...headers, 'content-encoding': 'gzip' } })
          : new Response(plain, { headers }),
      )
    }
  },
})

let rendered: ReturnType<typeof render> | undefined

/** Nine megabytes: loaded and compressed when the first browser comes, then kept. */
async function render() {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql')
  const plain = renderGraphiQL({ title: 'Powerlist', defaultQuery: EXAMPLE })
  return { plain, zipped: await promisify(gzip)(plain), policy: policyOf(plain) }
}

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

const EXAMPLE = `# 武汉市人力资源和社会保障局权力清单（2016年），重建本。
# The power list of the Wuhan HRSS Bureau (2016), a reconstruction.
{
  powers(first: 5) {
    totalCount
    nodes {
      code
      name
      english: name(lang: EN)
      basisStatus
      legalBases(role: CONFERS) {
        citation
        status
      }
      timeLimits(kind: STATUTORY, purpose: DECISION) {
        label
      }
    }
  }
}
`
