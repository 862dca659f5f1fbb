import type fc from 'fast-check'
import { textOf } from './document/texts.ts'
import type { Known } from './document/valuing.ts'
import { chosen, type Tape } from './tape.ts'

/** Addresses of the service that lead somewhere, nearly lead there, or never could. */
export const arbitraryAddress = (known: Known): fc.Arbitrary<string> =>
  chosen((tape) => {
    const value = () =>
      tape.oneIn(2) ? textOf(tape) : tape.pick(tape.pick(Object.values(known).filter(isFull)))
    const path = tape.pick(PATHS).replaceAll('*', () => written(tape, value()))
    const parameters = Array.from({ length: tape.below(4) }, () => {
      const name = tape.oneIn(6) ? written(tape, textOf(tape)) : tape.pick(PARAMETERS)
      return `${name}=${written(tape, tape.oneIn(4) ? tape.pick(NUMBERS) : value())}`
    })
    return `${path}${parameters.length > 0 ? `?${parameters.join('&')}` : ''}`
  }, 60)

const isFull = (list: readonly string[]) => list.length > 0

/** As an address takes it, or sometimes as it is. */
const written = (tape: Tape, text: string) =>
  tape.oneIn(4) ? text.replace(/[#\s]/g, '') : encodeURIComponent(text)

const PATHS = [
  '/api/power',
  '/api/powers',
  '/api/search',
  '/api/category',
  '/api/instrument',
  '/api/statistics',
  '/api/affected',
  '/api/timeline',
  '/api/changes',
  '/api/*',
  '/changes.json',
  '/changes.atom',
  '/export/wuhan-hrss-2016.csv',
  '/export/wuhan-hrss-2016.*',
  '/export/*.json',
  '/export/*',
  '/powers/wuhan-hrss-2016/XK-01',
  '/powers/*/*',
  '/graphql',
  '/*',
  '/dataset.jsonld',
  '/context.jsonld',
  '/openapi.json',
  '/readyz',
]

const PARAMETERS = [
  ...['code', 'codes', 'edition', 'publisher', 'asOf', 'lang', 'query', 'category', 'first'],
  ...['after', 'since', 'key', 'article', 'instrument', 'from', 'to', 'basisStatus', 'unit'],
  ...['variables', 'operationName', 'extensions', '__proto__'],
]

const NUMBERS = ['0', '1', '101', '-1', '1.5', '99999999999', '1e3', '2016-01-31', '0000-01-01']
