import type { Column, Reference } from './column.ts'

/** The kinds of record that a list is made of, each with parts of its own. */
export type Owner = 'publisher' | 'edition' | 'instrument' | 'power'

/** A table holds one kind of record or part: a sheet of a workbook, a CSV of an archive. */
export type Table = {
  /** `legal-bases` in `legal-bases.csv`. */
  name: string
  sheet: string
  aliases: string[]
  note: string
  /** No list is without it. */
  required: boolean
  /** The record that a row belongs to, or is. */
  of: Owner
  /** Where the rows stand in that record; undefined where a row is the record itself. */
  path?: string[]
  /** The first column of a row that belongs to one of several records: the key of the record. */
  parent?: Reference
  columns: Column[]
  /** Mappings that a record has though nothing is known of what they hold. */
  always: string[][]
}

/** What a table is called, and what a reader is told of it. */
export type Sheet = [name: string, sheet: string, note: string]
