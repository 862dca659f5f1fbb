import assert from 'node:assert/strict'
import { test } from 'node:test'
import { HtmlValidate } from 'html-validate'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { external } from '../../src/pages/html.ts'
import { edited } from '../support/editions.ts'
import { inLanguage, PAGES } from '../support/pages.ts'
import { service } from '../support/service.ts'

const EVIL = `"><script>alert(1)</script><img src=x onerror=alert(2)>'&amp;\${7*7}</title>`
const yaml = (text: string) => JSON.stringify(text)

/** The Wuhan list with markup in every kind of text that pages show. */
const hostile = () =>
  edited(
    ['edition.yaml', /zh: 武汉市人力资源和社会保障局市级权力清单（2016年）/, `zh: ${yaml(EVIL)}`],
    ['publisher.yaml', /zh: 武汉市人力资源和社会保障局,/, `zh: ${yaml(EVIL)},`],
    ['publisher.yaml', /zh: 行政审批处,/, `zh: ${yaml(EVIL)},`],
    ['publisher.yaml', /phone: null/, `phone: ${yaml(`1" onclick="alert(3)`)}`],
    ['publisher.yaml', /onlineUrl: null/, `onlineUrl: ${yaml('https://example.org/"onclick="x')}`],
    ['powers/confirmation.yaml', /zh: 工伤认定,/, `zh: ${yaml(EVIL)},`],
    ['powers/confirmation.yaml', /zh: 死亡证明,/, `zh: ${yaml(EVIL)},`],
    ['instruments/laws.yaml', /zh: 中华人民共和国劳动合同法/, `zh: ${yaml(EVIL)}`],
  )

test('what a list says is text on every page, whatever it is', async () => {
  const { app } = await service('PGlite', { datasets: [await hostile()] })
  const validator = new HtmlValidate({
    rules: { 'close-order': 'error', 'no-dup-attr': 'error', 'element-name': 'error' },
  })
  const query = encodeURIComponent(`\u202e${EVIL}`)
  const given = [`/search?query=${query}`, `/law?title=${query}`, `/powers/${query}/x`, `/${query}`]
  for (const path of [...PAGES, ...given, ...PAGES.map((each) => inLanguage(each, 'en'))]) {
    const page = await app.fetch(`http://localhost${path}`, { headers: { accept: 'text/html' } })
    const text = await page.text()
    assert.deepEqual(active(parse(text)), [], path)
    assert.doesNotMatch(text, /href="(?!\/|#|https?:|tel:[\d+]|data:,)/, path)
    assert.doesNotMatch(text, /[\u202a-\u202e\u2066-\u2069]/, path)
    assert.equal(text.match(/<\/title>/g)?.length, text.match(/<title[ >]/g)?.length, path)
    const { results } = await validator.validateString(text)
    assert.deepEqual(
      results.flatMap(({ messages }) => messages.map(({ message, line }) => `${line}: ${message}`)),
      [],
      path,
    )
  }
  for (const path of PAGES) {
    const page = await app.fetch(`http://localhost${path}`, {
      headers: { accept: 'text/markdown' },
    })
    const prose = (await page.text()).replace(/^```[\s\S]*?^```|`[^`\n]*`/gm, '')
    assert.doesNotMatch(prose, /(?<!\\)<(?!https:\/\/example\.org)/, path)
  }
})

/** What a browser would run or fetch of a page: a text in an attribute may look like it, so the page is read as a browser reads it. */
function active(node: DefaultTreeAdapterTypes.Node): string[] {
  const attributes = 'attrs' in node ? node.attrs.map(({ name }) => name) : []
  const children = 'childNodes' in node ? node.childNodes : []
  return [
    ...['script', 'img', 'iframe', 'object'].filter((name) => name === node.nodeName),
    ...attributes.filter((name) => name.startsWith('on')),
    ...children.flatMap(active),
  ]
}

test('only addresses that a browser may open become links', () => {
  for (const address of ['javascript:alert(1)', ' javascript:alert(1)', 'data:text/html,x', '//x'])
    assert.doesNotMatch(String(external(address)), /<a/)
  assert.match(
    String(external('https://example.org/?a=1&b=2')),
    /href="https:\/\/example.org\/\?a=1&amp;b=2"/,
  )
})
