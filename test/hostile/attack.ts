/** What is sent, and the answer that it has to get. */
export type Attack = {
  /** What it tries. */
  name: string
  status: number
  /** The code of its errors; left out: it is answered as any other, since it does no harm. */
  code?: string
  /** What the answer has to say. */
  says?: RegExp
}

/** A query or the text of a body, sent to `/graphql`. */
export type QueryAttack = Attack & { body: string | object; headers?: Record<string, string> }

/** Any request that `fetch` can make. */
export type RequestAttack = Attack & {
  address: string
  init?: RequestInit
  without?: RegExp
  /** The status at a port, where an address is looked at before it is understood. */
  statusAtPort?: number
}

/** Bytes that only a connection of one's own can send; `status` 0: the connection is closed without a word. */
export type RawAttack = Attack & { bytes: string | Buffer }

export const repeat = (count: number, part: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => part(index)).join(' ')

export const nested = (count: number, open: string, inner: string, close = '}') =>
  `${open.repeat(count)}${inner}${close.repeat(count)}`
