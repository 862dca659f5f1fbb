import { LRUCache } from 'lru-cache'
import Negotiator from 'negotiator'

const JSON_TYPES = ['application/json', 'application/graphql-response+json']
const EVENTS = 'text/event-stream'
const MARKDOWN = 'text/markdown'

/** What a client likes to get, by the header Accept (RFC 9110, 12.5.1). */
export type Accepted = {
  /** In which of the two types of JSON; undefined where in neither. */
  json: string | undefined
  /** Whether events, named as such. */
  events: boolean
  /** Whether it likes a page better than JSON. */
  page: boolean
  /** Whether it likes a page best as Markdown. */
  markdown: boolean
}

export function accepted(header: string | undefined): Accepted {
  const accept = header || '*/*'
  const held = known.get(accept)
  if (held) return held
  const read = negotiated(accept)
  known.set(accept, read)
  return read
}

const known = new LRUCache<string, Accepted>({ max: 500 })

function negotiated(header: string): Accepted {
  const accept = header
    .split(',')
    .filter((item) => !OTHER_CHARSET.test(item))
    .map((item) => item.replace(CHARSET, '').replace(ANY_JSON, 'application/*').replace(ANY, '*/*'))
    .join(',')
  const negotiator = new Negotiator({ headers: { accept } })
  const best = negotiator.mediaType([...JSON_TYPES, 'text/html', MARKDOWN])
  return {
    json: negotiator.mediaType(JSON_TYPES),
    events: header.toLowerCase().includes(EVENTS) && negotiator.mediaType([EVENTS]) === EVENTS,
    page: best === 'text/html',
    markdown: best === MARKDOWN,
  }
}

/** Answers are in UTF-8, whether the client writes that with quotation marks or without. */
const CHARSET = /;\s*charset\s*=\s*"?utf-8"?/i
const OTHER_CHARSET = /;\s*charset\s*=(?!\s*"?utf-8"?\s*(;|$))/i
/** Some clients say these, which are no ranges of RFC 9110. */
const ANY_JSON = /^\s*\*\/json/i
const ANY = /^\s*\*(?=\s*(;|$))/
