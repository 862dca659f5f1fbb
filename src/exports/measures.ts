import { createHash } from 'node:crypto'

/** How long a file is, and its SHA-256 in hexadecimal. */
export type Measure = { bytes: number; sha256: string }

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

/** What is known of files, by the digest of what they are made from; of the oldest nothing is kept. */
export function measures() {
  const held = new Map<string, Measure>()
  return {
    get: (digest: string) => held.get(digest),
    set: (digest: string, measure: Measure) => {
      held.delete(digest)
      held.set(digest, measure)
      const [oldest] = held.keys()
      if (held.size > KEPT && oldest !== undefined) held.delete(oldest)
    },
  }
}

export type Measures = ReturnType<typeof measures>

const KEPT = 10_000
