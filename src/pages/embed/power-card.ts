import { readFileSync } from 'node:fs'
import { representation } from '../../http/representation.ts'

/** The element that shows a power on the pages of other sites, as they load it. */
export const powerCard = () =>
  representation(readFileSync(new URL('power-card.js', import.meta.url)), {
    'content-type': 'text/javascript; charset=utf-8',
    'cache-control': 'public, max-age=3600',
  })
