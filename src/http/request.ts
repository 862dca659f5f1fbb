import { randomBytes } from 'node:crypto'
import type { RequestContext } from '../admission/request-context.ts'

/** A request as every address sees it, whichever adapter it came by. */
export type HttpRequest = {
  method: string
  path: string
  /** From the question mark on; empty where there is none. */
  search: string
  /** What is wrong with the address as it was sent, before anybody reads it. */
  fault?: string
  /** The address that the connection comes from; undefined where there is no connection. */
  peer: string | undefined
  header: (name: string) => string | undefined
  /** Reads the body, up to so many bytes. */
  body: (limit: number) => Promise<string | BodyFault>
  /** Aborted when the client leaves before it has its answer. */
  signal: () => AbortSignal
}

/** Why a body is not taken. */
export type BodyFault = { status: 400 | 413; message: string }

/** A request that has been let in: with its body read, its context, and whether it wants a page as Markdown. */
export type Admitted = HttpRequest & { context: RequestContext; text: string; markdown?: boolean }

/** The address in a request line as a path and a query: whoever writes it whole names a host that is none of ours to judge. */
export const originForm = (target: string) =>
  /^https?:\/\//i.test(target) ? target.replace(/^\w+:\/\/[^/?#]*/, '') || '/' : target

/** What is wrong with an address, as it was sent; undefined where nothing is. */
export function wrongIn(target: string): string | undefined {
  const [path = ''] = target.split(/[?#]/, 1)
  if (!target.startsWith('/')) return 'expected an address that begins with /'
  if (target.includes('#')) return 'expected an address without #; within a value it is written %23'
  if (AROUND.test(path)) return 'expected a path without //, ., .. and backslashes'
  return undefined
}

/** Paths that lead elsewhere than they say. */
const AROUND = /\/\/|\\|\/(\.|%2e){1,2}(\/|$)/i

/** Whether all that is percent-encoded in an address is UTF-8. */
export function isReadable(address: string): boolean {
  if (!address.includes('%')) return true
  try {
    decodeURIComponent(address)
    return true
  } catch {
    return false
  }
}

export const UNREADABLE =
  'expected an address in UTF-8, percent-encoded: %E5%B7%A5 for 工, %25 for %'

/** A name for a request: the client's own, where it is a plain word, else a new one. */
export const requestId = (given: string | undefined): string =>
  given !== undefined && PLAIN.test(given) ? given : `${PROCESS}-${(count++).toString(36)}`

const PLAIN = /^[\w.-]{1,64}$/

// Random for each process, so that the names of several do not meet, and counted, which costs nothing.
const PROCESS = randomBytes(8).toString('base64url').replace(/\W/g, '0')
let count = 0
