import type { Enumeration } from './enumeration.ts'

/** What a cell holds once it has been read; null where it is empty. */
export type CellValue = string | number | boolean | string[] | null

/** What the cells of a column hold. A key is a text in which spaces and full-width letters cannot be meant. */
export type ColumnKind =
  | { type: 'text' | 'day' | 'whole' | 'decimal' | 'flag' | 'texts' }
  // Of a list of articles an empty cell says that there are none, or, where that is another thing, that they are not known.
  | { type: 'article' | 'articles' | 'articlesIfKnown' }
  | { type: 'key' | 'keys'; of?: Reference }
  | { type: 'choice' | 'choices'; of: Enumeration }

/** The column of another table whose values a key may take. */
export type Reference = { table: string; column: string }

/** A column of a sheet, or of a CSV of an archive. */
export type Column = {
  /** Unique in its table, as is the header. */
  name: string
  header: string
  /** What offices call the same column. */
  aliases: string[]
  note: string
  kind: ColumnKind
  required: boolean
  /** Where the value stands in the record that the row is. */
  path: string[]
  /** The column says only whether the list at its path, which may be unknown, has any items; those are rows of another table. */
  presence: boolean
}

/** What a column is called, and what a reader is told of it. */
export type Heading = [header: string, note: string]

export type ColumnDetails = {
  aliases?: string[]
  required?: boolean
  name?: string
  presence?: boolean
}

/** A column whose name follows from where its value stands: `basis.article` is called basisArticle. */
export const column = (
  path: string[],
  [header, note]: Heading,
  kind: ColumnKind,
  { aliases = [], required = false, name = camel(path), presence = false }: ColumnDetails = {},
): Column => ({ name, header, aliases, note, kind, required, path, presence })

export const camel = ([first = '', ...rest]: string[]) =>
  first + rest.map((step) => step.charAt(0).toUpperCase() + step.slice(1)).join('')
