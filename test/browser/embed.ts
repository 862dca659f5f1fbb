import assert from 'node:assert/strict'
import { test } from 'node:test'
import { onPort } from '../support/port.ts'
import { started } from '../support/process.ts'
import { chromium, launch } from './chromium.ts'

const program = chromium()

if (program)
  test('another site with a strict policy shows a power in a frame and as an element', async () => {
    const { url } = await started({})
    const browser = await launch(program)
    try {
      const site = await onPort((_, response) => {
        response.setHeader('content-type', 'text/html; charset=utf-8')
        response.setHeader(
          'content-security-policy',
          `default-src 'none'; script-src ${url}; connect-src ${url}; frame-src ${url}`,
        )
        response.end(`<!DOCTYPE html><title>site</title>
<iframe src="${url}/embed/power/QR-01?theme=dark" width="480" height="400"></iframe>
<power-card code="QR-01"><a href="#">before</a></power-card>
<power-card code="CF-01" lang="en"></power-card>
<power-card code="ZZ-99"><a href="#">instead</a></power-card>
<power-card code="ZZ-98"></power-card>
<script type="module" src="${url}/embed/power-card.js"></script>`)
      })
      const page = await browser.newPage()
      await page.goto(site, { waitUntil: 'networkidle0' })
      const frame = page.frames()[1]
      assert.equal(await frame?.evaluate('document.querySelector("h1").textContent'), '工伤认定')
      assert.equal(
        await frame?.evaluate('getComputedStyle(document.body).backgroundColor'),
        'rgb(20, 24, 28)',
      )
      const shown = `[...document.querySelectorAll('power-card')].map(({ shadowRoot }) =>
        shadowRoot.querySelector('slot') ? 'slot ' + shadowRoot.querySelector('slot').textContent
          : shadowRoot.querySelector('h3').textContent + '; ' + shadowRoot.querySelector('dd').textContent)`
      const [zh = '', en = '', ...missing] = (await page.evaluate(shown)) as string[]
      assert.equal(zh, '工伤认定; 60日')
      assert.match(en, /^Penalt[\s\S]*; 15 working days$/)
      assert.deepEqual(missing, ['slot ZZ-99', 'slot ZZ-98'])
    } finally {
      await browser.close()
    }
  })
else console.log('Chromium is not there, so cards were not looked at; CHROMIUM names the program')
