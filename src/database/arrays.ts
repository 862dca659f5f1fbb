import type { Postgres } from './sql.ts'

/**
 * Tells a pool of arrays of text and of whole numbers. Left to itself it would ask each new connection for the types of all arrays,
 * and where that connection breaks meanwhile nobody can catch the error: the process would end.
 */
export function knowArrays({ options: { parsers, serializers } }: Postgres) {
  for (const type of [...ALL_TEXTS, INT2S, INT4S, INT8S]) serializers[type] = serialize
  for (const type of ALL_TEXTS) parsers[type] = elements
  for (const type of [INT2S, INT4S, INT8S])
    parsers[type] = (text) => elements(text).map((element) => (element === null ? null : +element))
  Object.setPrototypeOf(serializers, UNKNOWN_SERIALIZERS)
  Object.setPrototypeOf(parsers, UNKNOWN_PARSERS)
}

/** Types that a database has made itself, such as arrays of domains, have other numbers in each; what comes says what it is. */
const FIRST_OF_DATABASE = 16_384

const isOfDatabase = (type: string | symbol) => Number(String(type)) >= FIRST_OF_DATABASE

const UNKNOWN_SERIALIZERS = new Proxy(
  {},
  {
    has: (_, type) => isOfDatabase(type),
    get: () => (value: unknown) => (Array.isArray(value) ? serialize(value) : String(value)),
  },
)

const UNKNOWN_PARSERS = new Proxy(
  {},
  {
    get: (_, type) =>
      isOfDatabase(type)
        ? (text: string) => (/^\{.*\}$/s.test(text) ? elements(text) : text)
        : undefined,
  },
)

// What PostgreSQL calls them by in every database.
const INT2S = 1005
const INT4S = 1007
const INT8S = 1016
const CHARS = 1014
const TEXTS = 1009
const VARCHARS = 1015
const NAMES = 1003
const ALL_TEXTS = [CHARS, TEXTS, VARCHARS, NAMES]

/** Where a statement is prepared again, as after a change of its tables, the driver comes with what was serialized before. */
function serialize(elements: (string | number | null)[] | string) {
  if (typeof elements === 'string') return elements
  const quoted = elements.map((element) =>
    element === null ? 'null' : `"${String(element).replace(/["\\]/g, '\\$&')}"`,
  )
  return `{${quoted.join(',')}}`
}

/** What stands in an array of one dimension, as PostgreSQL writes it. */
function elements(text: string): (string | null)[] {
  return [...text.matchAll(ELEMENT)].map(([, quoted, bare]) => {
    if (quoted !== undefined) return quoted.replace(ESCAPED, '$1')
    return bare === undefined || bare === 'NULL' ? null : bare
  })
}

const ELEMENT = /"((?:[^"\\]|\\.)*)"|([^{},]+)/gs
const ESCAPED = /\\(.)/gs
