import { standingEditions } from '../editions/standing.ts'
import type { Context } from '../graphql/context.ts'
import { refused } from '../http/error-response.ts'
import type { Answer } from '../http/pay.ts'
import { preferencesOf, representation, represented } from '../http/representation.ts'
import type { Admitted } from '../http/request.ts'
import { codesIn } from '../powers/power-row.ts'
import { element } from './xml.ts'

const NAMESPACES = {
  xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
  'xmlns:xhtml': 'http://www.w3.org/1999/xhtml',
}
const PAGES = ['/', '/law', '/changes', '/statistics', '/data', '/about', '/search', '/compare']

/** `/robots.txt`: pages are for everybody, endless combinations of parameters for nobody. */
export const robots = (home: string) => {
  const { pathname } = new URL(home)
  const prefix = pathname.replace(/\/$/, '')
  const closed = [
    '/graphql',
    '/api/',
    '/export/',
    '/search?',
    '/en/search?',
    '/compare?',
    '/en/compare?',
  ]
  const lines = [...closed.map((path) => `Disallow: ${prefix}${path}`), 'Disallow: /*?*asOf=']
  return representation(`User-agent: *\n${lines.join('\n')}\n\nSitemap: ${home}/sitemap.xml\n`, {
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'public, max-age=3600',
  })
}

/** `/sitemap.xml`: an index, with a map for the pages of the service and one for each edition that stands. */
export const sitemapIndex = (current: () => Context) => async (request: Admitted) => {
  const context = current()
  const editions = await standingEditions(context)
  const map = (name: string, changed?: string) =>
    element('sitemap', {}, [
      element('loc', {}, `${context.publicUrl}/sitemap/${name}.xml`),
      ...(changed ? [element('lastmod', {}, changed)] : []),
    ])
  const maps = editions.map(({ key, publishedAt }) =>
    map(`lists/${key}`, publishedAt?.toISOString()),
  )
  return xml(request, 'sitemapindex', [map('pages'), ...maps])
}

/** `/sitemap/pages.xml`. */
export const sitemapPages = (current: () => Context) => (request: Admitted) =>
  xml(
    request,
    'urlset',
    PAGES.map((path) => entry(current().publicUrl, path)),
  )

/** `/sitemap/lists/<edition>.xml`: the list, its powers and the law that they cite. */
export const sitemapList =
  (current: () => Context) =>
  async (request: Admitted, key = ''): Promise<Awaited<Answer>> => {
    const context = current()
    const editions = await standingEditions(context)
    const edition = editions.find((each) => each.key === key)
    if (!edition) return refused(404, `there is no edition ${JSON.stringify(key.slice(0, 100))}`)
    const powers = await codesIn(context, edition.id)
    const changed = edition.publishedAt?.toISOString()
    const paths = [`/lists/${key}`, ...powers.map(({ code }) => `/powers/${key}/${code}`)]
    return xml(
      request,
      'urlset',
      paths.map((path) => entry(context.publicUrl, path, changed)),
    )
  }

/** A page, with its address in the other language. */
const entry = (home: string, path: string, changed?: string) => {
  const english = `${home}/en${path === '/' ? '' : path}`
  return element('url', {}, [
    element('loc', {}, `${home}${path}`),
    ...(changed ? [element('lastmod', {}, changed)] : []),
    element('xhtml:link', { rel: 'alternate', hreflang: 'zh-Hans', href: `${home}${path}` }),
    element('xhtml:link', { rel: 'alternate', hreflang: 'en', href: english }),
  ])
}

const xml = (request: Admitted, name: string, content: string[]) =>
  represented(
    representation(
      `<?xml version="1.0" encoding="utf-8"?>\n${element(name, NAMESPACES, content)}\n`,
      { 'content-type': 'application/xml; charset=utf-8', 'cache-control': 'public, max-age=3600' },
    ),
    preferencesOf(request),
  )
