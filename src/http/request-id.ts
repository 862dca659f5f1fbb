import { randomBytes } from 'node:crypto'

/** A name for a request: the client's own, where it is a plain word, else a new one. */
export const requestId = (given: string | undefined): string =>
  given !== undefined && PLAIN.test(given) ? given : `${PROCESS}-${(count++).toString(36)}`

const PLAIN = /^[\w.-]{1,64}$/

// Random for each process, so that the names of several do not meet, and counted, which costs nothing.
const PROCESS = randomBytes(8).toString('base64url').replace(/\W/g, '0')
let count = 0
