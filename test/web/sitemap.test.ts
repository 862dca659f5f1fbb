import assert from 'node:assert/strict'
import { test } from 'node:test'
import { codes } from '../support/pages.ts'
import { service } from '../support/service.ts'

const opened = service('PGlite')
const get = async (path: string) => (await opened).app.fetch(`http://localhost${path}`)

const HOME = 'https://example.org'
const placesIn = (text: string) =>
  [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => {
    assert.ok(address.startsWith(`${HOME}/`), address)
    return address.slice(HOME.length)
  })

test('robots.txt leads to an index of maps, and these to every page of the list', async () => {
  const robots = await (await get('/robots.txt')).text()
  const [, index = ''] = /^Sitemap: https:\/\/example\.org(\/\S+)$/m.exec(robots) ?? []
  const maps = placesIn(await (await get(index)).text())
  assert.deepEqual(maps, ['/sitemap/pages.xml', '/sitemap/lists/wuhan-hrss-2016.xml'])
  const pages: string[] = []
  for (const map of maps) {
    const answer = await get(map)
    assert.equal(answer.headers.get('content-type'), 'application/xml; charset=utf-8')
    const text = await answer.text()
    assert.equal(text.match(/hreflang="en"/g)?.length, placesIn(text).length)
    pages.push(...placesIn(text))
  }
  for (const code of codes()) assert.ok(pages.includes(`/powers/wuhan-hrss-2016/${code}`), code)
  const closed = [...robots.matchAll(/^Disallow: (\S+)$/gm)].map(([, path = '']) => path)
  for (const page of pages.slice(0, 12)) {
    assert.ok(!closed.some((path) => page.startsWith(path)), page)
    const answer = await (await opened).app.fetch(`http://localhost${page}`, {
      headers: { accept: 'text/html' },
    })
    await answer.body?.cancel()
    assert.equal(answer.status, 200, page)
  }
  assert.equal((await get('/sitemap/lists/nowhere.xml')).status, 404)
})
