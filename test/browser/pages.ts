import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'puppeteer-core'
import { codes, ERRORS, inLanguage, PAGES } from '../support/pages.ts'
import { launch as launchService, ready } from '../support/process.ts'
import { chromium, launch } from './chromium.ts'
import { JOURNEYS, pagesIn } from './journeys.ts'
import { expectUsable, LOOKS, type Look, opened } from './looking.ts'

const program = chromium()
const LANGUAGES = ['zh', 'en'] as const

if (program) look(program)
else console.log('Chromium is not there, so pages were not looked at; CHROMIUM names the program')

function look(executablePath: string) {
  let browser: Browser
  let url: string
  let service: Awaited<ReturnType<typeof ready>>
  before(async () => {
    service = await ready({}, launchService)
    url = service.url
    browser = await launch(executablePath)
  })
  after(async () => {
    await browser?.close()
    service?.child.kill('SIGKILL')
  })

  for (const [turn, look] of (Object.keys(LOOKS) as Look[]).entries())
    test(`every page can be used by everybody: ${look}`, async () => {
      const paths = [...PAGES, ...ERRORS.map(([each]) => each)]
      for (const [index, plain] of paths.entries()) {
        // From look to look the language changes, so that each page is looked at in both.
        const path = inLanguage(plain, (index + turn) % 2 === 0 ? 'zh' : 'en')
        const page = await opened(browser, { url, path, look })
        await expectUsable(page, { path, look })
        await page.close()
      }
    })

  for (const lang of LANGUAGES)
    test(`every sheet has one page or two (${lang})`, async () => {
      const page = await browser.newPage()
      for (const code of codes()) {
        await page.goto(`${url}${inLanguage(`/powers/wuhan-hrss-2016/${code}/notice`, lang)}`)
        const sheet = Buffer.from(await page.pdf({ preferCSSPageSize: true })).toString('latin1')
        const count = pagesIn(sheet)
        assert.ok(count >= 1 && count <= 2, `${code}: ${count}`)
      }
    })

  for (const [name, journey] of Object.entries(JOURNEYS)) test(name, () => journey(browser, url))

  test('with the keyboard alone, from the home page to a printed sheet', async () => {
    const page = await opened(browser, { url, path: '/', look: 'wide' })
    await page.setJavaScriptEnabled(false)
    await reach(page, '#query')
    await page.keyboard.type('上班路上被车撞了算工伤吗')
    await follow(page, () => page.keyboard.press('Enter'))
    await reach(page, 'a[href="/powers/wuhan-hrss-2016/QR-01"]')
    await follow(page, () => page.keyboard.press('Enter'))
    await reach(page, 'a.button')
    await follow(page, () => page.keyboard.press('Enter'))
    assert.match(page.url(), /\/powers\/wuhan-hrss-2016\/QR-01\/notice$/)
  })
}

/** Goes on with the tab key until the element has the focus. */
async function reach(page: Page, selector: string) {
  for (let steps = 0; steps < 200; steps++) {
    await page.keyboard.press('Tab')
    if (await page.evaluate(`document.activeElement.matches(${JSON.stringify(selector)})`)) return
  }
  assert.fail(`${selector} cannot be reached`)
}

const follow = (page: Page, press: () => Promise<void>) =>
  Promise.all([page.waitForNavigation(), press()])
