import { PassThrough, Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import type { CellValue } from '../../dataset/column.ts'
import type { List } from '../../dataset/list.ts'
import type { Table } from '../../dataset/table.ts'
import { TABLES } from '../../dataset/tables.ts'
import { csvLines } from '../csv/lines.ts'
import { codedText } from '../tables/cell-text.ts'
import { rowsOf } from '../tables/flatten.ts'
import { rowsSince, TABLES_SINCE, type TableSince } from '../tables/since.ts'
import { dataPackage } from './data-package.ts'

/**
 * A .zip with a CSV for each table and a Frictionless datapackage.json, as a stream. The powers are read once for each table, so
 * that a list of any length passes through little memory. Equal content gives equal bytes.
 */
export function writeArchive(content: List, hash?: string): Readable {
  const zip = new ZipFile()
  const bytes = new PassThrough()
  let reading: Readable | undefined
  zip.addBuffer(Buffer.from(dataPackage(content.edition, hash)), 'datapackage.json', ENTRY)
  for (const table of [...TABLES, ...TABLES_SINCE])
    zip.addReadStreamLazy(`${table.name}.csv`, ENTRY, (start) => {
      reading = Readable.from(csv(table, content), { objectMode: false })
      // Nobody else listens for what goes wrong while it is read, and what nobody hears ends the process.
      reading.once('error', (error) => bytes.destroy(error))
      start(null, reading)
    })
  zip.end()
  zip.on('error', (error) => bytes.destroy(error))
  // Reading may fail before anybody reads from here; whoever then does is told.
  bytes.on('error', () => {})
  bytes.once('close', () => reading?.destroy())
  zip.outputStream.pipe(bytes)
  return bytes
}

// The times of a DOS directory have no zone: this one is the same everywhere.
const ENTRY = { mtime: new Date(1980, 0, 1), forceDosTimestamp: true, mode: 0o100644 }

const csv = (table: Table, content: List) =>
  csvLines(
    table.columns.map(({ name }) => name),
    coded(table, content),
    AT_ONCE,
  )

async function* coded(table: Table, content: List) {
  for await (const values of tableRows(table, content))
    yield table.columns.map((column, index) => codedText(column, values[index] ?? null))
}

/** The rows of a table, whatever record they come from. */
export async function* tableRows(
  table: Table | TableSince,
  list: List,
): AsyncGenerator<CellValue[]> {
  const { publisher, edition, instruments, powers } = list
  if ('rows' in table) return yield* rowsSince(table, list)
  if (table.of === 'power') for await (const power of powers()) yield* rowsOf(table, power)
  if (table.of === 'publisher') yield* rowsOf(table, publisher)
  if (table.of === 'edition') yield* rowsOf(table, edition)
  if (table.of === 'instrument')
    for (const instrument of instruments) yield* rowsOf(table, instrument)
}

const AT_ONCE = 500
