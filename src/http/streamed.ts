import { pipeline, Readable } from 'node:stream'
import { constants, createBrotliCompress, createGzip } from 'node:zlib'

type Encoding = 'br' | 'gzip'

/**
 * A file as the body of an answer. It is read as fast as the client takes it, and no further once the client is gone; `broken` hears
 * of an error on the way, when the answer can only be broken off.
 */
export function streamed(
  chunks: AsyncIterable<Uint8Array>,
  encoding: Encoding | undefined,
  broken: (error: unknown) => void,
): ReadableStream {
  const source = Readable.from(chunks, { objectMode: false })
  const body = encoding ? pipeline(source, COMPRESS[encoding](), () => {}) : source
  body.once('error', broken)
  // Yoga takes a stream of Node as it is; the types of fetch do not know that.
  return body as unknown as ReadableStream
}

const COMPRESS = {
  br: () => createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }),
  gzip: () => createGzip(),
}
