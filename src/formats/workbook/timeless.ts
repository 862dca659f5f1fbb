/** Sets the times in a zip to the first day of 1980, in place, so that equal content is equal bytes. */
export function timeless(zip: Buffer): Buffer {
  const end = zip.lastIndexOf(END)
  let entry = zip.readUInt32LE(end + 16)
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    zip.writeUInt32LE(FIRST_OF_1980, entry + 12)
    zip.writeUInt32LE(FIRST_OF_1980, zip.readUInt32LE(entry + 42) + 10)
    entry +=
      46 +
      zip.readUInt16LE(entry + 28) +
      zip.readUInt16LE(entry + 30) +
      zip.readUInt16LE(entry + 32)
  }
  return zip
}

const END = Buffer.from('504b0506', 'hex')
const FIRST_OF_1980 = 0x0021_0000
