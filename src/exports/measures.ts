import { createHash } from 'node:crypto'

/** How long a file is, and its SHA-256 in hexadecimal. */
export type Measure = { bytes: number; sha256: string }

/** That a list has no room in a format. */
export const NO_ROOM = 'no room'

/** That the files of a list are measured only when somebody downloads them. */
export const TOO_LONG = 'too long'

/** Passes a file on, and tells what it measured once it has passed whole. */
export async function* measured(
  chunks: AsyncIterable<string | Uint8Array>,
  done: (measure: Measure) => void,
): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const chunk of chunks) {
    const held = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
    hash.update(held)
    bytes += held.byteLength
    yield held
  }
  done({ bytes, sha256: hash.digest('hex') })
}

export async function measureOf(chunks: AsyncIterable<string | Uint8Array>): Promise<Measure> {
  let found: Measure = { bytes: 0, sha256: '' }
  const file = measured(chunks, (measure) => {
    found = measure
  })
  while (!(await file.next()).done);
  return found
}

/** A file stays the same as long as the catalogue does, which moves with the editions and with the law. */
export const measureKey = (version: number, edition: string, format: string) =>
  `${version}/${edition}.${format}`

/** What is known of files, by their keys; what was learnt first is forgotten first. */
export function measures() {
  const held = new Map<string, Measure | typeof NO_ROOM>()
  return {
    get: (key: string) => held.get(key),
    set: (key: string, measure: Measure | typeof NO_ROOM) => {
      held.delete(key)
      held.set(key, measure)
      const [oldest] = held.keys()
      if (held.size > KEPT && oldest !== undefined) held.delete(oldest)
    },
  }
}

export type Measures = ReturnType<typeof measures>

const KEPT = 10_000
