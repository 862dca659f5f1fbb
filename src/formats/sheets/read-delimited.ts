import { CsvError, parse } from 'csv-parse/sync'
import { Refusal } from './refusal.ts'
import type { Sheet } from './sheet.ts'

/** A text with a record a line, its fields divided by commas, tabs or semicolons, as one sheet of texts. */
export function readDelimited(text: string): Sheet {
  const rows: Sheet['rows'] = []
  try {
    parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      relax_column_count: true,
      relax_quotes: true,
      on_record: (fields: string[], { records }) => {
        const end = fields.findLastIndex((field) => field.trim() !== '') + 1
        const cells = fields.slice(0, end).map((field) => (field.trim() === '' ? null : field))
        if (end > 0) rows.push({ number: records, cells })
        return null
      },
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw new Refusal('syntax', error.message.replace(/\s+/g, ' '))
  }
  return { name: 'CSV', hidden: false, rows, merged: [], odd: [] }
}

/** What divides the fields: what stands in most lines outside of quotation marks. */
function delimiterOf(text: string): string {
  const lines = text
    .slice(0, LOOKED_AT)
    .replace(/"[^"]*"/g, '')
    .split('\n')
  const count = (mark: string) => lines.filter((line) => line.includes(mark)).length
  return DELIMITERS.reduce((best, mark) => (count(mark) > count(best) ? mark : best))
}

const LOOKED_AT = 100_000
const DELIMITERS = [',', '\t', ';']
