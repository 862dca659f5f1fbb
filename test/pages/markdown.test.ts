import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { inLanguage, whole } from '../support/pages.ts'
import { service } from '../support/service.ts'

const opened = service('PGlite')

const get = async (path: string, accept = 'text/html') =>
  (await opened).app.fetch(`http://localhost${path}`, { headers: { accept } })

const PAGES = [
  '/',
  '/lists/wuhan-hrss-2016?category=XK',
  '/powers/wuhan-hrss-2016/CF-01',
  '/law/labor-contract-law?article=57',
  '/statistics',
  '/data',
]

for (const lang of ['zh', 'en'] as const)
  test(`as Markdown a page says what it says in a browser, in its order: ${lang}`, async () => {
    for (const path of PAGES.map((each) => inLanguage(each, lang))) {
      await whole(() => get(path))
      const markdown = await get(path, 'text/markdown')
      assert.equal(markdown.headers.get('content-type'), 'text/markdown; charset=utf-8', path)
      const said = plain(await markdown.text())
      const page = await (await get(path)).text()
      let place = 0
      for (const text of textsIn(parse(page))) {
        const found = said.indexOf(plain(text), place)
        assert.ok(found >= 0, `${path}: ${text}`)
        place = found
      }
    }
  })

/** Without space and without what Markdown writes around texts. */
const plain = (text: string) => text.replace(/\\(?=[<&|*_`[\]\\#>~+=-])|[\s*|]/g, '')

/** The texts of the main part that are neither asked for nor drawn. */
function textsIn(node: DefaultTreeAdapterTypes.Node, within = false): string[] {
  if (['form', 'svg'].includes(node.nodeName)) return []
  if ('attrs' in node && node.attrs.some(({ value }) => value === 'contents')) return []
  if ('value' in node) return within && node.value.trim() ? [node.value] : []
  const inner = within || node.nodeName === 'main'
  return 'childNodes' in node ? node.childNodes.flatMap((child) => textsIn(child, inner)) : []
}

test('an address with .md and the header Accept give the same, and the page names it', async () => {
  for (const [path, markdown] of [
    ['/', '/index.md'],
    ['/en', '/en/index.md'],
    ['/law?title=%E5%B7%A5', '/law.md?title=%E5%B7%A5'],
    ['/powers/wuhan-hrss-2016/QR-01', '/powers/wuhan-hrss-2016/QR-01.md'],
  ] as const) {
    const page = await (await get(path)).text()
    const [, named = ''] = /type="text\/markdown" href="([^"]+)"/.exec(page) ?? []
    assert.equal(named, markdown)
    const answer = await get(markdown, '*/*')
    const negotiated = await get(path, 'text/markdown, text/html, */*')
    assert.equal(answer.headers.get('etag'), negotiated.headers.get('etag'), path)
    assert.match(answer.headers.get('vary') ?? '', /Accept/)
    assert.match(await answer.text(), /^\*\*[\s\S]*\n# /)
  }
})

test('in Markdown links are whole, rows of tables have cells, and what there is not is 404', async () => {
  const text = await (await get('/statistics.md')).text()
  assert.match(text, /\n\| 年份 \| 有效 \|.*\n\| --- \| --- \|.*\n\| 2016 \| 34 \|/)
  for (const [, address = ''] of text.matchAll(/\]\(([^)]*)\)/g))
    assert.match(address, /^https:\/\/example\.org\//)
  assert.equal((await get('/powers/wuhan-hrss-2016/ZZ-99.md')).status, 404)
  for (const path of ['/nothing.md', '/graphql.md', '/statistics/law.csv.md'])
    assert.equal((await get(path)).status, 404, path)
})

test('/llms.txt leads to pages and queries that are there', async () => {
  const answer = await get('/llms.txt')
  const text = await answer.text()
  assert.match(text, /^# Powerlist\n\n> /)
  const addresses = [...text.matchAll(/\]\(https:\/\/example\.org([^)]*)\)/g)].map(
    ([, address = '']) => address,
  )
  assert.ok(addresses.length > 35)
  for (const address of addresses.filter((each) => /\.(md|txt|graphql)/.test(each))) {
    const page = await get(address, '*/*')
    assert.equal(page.status, 200, address)
    await page.body?.cancel()
  }
  const { operations } = (await (await get('/api', '*/*')).json()) as {
    operations: { name: string }[]
  }
  for (const { name } of operations) assert.match(text, new RegExp(`\\(.*/api/${name}[?)]`))
})
