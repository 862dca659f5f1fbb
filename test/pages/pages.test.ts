import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib'
import { HtmlValidate } from 'html-validate'
import { ANSWERS_FILE, answersText } from '../../src/print-answers.ts'
import { codes, ERRORS, inLanguage, PAGES, whole } from '../support/pages.ts'
import { service } from '../support/service.ts'

const opened = service('PGlite')
const BROWSER = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8'

const open = async (path: string, headers: Record<string, string> = {}) =>
  (await opened).app.fetch(`http://localhost${path}`, {
    headers: { accept: BROWSER, ...headers },
    redirect: 'manual',
  })

const AS_SERVED = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }

const validator = new HtmlValidate({ extends: ['html-validate:recommended'], rules: RULES() })

/** What else is right: how the text is laid out, and SVG as it is written. */
function RULES() {
  return {
    'long-title': 'off',
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    'tel-non-breaking': 'off',
    'attribute-boolean-style': 'off',
  } as const
}

async function wrong(text: string) {
  const report = await validator.validateString(text)
  return report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId} ${message}`),
  )
}

for (const lang of ['zh', 'en'] as const)
  for (const path of PAGES)
    test(`${inLanguage(path, lang)} is a valid page without anything to run`, async () => {
      const page = await open(inLanguage(path, lang))
      const text = await page.text()
      assert.equal(page.status, 200)
      assert.match(page.headers.get('content-type') ?? '', /^text\/html; charset=utf-8/)
      assert.match(
        page.headers.get('content-security-policy') ?? '',
        /^default-src 'none'; style-src 'self'; /,
      )
      assert.equal(page.headers.get('set-cookie'), null)
      assert.match(text, new RegExp(`<html lang="${lang === 'zh' ? 'zh-Hans' : 'en'}">`))
      assert.doesNotMatch(
        text,
        /<script|<iframe|<link[^>]+href="(?!\/|data:)|<img|\sstyle=|\son\w+=/i,
      )
      assert.doesNotMatch(text, /\b(undefined|NaN|\[object)/)
      assert.deepEqual(await wrong(text), [])
      const most = /notice|\/lists|all=1|\/changes/.test(path) ? 30_000 : 15_000
      assert.ok(brotliCompressSync(text, AS_SERVED).byteLength < most)
    })

test('a list that is a reconstruction says so on every page', async () => {
  for (const path of PAGES) {
    assert.match(await (await open(path)).text(), /整理重建的，不是发文机关公布的原文/, path)
    assert.match(await (await open(inLanguage(path, 'en'))).text(), /is a reconstruction/, path)
  }
})

for (const lang of ['zh', 'en'] as const)
  for (const [path, status] of ERRORS)
    test(`${inLanguage(path, lang)} says in a page why there is none: ${status}`, async () => {
      const page = await open(inLanguage(path, lang))
      const text = await page.text()
      assert.equal(page.status, status)
      assert.match(page.headers.get('content-type') ?? '', /^text\/html/)
      assert.deepEqual(await wrong(text), [])
      assert.match(text, new RegExp(`<html lang="${lang === 'zh' ? 'zh-Hans' : 'en'}">`))
      // A way on.
      assert.match(text, /<main[\s\S]*<a href="\/[\s\S]*<\/main>/)
      const program = await open(inLanguage(path, lang), { accept: 'application/json' })
      // Programs are led to the query, which answers null.
      const led = lang === 'zh' && path.startsWith('/powers/')
      assert.equal(program.status, led ? 303 : status)
    })

test('links of every kind lead somewhere', async () => {
  const seen = new Set<string>()
  for (const path of PAGES)
    for (const [, address = ''] of (await (await open(path)).text()).matchAll(
      /(?:href|action)="(\/[^"#]*)/g,
    ))
      seen.add(address.replaceAll('&amp;', '&'))
  const kinds = Map.groupBy(seen, kindOf)
  assert.ok(kinds.size > 25, [...kinds.keys()].join(' '))
  for (const address of [...kinds.values()].flatMap((alike) => alike.slice(0, 4))) {
    if (/^\/(graphql|export|dataset)/.test(address)) continue
    const page = await open(address, address.startsWith('/api') ? { accept: '*/*' } : {})
    await page.body?.cancel()
    assert.equal(page.status, 200, address)
  }
})

/** Where an address leads, and with which parameters. */
const kindOf = (address: string) => {
  const { pathname, searchParams } = new URL(address, 'http://localhost')
  const depth = pathname.startsWith('/en') ? 3 : 2
  return [
    ...pathname.split('/').slice(0, depth),
    pathname.split('/').length,
    ...searchParams.keys(),
  ].join()
}

test('a page is kept as an answer is: tag, encodings, one for each address however it is written', async () => {
  const path = '/powers/wuhan-hrss-2016/QR-02'
  const first = await open(path)
  const etag = first.headers.get('etag') ?? ''
  assert.match(etag, /^"[\w-]+"$/)
  assert.match(first.headers.get('cache-control') ?? '', /^public, max-age=/)
  assert.equal(first.headers.get('vary'), 'Accept, Accept-Encoding')
  assert.equal((await open(path, { 'if-none-match': etag })).status, 304)
  for (const encoding of ['gzip', 'br']) {
    const other = await open(path, { 'accept-encoding': encoding })
    assert.equal(other.headers.get('content-encoding'), encoding)
    assert.notEqual(other.headers.get('etag'), etag)
  }
  const { statements } = await opened
  statements.length = 0
  // Messengers add parameters to links, and forms send empty fields.
  for (const other of [`${path}/`, `${path}?from=singlemessage&isappinstalled=0`, `${path}?asOf=`])
    assert.equal((await open(other)).headers.get('etag'), etag, other)
  assert.deepEqual(statements, [])
})

test('everyday words lead to a printed sheet in three clicks', async () => {
  const home = await (await open('/')).text()
  const [, question = ''] =
    /href="(\/search\?query=[^"]+)">上班路上被车撞了算工伤吗</.exec(home) ?? []
  const found = await (await open(question)).text()
  const [, guide = ''] = /href="([^"]+)">工伤认定</.exec(found) ?? []
  assert.equal(guide, '/powers/wuhan-hrss-2016/QR-01')
  const [, notice = ''] =
    /href="([^"]+)">打印一次性告知单</.exec(await (await open(guide)).text()) ?? []
  assert.match(await (await open(notice)).text(), /<svg class="qr"[\s\S]*要带什么/)
})

test('a law leads to the powers that rest on an article of it', async () => {
  const found = await (await open(`/search?query=${encodeURIComponent('劳动合同法')}`)).text()
  const [, law = ''] = /href="([^"]+)">中华人民共和国劳动合同法/.exec(found) ?? []
  const [, article = ''] = /href="([^"]+)">第五十七条</.exec(await (await open(law)).text()) ?? []
  assert.equal(article, '/law/labor-contract-law?article=57')
  const page = await (await open(article)).text()
  for (const code of ['XK-03', 'CF-07', 'JC-04']) assert.match(page, new RegExp(code))
  assert.doesNotMatch(page, /QT-02/)
})

test('a figure leads to its table as a file', async () => {
  const page = await (await open('/statistics')).text()
  const [, file = ''] = /href="(\/statistics\/law\.csv[^"]*)"/.exec(page) ?? []
  const answer = await open(file)
  assert.match(answer.headers.get('content-type') ?? '', /^text\/csv/)
  const [header, ...rows] = (await answer.text()).trim().split('\r\n')
  assert.equal(header, '年份,有效,已修改,已废止,尚未施行,效力不详')
  assert.ok(rows.length >= 10)
  for (const row of rows) assert.ok(page.includes(`<th scope="row">${row.split(',')[0]}</th>`), row)
})

test('what no longer holds stands before everything else', async () => {
  const page = await (await open('/powers/wuhan-hrss-2016/QR-01')).text()
  const changed = page.indexOf('处内容今天已不再适用')
  assert.ok(changed > 0 && changed < page.indexOf('要带什么'))
  assert.match(page, /自<time datetime="2024-01-01">2024年1月1日<\/time>起/)
  const then = await (await open('/powers/wuhan-hrss-2016/QR-01?asOf=2016-06-01')).text()
  assert.doesNotMatch(then, /处内容今天已不再适用/)
  assert.match(then, /您看到的是<time datetime="2016-06-01">2016年6月1日<\/time>的情况/)
  const over = await (await open('/powers/wuhan-hrss-2016/XK-04')).text()
  assert.match(over, /这一事项已经取消[\s\S]*2018年7月28日[\s\S]*国发〔2018〕28号/)
})

test('of much that no longer holds only what befell the power itself stands open; the rest is folded, act by act, and each mark leads to it', async () => {
  for (const lang of ['zh', 'en'] as const)
    for (const code of codes()) {
      const page = await (await open(inLanguage(`/powers/wuhan-hrss-2016/${code}`, lang))).text()
      const top = page.slice(page.indexOf('<h1'), page.indexOf('class="glance"'))
      const unfolded = top.replace(/<ol>(?:(?!<ol>)[\s\S])*?<\/ol><\/details>/g, '</details>')
      const atOnce = unfolded.match(/<li id="change-/g)?.length ?? 0
      assert.ok(atOnce <= 6, `${code}: ${atOnce}`)
      for (const [, anchor] of page.matchAll(/href="#(change-\d+)"/g))
        assert.ok(top.includes(`id="${anchor}"`), `${code}: ${anchor}`)
    }
  const page = await (await open('/powers/wuhan-hrss-2016/XK-05')).text()
  assert.match(
    page,
    /<summary><strong>自<time datetime="2017-04-01">2017年4月1日<\/time>起<\/strong> 外国人来华工作许可服务指南（暂行）：设定依据、办理条件、申请材料、办理流程、办理期限（19 处）<span class="hint">现在：聘用条件改按/,
  )
})

test('the page of data says how long each file is, and its hash', async () => {
  const page = await (await whole(() => open('/data'))).text()
  for (const format of ['json', 'ndjson', 'csv', 'zip', 'xlsx', 'jsonld']) {
    const file = await (await open(`/export/wuhan-hrss-2016.${format}`)).arrayBuffer()
    const sha256 = createHash('sha256').update(Buffer.from(file)).digest('hex')
    const [, row = ''] =
      new RegExp(`<tr[^>]*>(.*?wuhan-hrss-2016\\.${format}".*?)</tr>`).exec(page) ?? []
    assert.ok(row.includes(`content="${file.byteLength} B"`), row)
    assert.ok(row.includes(sha256), row)
  }
})

