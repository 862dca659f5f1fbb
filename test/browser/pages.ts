import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import axe, { type AxeResults } from 'axe-core'
import type { Browser, Page } from 'puppeteer-core'
import { codes, ERRORS, inLanguage, PAGES } from '../support/pages.ts'
import { launch as launchService, ready } from '../support/process.ts'
import { chromium, launch } from './chromium.ts'

const program = chromium()
const LANGUAGES = ['zh', 'en'] as const

/** How pages are looked at: narrow, wide, in the dark, magnified to 400 % of a wide window, on paper. */
const LOOKS = {
  narrow: { width: 320, height: 640 },
  wide: { width: 1280, height: 900 },
  dark: { width: 1280, height: 900 },
  magnified: { width: 320, height: 225, deviceScaleFactor: 4 },
  print: { width: 800, height: 1_100 },
}

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

  const opened = async (path: string, look: keyof typeof LOOKS) => {
    const page = await browser.newPage()
    await page.setViewport(LOOKS[look])
    await page.emulateMediaType(look === 'print' ? 'print' : 'screen')
    const value = look === 'dark' ? 'dark' : 'light'
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }])
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.goto(url + path)
    assert.deepEqual(
      asked.filter((address) => !address.startsWith(`${url}/`) && !address.startsWith('data:')),
      [],
    )
    return page
  }

  for (const [turn, look] of (Object.keys(LOOKS) as (keyof typeof LOOKS)[]).entries())
    test(`every page can be used by everybody: ${look}`, async () => {
      const paths = [...PAGES, ...ERRORS.map(([each]) => each)]
      for (const [index, plain] of paths.entries()) {
        // From look to look the language changes, so that each page is looked at in both.
        const path = inLanguage(plain, (index + turn) % 2 === 0 ? 'zh' : 'en')
        const page = await opened(path, look)
        assert.deepEqual(await violations(page), [], `${path}, ${look}`)
        const wide = await page.evaluate('document.documentElement.scrollWidth - innerWidth')
        assert.ok(look === 'print' || Number(wide) <= 0, `${path} runs over the side: ${wide}`)
        await page.close()
      }
    })

  for (const lang of LANGUAGES)
    test(`every sheet has one page or two (${lang})`, async () => {
      const page = await browser.newPage()
      for (const code of codes()) {
        await page.goto(`${url}${inLanguage(`/powers/wuhan-hrss-2016/${code}/notice`, lang)}`)
        const sheet = Buffer.from(await page.pdf({ preferCSSPageSize: true })).toString('latin1')
        const count = sheet.match(/\/Type \/Page\b(?!s)/g)?.length ?? 0
        assert.ok(count >= 1 && count <= 2, `${code}: ${count}`)
      }
    })

  test('with the keyboard alone, from the home page to a printed sheet', async () => {
    const page = await opened('/', 'wide')
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

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const found = (await page.evaluate('axe.run()')) as AxeResults
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  )
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
