import { Refusal } from './refusal.ts'

/** The text of a file in UTF-8, UTF-16 with a byte order mark, or GB18030, as spreadsheets and browsers save it. */
export function readText(bytes: Buffer): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return decoded(bytes, 'utf-16le') ?? none()
  if (first === 0xfe && second === 0xff) return decoded(bytes, 'utf-16be') ?? none()
  const text = decoded(bytes, 'utf-8') ?? decoded(bytes, 'gb18030')
  // No text of any encoding but the two above holds a null.
  return text === undefined || text.includes('\0') ? none() : text
}

function decoded(bytes: Buffer, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function none(): never {
  throw new Refusal(
    'unknown-format',
    'is neither a workbook (.xlsx, .xls, .ods) nor a table as text (.csv, .html)',
  )
}