test('a day leads to due dates, as the API counts them', async () => {
  const { ask } = await opened
  const { power } = await ask(
    '{ power(code: "QR-01") { deadlines(event: "2026-03-02", kind: DECISION) { dueDate { date } } } }',
  )
  const page = await (
    await open('/powers/wuhan-hrss-2016/QR-01?event=2026-03-02&kind=DECISION')
  ).text()
  const table = page.slice(page.indexOf('id="due"'), page.indexOf('</table>'))
  for (const { dueDate } of power.deadlines)
    if (dueDate)
      assert.ok(table.includes(`<strong><time datetime="${dueDate.date}">`), dueDate.date)
})

test('every power has its guide and its sheet in both languages', async () => {
  for (const code of codes())
    for (const [lang, more] of [
      ['zh', ''],
      ['en', ''],
      ['zh', '/notice'],
      ['en', '/notice'],
    ] as const) {
      const path = inLanguage(`/powers/wuhan-hrss-2016/${code}${more}`, lang)
      const page = await open(path, { 'accept-encoding': 'br' })
      const bytes = Buffer.from(await page.arrayBuffer())
      assert.equal(page.status, 200, path)
      assert.ok(bytes.byteLength < (more ? 30_000 : 15_000), `${path}: ${bytes.byteLength}`)
      if (lang === 'zh')
        assert.deepEqual(await wrong(brotliDecompressSync(bytes).toString()), [], path)
    }
})

test('src/pages/answers.ts holds the types of the answers (else: npm run answers:print)', () => {
  const plain = (text: string) => text.replace(/\s|;|,|(?<=[:|(]\s*)\||[()]/g, '')
  assert.equal(plain(readFileSync(ANSWERS_FILE, 'utf8')), plain(answersText()))
})
