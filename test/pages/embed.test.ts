import assert from 'node:assert/strict'
import { test } from 'node:test'
import { HtmlValidate } from 'html-validate'
import { service } from '../support/service.ts'

const opened = service('PGlite')

const get = async (path: string, accept = 'text/html') =>
  (await opened).app.fetch(`http://localhost${path}`, { headers: { accept } })

test('a card may be shown within any site, and no other page may', async () => {
  for (const [path, status, ancestors] of [
    ['/embed/power/QR-01', 200, '*'],
    ['/en/embed/power/XK-04?theme=dark', 200, '*'],
    ['/embed/power/ZZ-99', 404, '*'],
    ['/embed/power/nothing', 404, '*'],
    ['/powers/wuhan-hrss-2016/QR-01', 200, "'none'"],
    ['/', 200, "'none'"],
    ['/embed', 404, "'none'"],
  ] as const) {
    const page = await get(path)
    assert.equal(page.status, status, path)
    const policy = page.headers.get('content-security-policy') ?? ''
    assert.ok(policy.endsWith(`; frame-ancestors ${ancestors}`), path)
    assert.match(policy, /^default-src 'none'; style-src 'self'; /)
    assert.equal(page.headers.get('x-frame-options'), null)
  }
})

test('a card says what the power is, how it stands and that the list is a reconstruction', async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:standard'],
    rules: { 'no-trailing-whitespace': 'off', 'void-style': 'off' },
  })
  for (const [path, ...texts] of [
    ['/embed/power/QR-01', '工伤认定', '60日内', '4 处内容', '整理重建', 'lang="zh-Hans">'],
    ['/embed/power/XK-04?theme=dark', '国发〔2018〕28号', 'data-theme="dark"', 'content="dark"'],
    ['/en/embed/power/QR-01?theme=light&asOf=2016-06-01', 'Not known', 'data-theme="light"'],
    ['/embed/power/QR-01?theme=%22%3E%3Cb%3E', '<html lang="zh-Hans">'],
  ] as const) {
    const text = await (await get(path)).text()
    for (const each of texts) assert.ok(text.includes(each), `${path}: ${each}`)
    assert.match(text, /<a href="(\/en)?\/powers\/wuhan-hrss-2016\/\S+" target="_blank">/)
    assert.doesNotMatch(text, /<nav|<script|<form/)
    const { results } = await validator.validateString(text)
    assert.deepEqual(
      results.flatMap(({ messages }) => messages.map(({ message }) => message)),
      [],
    )
  }
})

test('the element is under 5 kB, and reads nothing it is told as markup', async () => {
  const answer = await get('/embed/power-card.js', '*/*')
  assert.equal(answer.headers.get('content-type'), 'text/javascript; charset=utf-8')
  assert.equal(answer.headers.get('access-control-allow-origin'), '*')
  const text = await answer.text()
  assert.ok(Buffer.byteLength(text) < 5_000)
  assert.doesNotMatch(text, /innerHTML|insertAdjacentHTML|eval|import /)
})
