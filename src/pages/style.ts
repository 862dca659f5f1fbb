import { readFileSync } from 'node:fs'
import { representation, tagOf } from '../http/representation.ts'

const STYLE = readFileSync(new URL('style.css', import.meta.url))

/** The address of the one style sheet, another one when it changes, so that browsers may keep it. */
export const STYLE_ADDRESS = `/style.css?${tagOf(STYLE).slice(0, 8)}`

export const style = () =>
  representation(STYLE, {
    'content-type': 'text/css; charset=utf-8',
    'cache-control': 'public, max-age=31536000, immutable',
  })
