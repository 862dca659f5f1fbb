/** JSON in pieces that stand one after the other: text, or bytes that are there already. */
export type Json = (string | Buffer)[]

/** The bytes of JSON, with what stands before and after it. */
export function bytesOf(json: Json, before = '', after = ''): Buffer {
  const all: Buffer[] = []
  let text = before
  for (const piece of json) {
    if (typeof piece === 'string') text += piece
    if (typeof piece !== 'string' || text.length > LONG) {
      if (text !== '') all.push(utf8(text))
      text = ''
    }
    if (typeof piece !== 'string') all.push(piece)
  }
  const last = utf8(text + after)
  return all.length === 0 ? last : joined([...all, last])
}

/** In memory of their own, as most are kept. */
function joined(all: Buffer[]): Buffer {
  const bytes = Buffer.allocUnsafeSlow(all.reduce((sum, { byteLength }) => sum + byteLength, 0))
  let at = 0
  for (const each of all) {
    bytes.set(each, at)
    at += each.byteLength
  }
  return bytes
}

/** A text in UTF-8; a third of the time that Buffer.from takes for Chinese. */
export function utf8(text: string): Buffer {
  if (text.length > USUAL) return Buffer.from(text)
  scratch ??= Buffer.allocUnsafeSlow(USUAL * BYTES_A_UNIT)
  const { written } = encoder.encodeInto(text, scratch)
  return Buffer.from(scratch.subarray(0, written))
}

/** Texts up to so many UTF-16 units are written through one piece of memory that is there already. */
const USUAL = 1024 * 1024
/** A UTF-16 unit takes at most three bytes in UTF-8. */
const BYTES_A_UNIT = 3

let scratch: Buffer | undefined
const encoder = new TextEncoder()

/** JSON that is written from left to right. What is not there yet gets a place of its own, to be written there when it comes. */
export class Output {
  text = ''
  #before: (string | Buffer | Output)[] = []

  /** The place of what is written later than what comes after it. */
  place(): Output {
    const place = new Output()
    this.#before.push(this.text, place)
    this.text = ''
    return place
  }

  put(bytes: Buffer) {
    this.#before.push(this.text, bytes)
    this.text = ''
  }

  /** Encodes what has become long: as text it is many small ones until then, which take memory and time to be kept. */
  settle() {
    if (this.text.length < LONG) return
    this.#before.push(utf8(this.text))
    this.text = ''
  }

  json(): Json {
    return [
      ...this.#before.flatMap((piece) => (piece instanceof Output ? piece.json() : [piece])),
      this.text,
    ]
  }
}

/** UTF-16 units of a text that is encoded before all of it is there. */
const LONG = 4 * 1024

/** What is not to be written: there is an error where it should stand, or something that only graphql-js knows how to take. */
export class NotPlain extends Error {}

/** A scalar as JSON. */
export function textOf(serialized: unknown): string {
  if (typeof serialized === 'string' && !ESCAPED.test(serialized)) return `"${serialized}"`
  const text =
    serialized === null || serialized === undefined ? undefined : JSON.stringify(serialized)
  if (text === undefined) throw new NotPlain()
  return text
}

/** What JSON does not have in a text as it is; of surrogates only those that stand alone, but they are rare. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON escapes them
const ESCAPED = /["\\\u0000-\u001f\ud800-\udfff]/

export const isPromise = (value: unknown): value is Promise<unknown> =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as { then?: unknown }).then === 'function'
