import type { z } from 'zod'
import type { Column } from '../column.ts'
import type { Owner, Table } from '../table.ts'

/** A row of the tables, under the names of its columns in camelCase. */
export type Row = Record<string, unknown>

/** The rows of a part, in their order. */
export type RowsOf = (part: Part) => Row[]

/**
 * A field of a record or part, in all its forms: what files may say (`schema`), the columns of the tables that hold it, and
 * the columns of a sheet. `Columns` is what a row of the tables holds, by what follows the name of the field: '' for one column
 * of the same name, Amount and Unit for two.
 */
export type Field<Value = unknown, Columns = unknown> = {
  schema: z.ZodType<Value>
  columns: (keyof Columns & string)[]
  /** The column that is null where the value is, if the value may be null. */
  presence: keyof Columns & string
  /** The value as the tables hold it. */
  store: (value: Value) => Row
  /** The value again; `column` gives what a column holds. */
  read: (column: (suffix: string) => unknown, rowsOf: RowsOf) => Value
  /** The columns of a sheet, for a value at a path; within something that may be left out nothing is required. */
  cells: (path: string[], within: Within) => Column[]
  /** Where instruments are cited in the value. */
  cites: string[][]
  /** The lists in the value whose items are rows of tables of their own. */
  lists: { path: string[]; part: Part }[]
  /** Mappings that are always there. */
  always: string[][]
  /** Its columns are called as the fields in it alone are: phone, not contactPhone. */
  bare?: boolean
}

export type Within = { optional: boolean }

/** The value that a field holds, and the columns that hold it. */
export type ValueIn<Of> = Of extends Field<infer Value, infer _> ? Value : never

/** Fields by their names. */
// biome-ignore lint/suspicious/noExplicitAny: any value may stand in a field, and the functions of a field both take and give it.
export type Fields = Record<string, Field<any, any>>

export type ValueOfAll<All extends Fields> = { [Name in keyof All]: ValueIn<All[Name]> }

/** The row that holds a value for each field: name, basisInstrument, basisArticle. */
export type RowOfAll<All extends Fields> = Together<
  { [Name in keyof All & string]: Named<Name, All[Name]> }[keyof All & string]
>

/** The columns of fields within a field, as they follow its name: Min, Max, BasisArticle. */
export type WithinOfAll<All extends Fields> = Together<
  { [Name in keyof All & string]: Named<Capitalize<Name>, All[Name]> }[keyof All & string]
>

type Named<Name extends string, Of> =
  Of extends Field<infer _, infer Columns>
    ? {
        [Suffix in keyof Columns & string as Of extends { bare: true }
          ? Uncapitalize<Suffix>
          : `${Name}${Suffix}`]: Columns[Suffix]
      }
    : never

type Together<Union> = (Union extends unknown ? (each: Union) => void : never) extends (
  all: infer All,
) => void
  ? { [Key in keyof All]: All[Key] }
  : never

/** A kind of record or part, spelled once: its table, its sheet and its fields; everything else follows. */
// biome-ignore lint/suspicious/noExplicitAny: as in Fields.
export type Part<Value = any, Stored = any> = {
  /** The table that holds its rows. */
  table: string
  /** What a row of it belongs to. */
  of: Owner
  sheet: Omit<Table, 'path' | 'parent'>
  fields: Fields
  schema: z.ZodType<Value>
  /** The key of the element of a list that it fills (statistics on completeness), and the column that must hold something. */
  element?: { key: string; known?: string }
  /** Only there for the type: what a row of the table holds. */
  row?: Stored
}
