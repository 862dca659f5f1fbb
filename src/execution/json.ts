/** JSON in pieces of UTF-8 that stand one after the other. */
export type Json = Buffer[]

/** The bytes of JSON, with what stands before and after it, in memory of their own, as most are kept. */
export function bytesOf(json: Json, before = '', after = ''): Buffer {
  const all = [Buffer.from(before), ...json, Buffer.from(after)]
  const bytes = Buffer.allocUnsafeSlow(all.reduce((sum, { byteLength }) => sum + byteLength, 0))
  let to = 0
  for (const each of all) {
    bytes.set(each, to)
    to += each.byteLength
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

/**
 * JSON that is written from left to right. What is not there yet gets a place of its own, to be written there when it comes. Whoever
 * writes does so in one chunk of memory that all share: a text put together piece by piece would be thousands of small ones.
 */
export class Output {
  #before: (Buffer | Output)[] = []
  #from = 0

  /** The place of what is written later than what comes after it. */
  place(): Output {
    const place = new Output()
    this.put(place)
    return place
  }

  put(piece: Buffer | Output) {
    if (writer === this) this.#close()
    this.#before.push(piece)
  }

  /** A character of ASCII. */
  character(code: number) {
    this.#open(1)
    chunk[end++] = code
  }

  /** JSON that has but ASCII, a few characters. */
  ascii(json: string) {
    const { length } = json
    this.#open(length)
    for (let at = 0; at < length; at++) chunk[end + at] = json.charCodeAt(at)
    end += length
  }

  /** A scalar as JSON. */
  scalar(value: unknown) {
    if (typeof value === 'string') return this.text(value)
    const json = value === null || value === undefined ? undefined : JSON.stringify(value)
    if (json === undefined) throw new NotPlain()
    if (typeof value === 'object') this.#json(json)
    else this.ascii(json)
  }

  /** A text as JSON. */
  text(text: string) {
    const { length } = text
    if (length > LONG) return this.#json(JSON.stringify(text))
    this.#open(BYTES_A_UNIT * length + 2)
    const into = chunk
    let to = end
    into[to++] = QUOTE
    for (let at = 0; at < length; at++) {
      const unit = text.charCodeAt(at)
      if (unit < 0x80) {
        if (unit < 0x20 || unit === QUOTE || unit === BACKSLASH)
          return this.#json(JSON.stringify(text))
        into[to++] = unit
      } else if (unit < 0x800) {
        into[to++] = 0xc0 | (unit >> 6)
        into[to++] = 0x80 | (unit & 0x3f)
      } else if (unit < 0xd800 || unit > 0xdfff) {
        into[to++] = 0xe0 | (unit >> 12)
        into[to++] = 0x80 | ((unit >> 6) & 0x3f)
        into[to++] = 0x80 | (unit & 0x3f)
      } else return this.#json(JSON.stringify(text))
    }
    into[to++] = QUOTE
    end = to
  }

  json(): Json {
    if (writer === this) this.#close()
    return this.#before.flatMap((piece) => (piece instanceof Output ? piece.json() : [piece]))
  }

  #json(json: string) {
    this.#open(BYTES_A_UNIT * json.length)
    end += chunk.write(json, end)
  }

  /** Goes on in the chunk, which has room for so many bytes more. */
  #open(most: number) {
    if (writer !== this) {
      if (writer) writer.#close()
      writer = this
      this.#from = end
    }
    if (end + most <= chunk.length) return
    this.#close()
    chunk = Buffer.allocUnsafeSlow(Math.max(CHUNK, most))
    end = 0
    this.#from = 0
    writer = this
  }

  #close() {
    if (end > this.#from) this.#before.push(chunk.subarray(this.#from, end))
    writer = undefined
  }
}

const CHUNK = 64 * 1024
/** UTF-16 units of a text from which on it takes less to have it encoded. */
const LONG = 4 * 1024
const QUOTE = 0x22
const BACKSLASH = 0x5c

let chunk = Buffer.allocUnsafeSlow(CHUNK)
/** Where in the chunk nothing stands yet. */
let end = 0
/** Whose bytes stand last in it. */
let writer: Output | undefined

/** What is not to be written: there is an error where it should stand, or something that only graphql-js knows how to take. */
export class NotPlain extends Error {}

export const isPromise = (value: unknown): value is Promise<unknown> =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as { then?: unknown }).then === 'function'
