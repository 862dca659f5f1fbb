import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { test } from 'node:test'
import pino from 'pino'
import { createApp } from '../../src/app.ts'
import { readConfig } from '../../src/config.ts'
import { otherPublisher } from '../support/editions.ts'
import { ERRORS, inLanguage, PAGES } from '../support/pages.ts'
import { service, WUHAN } from '../support/service.ts'

const opened = service('PGlite')

test('under a path prefix every link, form and style of a page stays below it', async () => {
  const { sql, catalogue } = await opened
  const publicUrl = 'https://example.org/powerlist'
  const app = createApp({ sql, catalogue, publicUrl, log: pino({ level: 'silent' }) })
  let links = 0
  for (const path of [...PAGES, ...ERRORS.map(([each]) => each)])
    for (const lang of ['zh', 'en'] as const) {
      const headers = { accept: 'text/html' }
      const page = await app.fetch(`http://localhost${inLanguage(path, lang)}`, { headers })
      for (const [, address = ''] of (await page.text()).matchAll(/(?:href|action)="(\/[^"]*)"/g)) {
        assert.match(address, /^\/powerlist(\/|$|\?)/, `${path}: ${address}`)
        links++
      }
    }
  assert.ok(links > 1_000)
})

test('where several agencies have lists, a page shows that of the home one, and of another that is named', async () => {
  const { app } = await service('PGlite', {
    datasets: [WUHAN, await otherPublisher()],
    defaultPublisher: 'yichang-hrss',
  })
  const get = async (path: string) =>
    (await app.fetch(`http://localhost${path}`, { headers: { accept: 'text/html' } })).text()
  for (const path of ['/', '/statistics', '/law', '/changes', '/data', '/search?query=%E5%B7%A5']) {
    const joint = path.includes('?') ? '&' : '?'
    assert.match(await get(path), /<main/, path)
    assert.match(await get(`${path}${joint}publisher=wuhan-hrss`), /<main/, path)
  }
  const links = (text: string) => text.slice(text.indexOf('<main'), text.indexOf('最近的变动'))
  assert.match(links(await get('/')), /\/lists\/yichang-hrss-2016/)
  assert.match(links(await get('/?publisher=wuhan-hrss')), /\/lists\/wuhan-hrss-2016/)
  assert.match(await get('/search?query=x&publisher=nowhere'), /读不懂/)
  // All together and side by side, as the API counts them.
  const figures = await get('/statistics')
  const [, together = '', beside = ''] =
    /href="([^"]*)">全部机关合计<\/a>、<a href="([^"]*)">各机关对比</.exec(figures) ?? []
  const counted = async (query: string) =>
    (await (await app.fetch(`http://localhost/api/standing?${query}`)).json()).data.statistics
  const [all, wuhan, yichang] = await Promise.all(
    ['everywhere=true', 'publisher=wuhan-hrss', 'publisher=yichang-hrss'].map(counted),
  )
  assert.equal(all.powerCount, wuhan.powerCount + yichang.powerCount)
  assert.match(await get(together), new RegExp(`清单中 ${all.powerCount} 项权力`))
  const page = await get(beside.replaceAll('&amp;', '&'))
  const [, file = ''] = /href="(\/statistics\/outdated\.csv[^"]*)"/.exec(page) ?? []
  const csv = await get(file.replaceAll('&amp;', '&'))
  for (const { powerCount, outdated } of [wuhan, yichang])
    assert.match(csv, new RegExp(`,${powerCount},${outdated.powers},${outdated.parts}\r\n`))
  assert.match(page, /<svg[\s\S]*宜昌[\s\S]*武汉|<svg[\s\S]*武汉[\s\S]*宜昌/)
})

test('whoever finds a mistake is led to where the operator takes it, with the record', async () => {
  const { sql, catalogue } = await opened
  const log = pino({ level: 'silent' })
  const linkOn = async (errataUrl?: string) => {
    const app = createApp({ sql, catalogue, log, publicUrl: 'https://example.org', errataUrl })
    const page = await app.fetch('http://localhost/powers/wuhan-hrss-2016/QR-01', {
      headers: { accept: 'text/html' },
    })
    return /href="([^"]+)">报告本页的错误</.exec(await page.text())?.[1]
  }
  assert.equal(await linkOn(), undefined)
  const record = 'wuhan-hrss-2016%2FQR-01'
  for (const [given, link] of [
    ['https://example.org/report', `https://example.org/report?record=${record}`],
    ['mailto:errors@example.org', `mailto:errors@example.org?subject=${record}`],
  ] as const) {
    assert.equal(readConfig({ ERRATA_URL: given }).errataUrl, given)
    assert.equal(await linkOn(given), link)
  }
  for (const wrong of ['javascript:alert(1)', 'errors@example.org', 'https://example.org/?a=b'])
    assert.throws(
      () => readConfig({ ERRATA_URL: wrong }),
      /ERRATA_URL is ".*"; it must be an address/,
    )
})

if (spawnSync('w3m', ['-version']).status === 0)
  test('a text browser shows the guide in its order', async () => {
    const { app } = await opened
    const page = await app.fetch('http://localhost/powers/wuhan-hrss-2016/QR-01', {
      headers: { accept: 'text/html' },
    })
    const options = ['-dump', '-T', 'text/html', '-I', 'UTF-8', '-O', 'UTF-8']
    const input = await page.text()
    const { stdout } = spawnSync('w3m', options, { input, encoding: 'utf8' })
    const lines = stdout.split('\n').map((line) => line.trim())
    const places = HEADINGS.map((heading) => lines.lastIndexOf(heading))
    assert.ok(!places.includes(-1), `${places}`)
    assert.deepEqual(
      places,
      places.toSorted((one, other) => one - other),
    )
  })

const HEADINGS = [
  '工伤认定',
  '其中 4 处内容今天已不再适用',
  '要带什么',
  '办理条件',
  '怎样办',
  '什么时候办完',
  '收费依据和标准',
  '到哪里办、向谁问',
  '不服或者超期怎么办',
  '法律依据',
  '来历与变动',
]
