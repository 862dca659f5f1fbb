import { stringify } from 'csv-stringify/sync'
import type { List } from '../dataset/list.ts'
import type { Power } from '../dataset/power.ts'
import { guard } from '../records/guard.ts'
import { citing } from './citing.ts'
import { COLUMNS, type Surroundings } from './csv/columns.ts'

/** A row for each power, for people who open it in a spreadsheet: Chinese headers, lists joined, a guard against formulas. */
export async function* csv(content: List): AsyncGenerator<string> {
  const { publisher, edition, instruments, powers } = content
  const around: Surroundings = {
    cite: citing(instruments),
    units: new Map(publisher.units.map((unit) => [unit.key, unit])),
    categories: new Map(edition.categories.map((category) => [category.code, category])),
  }
  // Excel takes UTF-8 for GBK unless the file starts with a byte order mark.
  yield `\u{FEFF}${lines([COLUMNS.map(([header]) => header)])}`
  let rows: string[][] = []
  for await (const power of powers()) {
    rows.push(row(power, around))
    if (rows.length === AT_ONCE) {
      yield lines(rows)
      rows = []
    }
  }
  yield lines(rows)
}

const row = (power: Power, around: Surroundings) =>
  COLUMNS.map(([, cell]) => cell(power, around)).map((text) => (text === '' ? '' : guard(text)))

const lines = (rows: string[][]) =>
  stringify(rows, { record_delimiter: 'windows', quoted_match: /[\r\n]/ })

const AT_ONCE = 100
