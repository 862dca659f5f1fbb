type Decoded =
  | { text: string }
  | { problem: { line: number; column: number; code: string; message: string } }

/** The text of a file in UTF-8, with or without a byte order mark; anything else is recognised where it can be, and named. */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return encoding('this is UTF-16 (little-endian)')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return encoding('this is UTF-16 (big-endian)')
  const text = decoded(bytes, 'utf-8')
  if (text !== undefined) return { text }
  const what = isChinese(bytes) ? 'this looks like GB18030 (GBK)' : 'the file is not UTF-8'
  return encoding(what, firstBadByte(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)))
}

const encoding = (what: string, at = { line: 1, column: 1 }): Decoded => ({
  problem: { ...at, code: 'encoding', message: `${what}; save it as UTF-8` },
})

function decoded(bytes: Uint8Array, name: string): string | undefined {
  try {
    return new TextDecoder(name, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Where the first byte stands that UTF-8 does not allow: what comes before is as long in bytes as its text is when encoded. */
function firstBadByte(bytes: Buffer) {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  let index = 0
  let offset = 0
  for (const { index: found } of text.matchAll(/\ufffd/g)) {
    offset += Buffer.byteLength(text.slice(index, found))
    index = found
    if (!bytes.subarray(offset, offset + 3).equals(REPLACEMENT)) break
  }
  const before = text.slice(text.startsWith('\ufeff') ? 1 : 0, index)
  const line = before.lastIndexOf('\n') + 1
  return { line: before.split('\n').length, column: before.length - line + 1 }
}

const REPLACEMENT = Buffer.from('\ufffd')

/** In GB18030 nearly every byte above 0x7F stands beside another, and what they make is mostly Chinese. */
function isChinese(bytes: Uint8Array): boolean {
  const foreign = decoded(bytes, 'gb18030')?.match(/[^\0-\x7f]/gu) ?? []
  const high = bytes.reduce((count, byte) => count + (byte > 0x7f ? 1 : 0), 0)
  const chinese = foreign.filter((character) =>
    /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u.test(character),
  )
  return high >= 1.6 * foreign.length && chinese.length > 0.7 * foreign.length
}
