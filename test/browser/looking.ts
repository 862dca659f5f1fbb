import assert from 'node:assert/strict'
import axe, { type AxeResults } from 'axe-core'
import type { Browser, Page } from 'puppeteer-core'

/** How pages are looked at: narrow, wide, in the dark, magnified to 400 % of a wide window, on paper. */
export const LOOKS = {
  narrow: { width: 320, height: 640 },
  wide: { width: 1280, height: 900 },
  dark: { width: 1280, height: 900 },
  magnified: { width: 320, height: 225, deviceScaleFactor: 4 },
  print: { width: 800, height: 1_100 },
}

export type Look = keyof typeof LOOKS

/** A page in a browser, which asks nothing of another host. */
export async function opened(browser: Browser, { url, path, look }: Looked): Promise<Page> {
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

type Looked = { url: string; path: string; look: Look }

/** Whether everybody can use a page as it is looked at: nothing that axe finds, nothing over the side. */
export async function expectUsable(page: Page, { path, look }: Omit<Looked, 'url'>) {
  assert.deepEqual(await violations(page), [], `${path}, ${look}`)
  await expectWithin(page, { path, look })
}

/** Whether nothing of a page runs over the side. */
export async function expectWithin(page: Page, { path, look }: Omit<Looked, 'url'>) {
  const wide = await page.evaluate('document.documentElement.scrollWidth - innerWidth')
  assert.ok(look === 'print' || Number(wide) <= 0, `${path} runs over the side: ${wide}`)
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const found = (await page.evaluate('axe.run()')) as AxeResults
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  )
}
