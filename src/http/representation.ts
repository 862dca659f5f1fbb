import { hash } from 'node:crypto'
import { inOwnMemory } from '../memory.ts'
import { bestEncoding, compress, type Encoding, WORTH_IT } from './encoding.ts'
import type { HttpRequest } from './request.ts'
import type { HttpResponse } from './response.ts'
import { flat } from './response.ts'

type Encoded = { bytes: Buffer; headers: string[] }

/** Bytes that can be given again and again, with their tag; compressed forms are made when somebody first wants them. */
export type Representation = {
  status: number
  body: Buffer
  /** Of all its forms: name, value, name, value; Vary is added. */
  headers: string[]
  vary: string
  /** Names its content; undefined for what nobody may keep. */
  tag?: string
  encoded: Partial<Record<Encoding, Encoded>>
}

/** Text, or other bytes worth compressing; `vary`: what else than the encoding it depends on. */
export function representation(
  body: string | Buffer,
  headers: Record<string, string>,
  vary?: string,
): Representation {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body
  return {
    status: 200,
    body: bytes,
    headers: flat(headers),
    vary: vary ? `${vary}, Accept-Encoding` : 'Accept-Encoding',
    tag: tagOf(bytes),
    encoded: {},
  }
}

/** In which form a client wants a representation, and which it has already: two headers of its request. */
export type Preferences = { acceptEncoding?: string; ifNoneMatch?: string }

export const preferencesOf = ({
  method,
  header,
}: Pick<HttpRequest, 'method' | 'header'>): Preferences => ({
  acceptEncoding: header('accept-encoding'),
  ifNoneMatch: method === 'POST' ? undefined : header('if-none-match'),
})

/** The representation as a client wants it: compressed, or only that nothing has changed; `more`: headers of this time. */
export function represented(
  held: Representation,
  { acceptEncoding, ifNoneMatch }: Preferences,
  more: string[] = [],
): HttpResponse | Promise<HttpResponse> {
  const wanted = bestEncoding(acceptEncoding) ?? 'identity'
  const encoding = held.body.byteLength < WORTH_IT ? 'identity' : wanted
  const same = held.tag && heldBy(ifNoneMatch, held.tag, encoding)
  if (same)
    return {
      status: 304,
      headers: [...held.headers, 'vary', held.vary, 'etag', same, ...more],
      body: null,
    }
  const sent = ({ bytes, headers }: Encoded) => ({
    status: held.status,
    headers: [...headers, ...more],
    body: bytes,
  })
  const form = held.encoded[encoding] ?? encode(held, encoding)
  return form instanceof Promise ? form.then(sent) : sent(form)
}

function encode(held: Representation, encoding: Encoding): Encoded | Promise<Encoded> {
  const keep = (bytes: Buffer) => {
    const headers = [
      ...held.headers,
      ...flat({
        vary: held.vary,
        etag: held.tag && etagOf(held.tag, encoding),
        'content-encoding': encoding === 'identity' ? undefined : encoding,
        'content-length': String(bytes.byteLength),
      }),
    ]
    held.encoded[encoding] = { bytes, headers }
    return { bytes, headers }
  }
  return encoding === 'identity'
    ? keep(held.body)
    : compress[encoding](held.body).then((bytes) => keep(inOwnMemory(bytes)))
}

/** A tag for these bytes. */
export const tagOf = (bytes: Uint8Array) => hash('sha256', bytes, 'base64url').slice(0, 27)

/** A strong tag names bytes, so each encoding has another (RFC 9110, 8.8.3). */
export const etagOf = (tag: string, encoding: Encoding) =>
  encoding === 'identity' ? `"${tag}"` : `"${tag}-${encoding}"`

/** The tag under which a client holds the representation already, in whatever encoding it got it. */
function heldBy(ifNoneMatch: string | undefined, tag: string, encoding: Encoding) {
  if (ifNoneMatch === undefined) return undefined
  const tags = [encoding, ...ENCODINGS].map((known) => etagOf(tag, known))
  return ifNoneMatch.trim() === '*' ? tags[0] : tags.find((each) => unchanged(ifNoneMatch, each))
}

const ENCODINGS: Encoding[] = ['identity', 'gzip', 'br']

/** Whether one of the tags of If-None-Match is this one; a weak one and a strong one are the same to whom only asks whether anything changed. */
export const unchanged = (ifNoneMatch: string | undefined, etag: string) =>
  (ifNoneMatch ?? '')
    .split(',')
    .map((tag) => tag.trim())
    .some((tag) => tag === '*' || opaque(tag) === opaque(etag))

const opaque = (tag: string) => tag.replace(/^W\//, '')
