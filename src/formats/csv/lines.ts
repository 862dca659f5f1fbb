import { stringify } from 'csv-stringify/sync'

/** Rows as lines of CSV (RFC 4180), some hundred at a time, under their headers. */
export async function* csvLines(
  headers: string[],
  rows: AsyncIterable<string[]>,
  atOnce: number,
): AsyncGenerator<string> {
  yield lines([headers])
  let held: string[][] = []
  for await (const row of rows) {
    held.push(row)
    if (held.length === atOnce) {
      yield lines(held)
      held = []
    }
  }
  if (held.length > 0) yield lines(held)
}

const lines = (rows: string[][]) =>
  stringify(rows, { record_delimiter: 'windows', quoted_match: /[\r\n]/ })
