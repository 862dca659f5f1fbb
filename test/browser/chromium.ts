import { existsSync } from 'node:fs'
import puppeteer, { type Browser } from 'puppeteer-core'

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** Where Chromium is; undefined where there is none. */
export const chromium = (): string | undefined => {
  const named = process.env.CHROMIUM
  return named ? named : PLACES.find((place) => existsSync(place))
}

export const launch = (executablePath: string): Promise<Browser> =>
  puppeteer.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
