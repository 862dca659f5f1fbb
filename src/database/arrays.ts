import type { Postgres } from './sql.ts'

/**
 * Tells a pool of arrays of text and of whole numbers. Left to itself it would ask each new connection for the types of all arrays,
 * and where that connection breaks meanwhile nobody can catch the error: the process would end.
 */
export function knowArrays({ options: { parsers, serializers } }: Postgres) {
  for (const type of [TEXTS, VARCHARS, INT2S, INT4S, INT8S]) serializers[type] = serialize
  for (const type of [TEXTS, VARCHARS]) parsers[type] = elements
  for (const type of [INT2S, INT4S, INT8S])
    parsers[type] = (text) => elements(text).map((element) => (element === null ? null : +element))
}

// What PostgreSQL calls them by in every database.
const INT2S = 1005
const INT4S = 1007
const INT8S = 1016
const TEXTS = 1009
const VARCHARS = 1015

function serialize(elements: (string | number | null)[]) {
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
