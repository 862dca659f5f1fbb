import type { CellValue } from '../../dataset/column.ts'
import { type Mapping, put } from '../../dataset/path.ts'
import type { Table } from '../../dataset/table.ts'

/** A row with a value for each column of its table; undefined where a cell could not be read. */
export type Row = { number: number; values: (CellValue | undefined)[] }

/** What a row says, in the form of the files; what is empty has no key. */
export function build({ columns, always, parent }: Table, { values }: Row): Mapping {
  const record: Mapping = {}
  for (const path of always) put(record, path, {})
  for (const [index, { name, path, kind, presence }] of columns.entries()) {
    if ((parent && index === 0) || presence || BY_OTHERS.has(name)) continue
    const value = values[index] ?? (EMPTY_LISTS.has(kind.type) ? [] : null)
    if (values[index] !== undefined && value !== null) put(record, path, value)
  }
  return record
}

/** The value of a row in a column. */
export const valueIn = ({ columns }: Table, { values }: Row, name: string) =>
  values[columns.findIndex((column) => column.name === name)]

const EMPTY_LISTS = new Set(['articles', 'choices', 'texts', 'keys'])

/** Columns that only lead to the rows of other tables. */
const BY_OTHERS = new Set(['parent', 'jurisdiction'])
