import { LRUCache } from 'lru-cache'

const JSON_TYPE = 'application/json'
const RESPONSE_TYPE = 'application/graphql-response+json'

/** In which of the two types of JSON an answer is wanted, by the header Accept; undefined where in neither. */
export function acceptedType(accept = '*/*'): string | undefined {
  const held = known.get(accept)
  if (held !== undefined) return held || undefined
  const type = read(accept)
  known.set(accept, type ?? '')
  return type
}

const known = new LRUCache<string, string>({ max: 500 })

/** The first type of the header that is one of the two; any other text than UTF-8 is none. */
function read(accept: string): string | undefined {
  for (const item of accept.replace(/\s/g, '').toLowerCase().split(',')) {
    const [type = '', ...parameters] = item.split(';')
    const charset = parameters.find((parameter) => parameter.includes('charset='))
    if (charset && charset !== 'charset=utf-8') continue
    if (ANY.test(type)) return JSON_TYPE
    if (type === JSON_TYPE || type === RESPONSE_TYPE) return type
  }
  return undefined
}

const ANY = /^(\*|application)\/\*$|^\*\/json$/
