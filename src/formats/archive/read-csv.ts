import { CsvError, parse } from 'csv-parse/sync'
import type { Table } from '../../dataset/table.ts'
import { decode } from '../decode.ts'
import type { Problem } from '../problem.ts'
import type { RawTable } from '../tables/layout.ts'

/** Reads a CSV of an archive; rows are numbered by the line they begin on. */
export function readCsv(table: Table, path: string, bytes: Buffer): RawTable {
  const problems: Problem[] = []
  const wrong = (line: number, code: string, message: string) => {
    problems.push({ path, line, column: 1, severity: 'error', code, message })
  }
  const records = recordsOf(bytes, wrong)
  const [{ cells: headers } = { cells: [] }, ...rows] = records
  return {
    table,
    coded: true,
    headers,
    headerRow: 1,
    rows,
    place: (line, column) => ({ path, line, column: column + 1 }),
    problems,
    unreadable: new Set(),
  }
}

/** No table has a tenth as many. */
const MOST_COLUMNS = 500

type Wrong = (line: number, code: string, message: string) => void

function recordsOf(bytes: Buffer, wrong: Wrong): { number: number; cells: string[] }[] {
  const decoded = decode(bytes)
  if ('problem' in decoded) {
    const { line, code, message } = decoded.problem
    wrong(line, code, message)
    return []
  }
  const records: { number: number; cells: string[] }[] = []
  let end = 0
  let widest = 0
  try {
    parse(decoded.text, {
      bom: true,
      relax_column_count: true,
      on_record: (cells: string[], { lines }) => {
        widest = Math.max(widest, cells.length)
        if (widest <= MOST_COLUMNS) records.push({ number: end + 1, cells })
        end = lines
      },
    })
    if (widest > MOST_COLUMNS) {
      wrong(1, 'too-many-columns', `${widest} columns; a table may have ${MOST_COLUMNS}`)
      return []
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    wrong(Number(error.lines) || 1, 'syntax', error.message.replace(/\s+/g, ' '))
  }
  return records
}
