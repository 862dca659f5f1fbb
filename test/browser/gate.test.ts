import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import { ERRORS, inLanguage, PAGES } from '../support/pages.ts'
import { service } from '../support/service.ts'
import { chromium, launch } from './chromium.ts'
import { JOURNEYS } from './journeys.ts'
import { expectUsable, expectWithin, LOOKS, opened } from './looking.ts'

// What `npm run test:browser` looks at in full, in short: part of the gate wherever Chromium is.

const program = chromium()

test('every page can be used by everybody, narrow and wide', {
  timeout: 600_000,
}, async (context) => {
  if (!program)
    return context.diagnostic('Chromium is not there, so no page was looked at; CHROMIUM names it')
  const { app } = await service('PGlite')
  const server = createServer(app).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const browser = await launch(program)
  try {
    for (const [index, plain] of [...PAGES, ...ERRORS.map(([path]) => path)].entries()) {
      const path = inLanguage(plain, index % 2 === 0 ? 'zh' : 'en')
      const [first, second] =
        index % 4 < 2 ? (['narrow', 'wide'] as const) : (['wide', 'narrow'] as const)
      const page = await opened(browser, { url, path, look: first })
      await expectUsable(page, { path, look: first })
      await page.setViewport(LOOKS[second])
      await expectWithin(page, { path, look: second })
      await page.close()
    }
    for (const journey of Object.values(JOURNEYS)) await journey(browser, url)
  } finally {
    await browser.close()
    server.close()
  }
})
