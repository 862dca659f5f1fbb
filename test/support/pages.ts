import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { WUHAN } from './filled.ts'
import { pause } from './process.ts'

const LIST = '/lists/wuhan-hrss-2016'
const QR01 = '/powers/wuhan-hrss-2016/QR-01'

/** Pages of every kind, in the states that change how they look; without their language. */
export const PAGES = [
  '/',
  '/search',
  '/search?query=%E4%B8%8A%E7%8F%AD%E8%B7%AF%E4%B8%8A%E8%A2%AB%E8%BD%A6%E6%92%9E%E4%BA%86%E7%AE%97%E5%B7%A5%E4%BC%A4%E5%90%97',
  '/search?query=%E5%8A%B3%E5%8A%A8%E5%90%88%E5%90%8C%E6%B3%95%E7%AC%AC%E4%BA%94%E5%8D%81%E4%B8%83%E6%9D%A1',
  '/search?query=%E6%8A%A4%E7%85%A7%E4%B8%A2%E4%BA%86',
  LIST,
  `${LIST}?category=XK&by=NAME`,
  `${LIST}?asOf=2016-06-01`,
  QR01,
  `${QR01}?asOf=2016-06-01`,
  `${QR01}?event=2026-03-02&kind=DECISION`,
  '/powers/wuhan-hrss-2016/XK-04',
  '/powers/wuhan-hrss-2016/CF-01',
  `${QR01}/notice`,
  '/law',
  '/law?all=1',
  '/law?title=%E5%8A%B3%E5%8A%A8',
  '/law/labor-contract-law',
  '/law/labor-contract-law?article=57',
  '/changes',
  '/changes?from=2018-01-01&to=2018-12-31',
  '/compare',
  '/statistics',
  '/data',
  '/about',
]

/** Addresses at which there is none, with the status that says why. */
export const ERRORS: [string, number][] = [
  ['/nothing', 404],
  ['/powers/wuhan-hrss-2016/ZZ-99', 404],
  ['/powers/nowhere-2016/XK-01', 404],
  ['/lists/nowhere-2016', 404],
  ['/law/no-such-law', 404],
  ['/statistics/nothing.csv', 404],
  ['/search?query=x&asOf=yesterday', 400],
  ['/export/nowhere-2016.csv', 404],
]

/** The address of a page in a language. */
export const inLanguage = (path: string, lang: 'zh' | 'en') =>
  lang === 'zh' ? path : `/en${path === '/' ? '' : path}`

/** The codes of all powers of the list, in its order. */
export const codes = (): string[] =>
  readdirSync(`${WUHAN}/powers`).flatMap((file) =>
    (parse(readFileSync(`${WUHAN}/powers/${file}`, 'utf8')) as { code: string }[]).map(
      ({ code }) => code,
    ),
  )

/** A page once everything is known that stands in it: the lengths of files are found out while it is shown already. */
export async function whole(open: () => Promise<Response>): Promise<Response> {
  for (;;) {
    const page = await open()
    if (page.headers.get('cache-control') !== 'no-store') return page
    await pause(50)
  }
}
