import assert from 'node:assert/strict'
import type { Browser, Page } from 'puppeteer-core'
import { opened } from './looking.ts'

/** What people come for, each as they would click their way to it. */
export const JOURNEYS: Record<string, (browser: Browser, url: string) => Promise<void>> = {
  async 'everyday words lead to a printed sheet in three clicks'(browser, url) {
    const page = await opened(browser, { url, path: '/', look: 'narrow' })
    await page.type('#query', '上班路上被车撞了算工伤吗')
    await click(page, 'button[type=submit]')
    await click(page, 'main a', '工伤认定')
    await click(page, 'a.button', '打印一次性告知单')
    assert.match(await heading(page), /^工伤认定$/)
    const sheet = Buffer.from(await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    assert.ok(pagesIn(sheet) <= 2)
    await page.close()
  },

  async 'a law leads to the powers that rest on an article of it'(browser, url) {
    const page = await opened(browser, { url, path: '/', look: 'wide' })
    await page.type('#query', '劳动合同法')
    await click(page, 'button[type=submit]')
    await click(page, '.banner a', '中华人民共和国劳动合同法')
    await click(page, 'main a', '第五十七条')
    const found = await page.evaluate('document.querySelector(".articles").innerText')
    for (const code of ['XK-03', 'CF-07', 'JC-04']) assert.ok(String(found).includes(code), code)
    assert.ok(!String(found).includes('QT-02'))
    await page.close()
  },

  async 'a bar of the statistics leads to the file behind it'(browser, url) {
    const page = await opened(browser, { url, path: '/', look: 'wide' })
    await click(page, 'nav a', '统计')
    const section = 'document.querySelector("#categories").closest("section")'
    const drawn = await page.evaluate(
      `[...${section}.querySelectorAll("svg text")].map((text) => text.textContent)`,
    )
    const answer = page.waitForResponse((response) => response.url().includes('.csv'))
    await page.evaluate(`${section}.querySelector('a[href*=".csv"]').click()`)
    const file = (await answer).url()
    const rows = (await (await fetch(file)).text()).trim().split('\r\n').slice(1)
    assert.deepEqual(
      rows.flatMap((row) => row.split(',')),
      drawn,
    )
    assert.equal(rows.length, 8)
    await page.close()
  },

  async 'what no longer holds is folded, and opens where a mark in the guide leads'(browser, url) {
    const page = await opened(browser, {
      url,
      path: '/powers/wuhan-hrss-2016/XK-05',
      look: 'wide',
    })
    const before = 'document.querySelector(".guide").getBoundingClientRect().top + scrollY'
    assert.ok(Number(await page.evaluate(before)) < 2_000)
    await page.evaluate('document.querySelector("#materials + * a.tag").click()')
    const open = 'document.querySelector(":target").closest("details").open'
    await page.waitForFunction('document.querySelector(":target") !== null')
    assert.equal(await page.evaluate(open), true)
    await page.close()
  },
}

/** How many pages a PDF has. */
export const pagesIn = (pdf: string) => pdf.match(/\/Type \/Page\b(?!s)/g)?.length ?? 0

const heading = async (page: Page) =>
  String(await page.evaluate('document.querySelector("h1").textContent'))

/** The first that has the words, whole or in part. */
async function click(page: Page, selector: string, words = '') {
  const links = await page.$$(selector)
  for (const link of links) {
    const text = String(await link.evaluate((element) => element.textContent))
    if (!text.includes(words)) continue
    await Promise.all([page.waitForNavigation(), link.click()])
    return
  }
  assert.fail(`${page.url()} has no ${selector} with ${words}`)
}
