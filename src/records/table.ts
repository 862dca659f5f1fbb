import type { Column, Reference } from './column.ts'

/** A table holds one kind of record: a sheet of a workbook, a CSV of an archive. */
export type Table = {
  /** `legal-bases` in `legal-bases.csv`. */
  name: string
  sheet: string
  aliases: string[]
  note: string
  /** No list is without it. */
  required: boolean
  /** The record that a row belongs to, or is. */
  of: 'publisher' | 'edition' | 'instrument' | 'power'
  /** Where the rows stand in that record; undefined where a row is the record itself. */
  path?: string[]
  /** The first column of a row that belongs to one of several records: the key of the record. */
  parent?: Reference
  columns: Column[]
  /** Mappings that a record has though nothing is known of what they hold. */
  always: string[][]
}

type Details = Partial<Pick<Table, 'aliases' | 'required' | 'path' | 'parent' | 'always'>>

export const table = (
  [name, sheet, note]: [name: string, sheet: string, note: string],
  of: Table['of'],
  columns: Column[],
  { aliases = [], required = false, always = [], ...rest }: Details = {},
): Table => ({ name, sheet, note, of, columns, aliases, required, always, ...rest })
