import { hash } from 'node:crypto'
import { compress, WORTH_IT } from '../http/encoding.ts'

export type Encoding = 'identity' | 'gzip' | 'br'

/** The bytes of an answer in one encoding, and the headers that go with them: name, value, name, value. */
export type Form = { bytes: Buffer; headers: string[] }

/** An answer that can be given again and again; its compressed forms are made when somebody first wants them. */
export type Answer = {
  status: number
  /** Of all its forms. */
  headers: [name: string, value: string][]
  body: Buffer
  /** Names its content; undefined for one that nobody may keep. */
  tag?: string
  /** Whether it would be another one on another day. */
  ofToday: boolean
  forms: Partial<Record<Encoding, Form>>
}

/** The answer in the encoding that was wanted, where it is worth it. */
export function formOf(answer: Answer, wanted: Encoding): Form | Promise<Form> {
  const encoding = answer.body.byteLength < WORTH_IT ? 'identity' : wanted
  return answer.forms[encoding] ?? made(answer, encoding)
}

function made(answer: Answer, encoding: Encoding): Form | Promise<Form> {
  const keep = (bytes: Buffer) => {
    const form = { bytes, headers: headersOf(answer, encoding, bytes.byteLength) }
    answer.forms[encoding] = form
    return form
  }
  return encoding === 'identity' ? keep(answer.body) : compress[encoding](answer.body).then(keep)
}

const headersOf = ({ headers, tag }: Answer, encoding: Encoding, length: number) => [
  ...headers.flat(),
  ...VARY,
  ...(tag ? ['etag', etagOf(tag, encoding)] : []),
  ...(encoding === 'identity' ? [] : ['content-encoding', encoding]),
  'content-length',
  String(length),
]

/** What else than the address an answer depends on. */
export const VARY = ['vary', 'Accept, Accept-Encoding']

/** A strong tag names bytes, so each encoding has another (RFC 9110, 8.8.3). */
export const etagOf = (tag: string, encoding: Encoding) =>
  encoding === 'identity' ? `"${tag}"` : `"${tag}-${encoding}"`

/** A tag for these bytes. */
export const tagOf = (bytes: Uint8Array) => hash('sha256', bytes, 'base64url').slice(0, 27)

/** How much it holds in memory, in bytes, about. */
export const sizeOf = ({ body, forms }: Answer) =>
  1_000 + body.byteLength + (forms.gzip?.bytes.byteLength ?? 0) + (forms.br?.bytes.byteLength ?? 0)
