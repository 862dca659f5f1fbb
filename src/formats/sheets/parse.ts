import { unpack } from '../archive/zip.ts'
import { readDelimited } from './read-delimited.ts'
import { readText } from './read-text.ts'
import { readWebPage } from './read-web-page.ts'
import { readOldWorkbook, readPackage } from './read-workbook.ts'
import { Refusal } from './refusal.ts'
import type { Sheets } from './sheet.ts'

/** What a file holds, whatever it is called: what it is shows in its bytes. */
export async function parseSheets(path: string, bytes: Buffer): Promise<Sheets> {
  if (bytes.subarray(0, 2).equals(PK)) return readPackage(await unpack(path, bytes))
  if (bytes.subarray(0, 8).equals(OLE)) return oldWorkbook(bytes)
  if (bytes.subarray(0, 4).equals(PDF))
    throw new Refusal('unknown-format', 'is a PDF; a table cannot be read from it')
  const text = readText(bytes)
  const start = text.slice(0, 2_000)
  if (/<Workbook[\s>]/.test(start)) return oldWorkbook(Buffer.from(text))
  const sheets = /<(?:!doctype html|html|table|body|meta)\b/i.test(start)
    ? { kind: 'html' as const, sheets: readWebPage(text) }
    : { kind: 'csv' as const, sheets: [readDelimited(text)] }
  return { ...sheets, date1904: false }
}

async function oldWorkbook(bytes: Buffer): Promise<Sheets> {
  try {
    return await readOldWorkbook(bytes)
  } catch (error) {
    if (error instanceof Refusal) throw error
    const { message } = error as Error
    if (/password|encrypt/i.test(message))
      throw new Refusal('password', 'has a password; save it without')
    if (/Workbook stream/i.test(message))
      throw new Refusal('not-a-workbook', 'is an old Office file, but no workbook is in it')
    throw error
  }
}

const PK = Buffer.from('PK')
const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex')
const PDF = Buffer.from('%PDF')
